import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./talk.sv.ts";

type Did = { who: string; thing: string };

export default {
  "act.agreed-action.added": (d: Did) => `${d.who} wrote down ${d.thing}`,
  "act.agreed-action.changed": (d: Did) => `${d.who} changed ${d.thing}`,
  "act.agreed-action.done": (d: Did) => `${d.who} marked ${d.thing} as done`,
  "act.agreed-action.moved": (d: Did) => `${d.who} moved ${d.thing} to another day`,
  "act.agreed-action.dropped": (d: Did) => `${d.who} dropped ${d.thing}`,
  "act.agreed-action.reopened": (d: Did) => `${d.who} opened ${d.thing} again`,
  "act.supervision-point.added": (d: Did) => `${d.who} added ${d.thing}`,
  "act.supervision-point.changed": (d: Did) => `${d.who} changed ${d.thing}`,
  "act.supervision-point.ticked": (d: Did) => `${d.who} ticked off ${d.thing}`,
  "act.supervision-point.unticked": (d: Did) => `${d.who} took the tick from ${d.thing}`,
  "act.supervision-point.removed": (d: Did) => `${d.who} removed ${d.thing}`,
  "thing.agreed-action": "something agreed in supervision",
  "thing.supervision-point": "something to talk about in supervision",
  "thing.interview-point": "something to take up at a group interview",
} satisfies SameAs<typeof sv>;
