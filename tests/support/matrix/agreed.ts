import type { Act, Page } from "./row.ts";
import { talkingA } from "./talks.ts";

const session = "supervision/:sessionId";
const byTalking = { may: talkingA } as const;

/** The page of a session: who talks there, and nobody else. */
export const pagesOfSessions: readonly Page[] = [
  { route: session, at: ["talkA"], ...byTalking },
  { route: session, at: ["silentA"], ...byTalking },
  { route: session, at: ["heldA"], may: ["supervisor", "coordinator"] },
];

const agreed = { text: "Ringa", ownerId: "@coordinator", dueOn: "2027-01-10" };
const changed = { ...agreed, "base.text": "Något annat", "base.ownerId": "@coordinator" };
/** Moved from where it is not, which the rules say no to. */
const from = { actionId: "@agreedA", "from.state": "dropped", why: "Sjuk", dueOn: "2027-02-10" };
const point = { pointId: "@askedA", of: "@talkA" };

export const actsInSessions: readonly Act[] = [
  { route: session, at: ["talkA"], intent: "agree", form: { ...agreed, key: "@key" }, ...byTalking },
  { route: session, at: ["talkA"], intent: "edit-agreed", form: { actionId: "@agreedA", ...changed }, ...byTalking },
  { route: session, at: ["silentA"], intent: "edit-agreed", form: { actionId: "@agreedA", ...changed }, may: [] },
  { route: session, at: ["talkA"], intent: "done", form: from, ...byTalking },
  { route: session, at: ["silentA"], intent: "moved", form: from, ...byTalking },
  { route: session, at: ["talkA"], intent: "dropped", form: { ...from, "from.state": "done" }, ...byTalking },
  { route: session, at: ["talkA"], intent: "reopened", form: from, ...byTalking },
  { route: session, at: ["heldA"], intent: "done", form: from, may: [] },
  { route: session, at: ["talkA"], intent: "add-point", form: { text: "Hur?", key: "@key" }, ...byTalking },
  {
    route: session,
    at: ["talkA"],
    intent: "edit-point",
    form: { pointId: "@askedA", text: "Hur?", "base.text": "Något annat" },
    may: ["coordinator"],
    refused: ["supervisor", "deputy"],
  },
  { route: session, at: ["talkA"], intent: "tick", form: point, ...byTalking },
  { route: session, at: ["talkA"], intent: "untick", form: point, ...byTalking },
  {
    route: session,
    at: ["talkA"],
    intent: "remove-point",
    form: point,
    may: ["coordinator"],
    refused: ["supervisor", "deputy"],
  },
];
