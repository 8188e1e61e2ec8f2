import type { Page } from "./row.ts";
import {
  but,
  coordinators,
  inTeamA,
  inTeamB,
  inTeamC,
  knowingMembers,
  ofProgramme,
  researchers,
  signedIn,
} from "./visitors.ts";

const cycle = "teams/:teamId/cycles/:cycleId";
const working = [...inTeamA, ...researchers];

/** Pages of a team and of its tests. */
export const pagesOfTeams: readonly Page[] = [
  { route: "teams/:teamId", at: ["teamA"], may: ofProgramme },
  { route: "teams/:teamId", at: ["teamB"], may: ofProgramme },
  { route: "teams/:teamId", at: ["teamC"], may: inTeamC },
  // What is a programme, or no id at all, is no team.
  { route: "teams/:teamId", at: ["P"], may: [] },
  { route: "teams/:teamId", at: ["=x"], may: [] },

  { route: "teams/:teamId/people", at: ["teamA"], may: knowingMembers },
  { route: "teams/:teamId/people", at: ["teamB"], may: knowingMembers },
  { route: "teams/:teamId/people", at: ["teamC"], may: inTeamC },

  { route: "teams/:teamId/events", at: ["teamA"], may: ["lead", ...coordinators] },
  { route: "teams/:teamId/events", at: ["teamA"], search: { kind: "denied" }, may: ["lead", ...coordinators] },
  { route: "teams/:teamId/events", at: ["teamB"], may: ["lead"] },
  { route: "teams/:teamId/events", at: ["teamC"], may: [] },

  { route: "teams/:teamId/chains", at: ["teamA"], may: ofProgramme },
  { route: "teams/:teamId/chains", at: ["teamB"], may: ofProgramme },
  { route: "teams/:teamId/chains", at: ["teamC"], may: inTeamC },

  { route: "teams/:teamId/cycles", at: ["teamA"], may: ofProgramme },
  { route: "teams/:teamId/cycles", at: ["teamA"], search: { view: "board" }, may: ofProgramme },
  { route: "teams/:teamId/cycles", at: ["teamA"], search: { q: "word" }, may: ofProgramme },
  { route: "teams/:teamId/cycles", at: ["teamB"], may: ofProgramme },
  { route: "teams/:teamId/cycles", at: ["teamC"], may: inTeamC },

  { route: "teams/:teamId/now", at: ["teamA"], may: ofProgramme },
  { route: "teams/:teamId/now", at: ["teamC"], may: inTeamC },

  { route: "teams/:teamId/cycles/new", at: ["teamA"], may: inTeamA, refused: but(ofProgramme, ...inTeamA) },
  { route: "teams/:teamId/cycles/new", at: ["teamB"], may: inTeamB, refused: but(ofProgramme, ...inTeamB) },
  { route: "teams/:teamId/cycles/new", at: ["teamC"], may: inTeamC },

  { route: cycle, at: ["teamA", "draftA"], may: inTeamA },
  { route: cycle, at: ["teamA", "workingA"], may: working },
  { route: cycle, at: ["teamA", "sharedA"], may: ofProgramme },
  { route: cycle, at: ["teamA", "invitedA"], may: ofProgramme },
  { route: cycle, at: ["teamA", "closedA"], may: ofProgramme },
  { route: cycle, at: ["teamB", "draftB"], may: inTeamB },
  { route: cycle, at: ["teamB", "workingB"], may: [...inTeamB, ...researchers] },
  { route: cycle, at: ["teamB", "sharedB"], may: ofProgramme },
  { route: cycle, at: ["teamC", "draftC"], may: inTeamC },
  { route: cycle, at: ["teamC", "workingC"], may: inTeamC },
  { route: cycle, at: ["teamC", "sharedC"], may: inTeamC },
  // In another team's address nothing is found, whatever one may see of it at home.
  { route: cycle, at: ["teamA", "sharedB"], may: [] },
  { route: cycle, at: ["teamB", "sharedA"], may: [] },
  { route: cycle, at: ["teamA", "workingC"], may: [] },
  { route: cycle, at: ["teamC", "workingA"], may: [] },
  { route: cycle, at: ["P", "sharedA"], may: [] },

  { route: `${cycle}/print`, at: ["teamA", "draftA"], may: inTeamA },
  { route: `${cycle}/print`, at: ["teamA", "workingA"], may: working },
  { route: `${cycle}/print`, at: ["teamA", "sharedA"], may: ofProgramme },
  { route: `${cycle}/print`, at: ["teamC", "sharedC"], may: inTeamC },
  { route: `${cycle}/print`, at: ["teamC", "workingA"], may: [] },

  { route: `${cycle}/history`, at: ["teamA", "draftA"], may: inTeamA },
  { route: `${cycle}/history`, at: ["teamA", "workingA"], may: working },
  { route: `${cycle}/history`, at: ["teamA", "sharedA"], may: working, refused: but(ofProgramme, ...working) },
  {
    route: `${cycle}/history`,
    at: ["teamB", "sharedB"],
    may: [...inTeamB, ...researchers],
    refused: but(ofProgramme, ...inTeamB, ...researchers),
  },
  { route: `${cycle}/history`, at: ["teamC", "sharedC"], may: inTeamC },
  { route: `${cycle}/history`, at: ["teamC", "workingA"], may: [] },

  { route: `${cycle}/redact`, at: ["teamA", "draftA"], may: coordinators, refused: but(inTeamA, ...coordinators) },
  {
    route: `${cycle}/redact`,
    at: ["teamA", "workingA"],
    may: [...coordinators, "supervisor"],
    refused: ["member", "teamManager", "researcher"],
  },
  {
    route: `${cycle}/redact`,
    at: ["teamA", "sharedA"],
    may: [...coordinators, "supervisor"],
    refused: but(ofProgramme, ...coordinators, "supervisor"),
  },
  { route: `${cycle}/redact`, at: ["teamC", "sharedC"], may: [], refused: inTeamC },
  { route: `${cycle}/redact`, at: ["teamC", "sharedA"], may: [] },

  // Only a script writes there.
  { route: `${cycle}/save`, at: ["teamA", "workingA"], may: signedIn, nothingToRead: 400 },

  {
    route: "teams/:teamId/cycles/export/:format",
    at: ["teamA", "=csv"],
    may: working,
    refused: but(ofProgramme, ...working),
  },
  {
    route: "teams/:teamId/cycles/export/:format",
    at: ["teamA", "=xlsx"],
    may: working,
    refused: but(ofProgramme, ...working),
  },
  { route: "teams/:teamId/cycles/export/:format", at: ["teamA", "=pdf"], may: [] },
  { route: "teams/:teamId/cycles/export/:format", at: ["teamC", "=csv"], may: inTeamC },
];
