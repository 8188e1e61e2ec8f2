import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of a team's monthly reports. */
export default {
  "area.reports": "månadsrapporter",
  "thing.report": "en månadsrapport",
  "act.report.begun": (d: Did) => `${d.who} började på ${d.thing}`,
  "act.report.handed-in": (d: Did) => `${d.who} lämnade ${d.thing}`,
  "act.report.reopened": (d: Did) => `${d.who} öppnade ${d.thing} igen`,
  "act.report.exported-pdf": (d: Did) => `${d.who} laddade ner ${d.thing} som PDF`,
} satisfies Messages;
