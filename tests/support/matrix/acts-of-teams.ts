import type { Act } from "./row.ts";
import { but, coordinators, inTeamA, inTeamB, inTeamC, knowingMembers, ofProgramme, researchers } from "./visitors.ts";

const people = { route: "teams/:teamId/people", at: ["teamA"] } as const;
const somebody = { name: "Ny Kollega", profession: "Kurator" };
/** Her address is a member's already, which the rules say no to. */
const invited = { ...somebody, email: "member@ort.example", key: "@key" };
const keepers = ["lead", ...coordinators] as const;
const byKeepers = { may: keepers, refused: but(knowingMembers, ...keepers) };
const byLead = { may: ["lead"], refused: but(knowingMembers, "lead") } as const;
/** Not in the team, which the rules say no to. */
const term = { personId: "@stranger", startedOn: "@today", key: "@key" };

/** Who is in the team. For those who may not know, the whole page is not there. */
const keepingPeople: readonly Act[] = [
  { ...people, intent: "invite", form: { ...invited, role: "member" }, ...byKeepers },
  { ...people, intent: "invite", form: { ...invited, role: "coordinator" }, ...byLead },
  {
    ...people,
    intent: "name",
    form: { ...somebody, unitId: "@unitC", key: "@key" },
    may: [...keepers, "manager"],
    refused: but(knowingMembers, ...keepers, "manager"),
  },
  {
    ...people,
    intent: "invite-named",
    form: { membershipId: "@isInA", email: invited.email, key: "@key" },
    ...byKeepers,
  },
  { ...people, intent: "end", form: { membershipId: "@goneFromA" }, ...byKeepers },
  { ...people, intent: "recruiter", form: { membershipId: "@goneFromA", on: "yes" }, ...byKeepers },
  { ...people, intent: "coordinator", form: term, ...byLead },
  { ...people, intent: "deputy", form: { ...term, endedOn: "@today" }, ...byKeepers },
  { ...people, intent: "end-term", form: { termId: "@actingGone" }, ...byLead },
  { ...people, intent: "end-term", form: { termId: "@deputyGone" }, ...byKeepers },
  { ...people, intent: "rename", form: { name: "Team B" }, ...byKeepers },
  { ...people, intent: "edit", form: { membershipId: "@goneFromA", profession: "Kurator" }, ...byKeepers },
  { ...people, intent: "address", form: { personId: "@member", email: "lead@ort.example" }, ...byLead },
  { ...people, intent: "move", form: { regionId: "@regionP" }, ...byLead },
  // In other teams: the lead keeps all of her programme's, a coordinator her own alone.
  { ...people, at: ["teamB"], intent: "rename", form: { name: "Team A" }, ...byLead },
  {
    ...people,
    at: ["teamB"],
    intent: "invite",
    form: { ...invited, email: "othermember@ort.example", role: "member" },
    ...byLead,
  },
  { ...people, at: ["teamC"], intent: "rename", form: { name: "Team C" }, may: [], refused: inTeamC },
  { ...people, at: ["teamC"], intent: "end", form: { membershipId: "@isInC" }, may: [], refused: inTeamC },
  { ...people, at: ["teamC"], intent: "move", form: { regionId: "@regionQ" }, may: [], refused: inTeamC },
  // What belongs to another team, or programme, is not there.
  { ...people, intent: "end", form: { membershipId: "@isInB" }, may: [] },
  { ...people, intent: "recruiter", form: { membershipId: "@isInB", on: "yes" }, may: [] },
  { ...people, intent: "end", form: { membershipId: "@isInC" }, may: [] },
  { ...people, intent: "end-term", form: { termId: "@actingGoneC" }, may: [] },
  {
    ...people,
    intent: "invite-named",
    form: { membershipId: "@isInB", email: "x@ort.example", key: "@key" },
    may: [],
    refused: byKeepers.refused,
  },
];

/** Who had the right finds nothing. */
const elsewhere: readonly Act[] = [
  {
    ...people,
    intent: "edit",
    form: { membershipId: "@isInB", profession: "Kurator" },
    may: [],
    refused: byKeepers.refused,
  },
  {
    ...people,
    intent: "address",
    form: { personId: "@foreigner", email: "x@ort.example" },
    may: [],
    refused: byLead.refused,
  },
];

const cycle = "teams/:teamId/cycles/:cycleId";
const onWorking = { route: cycle, at: ["teamA", "workingA"] } as const;
const onShared = { route: cycle, at: ["teamA", "sharedA"] } as const;
const onClosed = { route: cycle, at: ["teamA", "closedA"] } as const;
const byTeam = { may: inTeamA, refused: researchers };
const byTeamOfShared = { may: inTeamA, refused: but(ofProgramme, ...inTeamA) };
const forward = { from: "planned", to: "studied" };

