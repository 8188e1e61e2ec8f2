import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of the points of measures. The numbers are told on the measure's own page. */
export default {
  "kind.measures": "Mått",
  "area.measures": "mått",
  "act.points.set": (d: Did) => `${d.who} fyllde i siffror i ${d.thing}`,
  "act.points.unchanged": (d: Did) => `${d.who} sparade ett formulär med mått utan ändringar i ${d.thing}`,
  "act.points.looked-at": (d: Did) => `${d.who} granskade en tabell med siffror i ${d.thing}`,
  "act.points.put-away": (d: Did) => `${d.who} lade bort en tabell med siffror i ${d.thing}`,
  "act.points.brought-in": (d: Did) => `${d.who} hämtade in siffror i ${d.thing}`,
  "act.sending.made": (d: Did) => `${d.who} släppte in ett system till måtten i ${d.thing}`,
  "act.sending.revoked": (d: Did) => `${d.who} stängde ute ett system från måtten i ${d.thing}`,
} satisfies Messages;
