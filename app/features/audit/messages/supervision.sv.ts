import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of supervision: that it was planned, when and how it went; never what was talked about. */
export default {
  "act.supervised-months.exported-csv": (d: Did) =>
    `${d.who} laddade ner handledningen månad för månad i ${d.thing} som CSV`,
  "act.supervised-months.exported-xlsx": (d: Did) =>
    `${d.who} laddade ner handledningen månad för månad i ${d.thing} som Excelfil`,
  "act.supervision-session.planned": (d: Did) => `${d.who} lade in ett handledningssamtal`,
  "act.supervision-session.booked": (d: Did) => `${d.who} bokade ett handledningssamtal`,
  "act.supervision-session.moved": (d: Did) => `${d.who} flyttade ett handledningssamtal`,
  "act.supervision-session.changed": (d: Did) => `${d.who} ändrade ett handledningssamtal`,
  "act.supervision-session.held": (d: Did) => `${d.who} angav att ett handledningssamtal hölls`,
  "act.supervision-session.missed": (d: Did) => `${d.who} angav att ett handledningssamtal uteblev`,
  "act.supervision-session.excused": (d: Did) => `${d.who} ställde in ett handledningssamtal med skäl`,
  "act.supervision-session.cancelled": (d: Did) => `${d.who} tog bort ett handledningssamtal`,
  "act.supervision-session.restored": (d: Did) => `${d.who} bokade ett handledningssamtal igen`,
  "act.supervision-series.planned": (d: Did) => `${d.who} lade in en serie handledningssamtal`,
  "act.supervision-series.changed": (d: Did) => `${d.who} ändrade en serie handledningssamtal`,
  "act.supervision-series.ended": (d: Did) => `${d.who} avslutade en serie handledningssamtal`,
  "act.open-times.published": (d: Did) => `${d.who} öppnade tider att boka`,
  "act.open-times.removed": (d: Did) => `${d.who} tog bort tider att boka`,
  "kind.supervision": "Handledning",
  "area.supervision": "handledningen",
  "field.startsAt": "tiden",
  "field.place": "platsen",
  "field.pattern": "hur ofta",
  "field.weekday": "veckodagen",
  "field.fromMinute": "klockslaget",
  "field.minutes": "längden",
} satisfies Messages;