/** The worksheet's buttons. What would change the test is asked for so that the rules say no, or nothing is new. */
const working: readonly Act[] = [
  { route: cycle, at: ["teamA", "draftA"], intent: "save", may: inTeamA },
  { ...onWorking, intent: "save", ...byTeam },
  { ...onWorking, intent: "add-question", form: { newQuestionId: "@questionA" }, ...byTeam },
  { ...onWorking, intent: "remove-question:none", ...byTeam },
  { ...onWorking, intent: "move:studied", form: { from: "planned" }, ...byTeam },
  { ...onWorking, intent: "share:off", ...byTeam },
  { ...onWorking, intent: "invite:off", ...byTeam },
  { ...onWorking, intent: "delete", ...byTeam },
  { ...onWorking, intent: "next", form: { key: "@key" }, ...byTeam },
  {
    ...onWorking,
    intent: "reopen",
    form: { reason: "Mer att lära" },
    may: coordinators,
    refused: but([...inTeamA, ...researchers], ...coordinators),
  },
  { ...onShared, intent: "save", ...byTeamOfShared },
  { ...onShared, intent: "move:studied", form: { from: "planned" }, ...byTeamOfShared },
  { ...onShared, intent: "share:on", ...byTeamOfShared },
  { ...onShared, intent: "invite:off", ...byTeamOfShared },
  { ...onShared, intent: "delete", ...byTeamOfShared },
  { ...onShared, intent: "next", form: { key: "@key" }, ...byTeamOfShared },
  {
    ...onClosed,
    intent: "reopen",
    form: { reason: "" },
    may: coordinators,
    refused: but(ofProgramme, ...coordinators),
  },
  { ...onClosed, intent: "save", ...byTeamOfShared },
  // Logging: its place is the team's, whether there is a draft yet or not.
  {
    route: cycle,
    at: ["teamA", "draftA"],
    intent: "log",
    form: { questionId: "@id", key: "@key" },
    ...byTeamOfShared,
  },
  { route: cycle, at: ["teamB", "workingB"], intent: "save", may: inTeamB, refused: researchers },
  { route: cycle, at: ["teamB", "sharedB"], intent: "share:on", may: inTeamB, refused: but(ofProgramme, ...inTeamB) },
  { route: cycle, at: ["teamC", "workingC"], intent: "save", may: inTeamC },
  { route: cycle, at: ["teamA", "sharedB"], intent: "save", may: [] },
  { route: cycle, at: ["teamA", "workingC"], intent: "delete", may: [] },
  { route: cycle, at: ["teamC", "workingA"], intent: "share:on", may: [] },

  { route: `${cycle}/save`, at: ["teamA", "draftA"], may: inTeamA },
  { route: `${cycle}/save`, at: ["teamA", "workingA"], ...byTeam },
  { route: `${cycle}/save`, at: ["teamA", "sharedA"], ...byTeamOfShared },
  // A draft that is being typed: its place is the team's, whether there is anything yet or not.
  { route: `${cycle}/save`, at: ["teamA", "draftA"], form: { questionId: "@id" }, ...byTeamOfShared },
  { route: `${cycle}/save`, at: ["teamC", "draftC"], form: { questionId: "@id" }, may: inTeamC },
  {
    route: `${cycle}/save`,
    at: ["teamA", "draftC"],
    form: { questionId: "@id" },
    may: [],
    refused: byTeamOfShared.refused,
    freeIsMade: true,
  },
  { route: `${cycle}/save`, at: ["teamA", "workingB"], may: [] },

  {
    route: `${cycle}/redact`,
    at: ["teamA", "workingA"],
    form: { passage: "stands nowhere", sure: "on", key: "@key" },
    may: [...coordinators, "supervisor"],
    refused: ["member", "teamManager", "researcher"],
  },
  {
    route: `${cycle}/redact`,
    at: ["teamA", "sharedA"],
    form: { passage: "stands nowhere", sure: "on", key: "@key" },
    may: [...coordinators, "supervisor"],
    refused: but(ofProgramme, ...coordinators, "supervisor"),
  },
  { route: `${cycle}/redact`, at: ["teamA", "workingC"], form: { passage: "word", sure: "on", key: "@key" }, may: [] },

  { route: "teams/:teamId/cycles", at: ["teamA"], form: { cycleId: "@workingA", ...forward }, ...byTeam },
  { route: "teams/:teamId/cycles", at: ["teamA"], form: { cycleId: "@sharedA", ...forward }, ...byTeamOfShared },
  { route: "teams/:teamId/cycles", at: ["teamC"], form: { cycleId: "@workingC", ...forward }, may: inTeamC },
  { route: "teams/:teamId/cycles", at: ["teamA"], form: { cycleId: "@sharedB", ...forward }, may: [] },
  { route: "teams/:teamId/cycles", at: ["teamC"], form: { cycleId: "@workingA", ...forward }, may: [] },

  // Nothing is said of what will be tried, so the rules say no.
  {
    route: "teams/:teamId/cycles/new",
    at: ["teamA"],
    form: { cycleId: "@id", questionId: "@id", key: "@key" },
    ...byTeamOfShared,
  },
  {
    route: "teams/:teamId/cycles/new",
    at: ["teamC"],
    form: { cycleId: "@id", questionId: "@id", key: "@key" },
    may: inTeamC,
  },
  {
    route: "teams/:teamId/cycles/new",
    at: ["teamA"],
    form: { cycleId: "@workingC", questionId: "@id", key: "@key" },
    may: [],
    refused: byTeamOfShared.refused,
    freeIsMade: true,
  },
];

export const actsOfTeams: readonly Act[] = [...keepingPeople, ...elsewhere, ...working];
