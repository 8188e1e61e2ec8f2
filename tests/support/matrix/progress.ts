import type { Act, Page } from "./row.ts";
import { but, coordinators, editors, inTeamA, inTeamB, inTeamC, researchers } from "./visitors.ts";

const progress = "teams/:teamId/progress";
const factors = "teams/:teamId/cycles/:cycleId/factors";
const inTeams = [...inTeamA, ...inTeamB];
const ofA = [...editors, ...inTeams, "manager"] as const;
const ofB = [...editors, ...inTeams, "otherManager"] as const;

/** How far teams have come: what of it is shown to whom and when has tests of its own. */
export const pagesOfProgress: readonly Page[] = [
  { route: progress, at: ["teamA"], may: ofA },
  { route: progress, at: ["teamA"], search: { month: "2026-10" }, may: ofA },
  { route: progress, at: ["teamB"], may: ofB },
  { route: progress, at: ["teamC"], may: inTeamC },

  // What hindered and helped a test is not shared with it.
  { route: factors, at: ["teamA", "draftA"], may: inTeamA },
  { route: factors, at: ["teamA", "workingA"], may: [...researchers, ...inTeamA] },
  { route: factors, at: ["teamA", "sharedA"], may: [...researchers, ...inTeamA] },
  { route: factors, at: ["teamB", "sharedA"], may: [] },
  { route: factors, at: ["teamB", "sharedB"], may: [...researchers, ...inTeamB] },
  { route: factors, at: ["teamC", "sharedC"], may: inTeamC },
];

/** Of a month that is no part of the programme, which the rules say no to. */
const said = { month: "2099-01", step: "6", reason: "Vi prövar", base: "" };
const byTeam = { ...said, side: "team" };
const byResearcher = { ...said, side: "researcher" };
/** None of these tests has begun, which the rules say no to. */
const coded = { factor: "@factorP", sense: "barrier", on: "yes" };

export const actsOfProgress: readonly Act[] = [
  { route: progress, at: ["teamA"], form: byTeam, may: coordinators, refused: but(ofA, ...coordinators) },
  { route: progress, at: ["teamA"], form: byResearcher, may: ["supervisor"], refused: but(ofA, "supervisor") },
  { route: progress, at: ["teamB"], form: byTeam, may: [], refused: ofB },
  { route: progress, at: ["teamB"], form: byResearcher, may: [], refused: ofB },
  { route: progress, at: ["teamC"], form: byTeam, may: [], refused: inTeamC },
  { route: factors, at: ["teamA", "workingA"], intent: "code", form: coded, may: inTeamA, refused: researchers },
  { route: factors, at: ["teamA", "sharedA"], intent: "code", form: coded, may: inTeamA, refused: researchers },
  { route: factors, at: ["teamB", "sharedA"], intent: "code", form: coded, may: [] },
  { route: factors, at: ["teamC", "sharedA"], intent: "code", form: coded, may: [] },
];
