import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of gatherings and of who comes to them. */
export default {
  "kind.gatherings": "Träffar och anmälningar",
  "act.registration.made": (d: Did) => `${d.who} gav ${d.thing} en plats`,
  "act.registration.put-on-list": (d: Did) => `${d.who} satte ${d.thing} på väntelistan`,
  "act.registration.requested": (d: Did) => `${d.who} bad om en plats efter sista dagen, för ${d.thing}`,
  "act.registration.guest-asked": (d: Did) => `${d.who} började på ${d.thing} på den öppna sidan`,
  "act.registration.asked-again": (d: Did) => `${d.who} anmälde en adress som redan var anmäld`,
  "act.registration.cancelled": (d: Did) => `${d.who} avbokade ${d.thing}`,
  "act.registration.lapsed": (d: Did) => `${d.who} lät ett erbjudande om plats gå vidare, för ${d.thing}`,
  "act.registration.offered": (d: Did) => `${d.who} erbjöd en plats till ${d.thing}`,
  "act.registration.offer-taken": (d: Did) => `${d.who} tackade ja till en plats, för ${d.thing}`,
  "act.registration.offer-declined": (d: Did) => `${d.who} tackade nej till en plats, för ${d.thing}`,
  "act.registration.changed": (d: Did) => `${d.who} ändrade svaren i ${d.thing}`,
  "act.registration.change-asked": (d: Did) => `${d.who} bad att få ändra svaren i ${d.thing}`,
  "act.registration.change-granted": (d: Did) => `${d.who} sade ja till en ändring av ${d.thing}`,
  "act.registration.change-refused": (d: Did) => `${d.who} sade nej till en ändring av ${d.thing}`,
  "act.registration.request-granted": (d: Did) => `${d.who} sade ja till ${d.thing}, som kom efter sista dagen`,
  "act.registration.request-refused": (d: Did) => `${d.who} sade nej till ${d.thing}, som kom efter sista dagen`,
  "act.registration.party-split": (d: Did) => `${d.who} lät ett sällskap ta platser var för sig`,
  "thing.registration": "en anmälan",
  "area.gatherings": "träffar",
} satisfies Messages;
