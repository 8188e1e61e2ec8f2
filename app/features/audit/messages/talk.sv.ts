import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of what supervision talks about and agrees on: that it was done, never what it was. */
export default {
  "act.agreed-action.added": (d: Did) => `${d.who} skrev upp ${d.thing}`,
  "act.agreed-action.changed": (d: Did) => `${d.who} ändrade ${d.thing}`,
  "act.agreed-action.done": (d: Did) => `${d.who} markerade ${d.thing} som klart`,
  "act.agreed-action.moved": (d: Did) => `${d.who} flyttade ${d.thing} till en annan dag`,
  "act.agreed-action.dropped": (d: Did) => `${d.who} släppte ${d.thing}`,
  "act.agreed-action.reopened": (d: Did) => `${d.who} öppnade ${d.thing} igen`,
  "act.supervision-point.added": (d: Did) => `${d.who} lade till ${d.thing}`,
  "act.supervision-point.changed": (d: Did) => `${d.who} ändrade ${d.thing}`,
  "act.supervision-point.ticked": (d: Did) => `${d.who} bockade av ${d.thing}`,
  "act.supervision-point.unticked": (d: Did) => `${d.who} tog bort bocken för ${d.thing}`,
  "act.supervision-point.removed": (d: Did) => `${d.who} tog bort ${d.thing}`,
  "thing.agreed-action": "något överenskommet i handledningen",
  "thing.supervision-point": "något att prata om i handledningen",
  "thing.interview-point": "något att ta upp i en gruppintervju",
} satisfies Messages;
