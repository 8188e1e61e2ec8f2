import type { Act, Page } from "./row.ts";
import { coordinators, inTeamA, inTeamB, inTeamC, managers, type Visitor } from "./visitors.ts";

const time = "programmes/:programmeId/time";
/** Whose own hours there are in P: who is in a team, and who represents an organisation. */
const ownInP: readonly Visitor[] = [...inTeamA, ...inTeamB, "partner"];
const year = { year: "2026" };

/** One's own hours, and sums of others': a team's for its coordinator, staff's for their manager, all teams' for the lead. */
export const pagesOfTime: readonly Page[] = [
  { route: time, at: ["P"], may: ["lead"] },
  { route: time, at: ["P"], search: year, may: ["lead"] },
  { route: time, at: ["Q"], may: [] },
  { route: `${time}/mine`, at: ["P"], may: ownInP },
  { route: `${time}/mine`, at: ["Q"], may: inTeamC },
  { route: `${time}/mine/:entryId`, at: ["P", "entryOfMember"], may: ["member"] },
  { route: `${time}/mine/:entryId`, at: ["Q", "entryOfMember"], may: [] },
  { route: `${time}/mine/:entryId`, at: ["P", "entryOfForeigner"], may: [] },
  { route: `${time}/mine/:entryId`, at: ["Q", "entryOfForeigner"], may: inTeamC },
  { route: `${time}/staff`, at: ["P"], may: managers },
  { route: `${time}/staff`, at: ["Q"], may: [] },
  { route: `${time}/promise`, at: ["P"], may: ["lead"] },
  { route: `${time}/promise`, at: ["Q"], may: [] },
  { route: "teams/:teamId/time", at: ["teamA"], may: ["lead", ...coordinators] },
  { route: "teams/:teamId/time", at: ["teamA"], search: year, may: ["lead", ...coordinators] },
  { route: "teams/:teamId/time", at: ["teamB"], may: ["lead"] },
  { route: "teams/:teamId/time", at: ["teamC"], may: [] },

  { route: `${time}/export/:format`, at: ["P", "=csv"], may: ["lead"] },
  { route: `${time}/export/:format`, at: ["P", "=pdf"], may: [] },
  { route: `${time}/export/:format`, at: ["Q", "=csv"], may: [] },
  { route: `${time}/mine/export/:format`, at: ["P", "=csv"], may: ownInP },
  { route: `${time}/mine/export/:format`, at: ["Q", "=xlsx"], may: inTeamC },
  { route: `${time}/staff/export/:format`, at: ["P", "=csv"], may: managers },
  { route: `${time}/staff/export/:format`, at: ["Q", "=csv"], may: [] },
  { route: "teams/:teamId/time/export/:format", at: ["teamA", "=csv"], may: ["lead", ...coordinators] },
  { route: "teams/:teamId/time/export/:format", at: ["teamC", "=csv"], may: [] },
];

const line = { kind: "travel", day: "@today", hours: "1:30", word: "" };
/** Begun from something else than what is stored: the rules say no, and the line stays as it is for the next who asks. */
const changed = { ...line, "base.kind": "preparation", "base.day": "@today", "base.hours": "1", "base.word": "Nej" };
const numbers = {
  meetingMinutesMin: "2",
  meetingMinutesMax: "3",
  seminarDaysMin: "4",
  seminarDaysMax: "5",
  dayMinutes: "8",
  interviewMinutes: "4",
  conferenceDays: "2",
  supervisionMinutes: "1",
};
const promise = {
  ...numbers,
  ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`base.${name}`, value])),
};

export const actsOfTime: readonly Act[] = [
  { route: `${time}/mine`, at: ["P"], form: { ...line, key: "@key" }, may: ownInP },
  { route: `${time}/mine`, at: ["Q"], form: { ...line, key: "@key" }, may: inTeamC },
  { route: `${time}/mine/:entryId`, at: ["P", "entryOfMember"], intent: "edit", form: changed, may: ["member"] },
  { route: `${time}/mine/:entryId`, at: ["P", "entryOfForeigner"], intent: "edit", form: changed, may: [] },
  { route: `${time}/mine/:entryId`, at: ["P", "entryToRemove"], intent: "remove", may: ["member"] },
  { route: `${time}/mine/:entryId`, at: ["Q", "entryOfMember"], intent: "remove", may: [] },
  { route: `${time}/promise`, at: ["P"], form: promise, may: ["lead"] },
  { route: `${time}/promise`, at: ["Q"], form: promise, may: [] },
];
