import { beginningsOfSupervision } from "./acts-of-supervision.ts";

/** What can be chosen: the first word of what was done. */
const beginnings = {
  tests: ["cycle", "cycles"],
  package: ["idea", "driver", "aim"],
  comments: ["comment", "thread"],
  meetings: ["meeting", "note", "report", "template", "action"],
  supervision: beginningsOfSupervision,
  files: ["file", "material", "storyboard"],
  mail: ["mail"],
  gatherings: [
    "gathering",
    "registration",
    "registrations",
    "needs",
    "door",
    "table",
    "seating",
    "evaluation",
    "certificate",
  ],
  measures: ["measure", "team-aim", "points", "sending"],
  time: ["time"],
  progress: ["score"],
  study: ["study"],
  people: ["person", "membership", "term", "invitation", "role", "researcher", "recruiter", "supervision", "unit-head"],
  places: ["programme", "team", "region", "municipality", "department", "unit"],
  "sign-in": ["session", "passkey", "sign-in", "address-change", "calendar-feed", "second-factor", "vault"],
  denied: ["denied"],
} as const;
export type EventKind = keyof typeof beginnings;
export const eventKinds = Object.keys(beginnings) as EventKind[];

export const beginningsOf = (kind: EventKind): readonly string[] => beginnings[kind];

export function kindOf(action: string): EventKind | null {
  const [beginning = ""] = action.split(".");
  return eventKinds.find((kind) => beginningsOf(kind).includes(beginning)) ?? null;
}
