import type { Act, Page } from "./row.ts";
import { but, coordinators, inTeamA, inTeamB, inTeamC, ofProgramme, researchers, type Visitor } from "./visitors.ts";

const aim = "teams/:teamId/aim";
const all = "teams/:teamId/measures";
const one = `${all}/:followedId`;
const shared = "programmes/:programmeId/measures";
const board = "teams/:teamId/storyboard";
/** Who reads what a team follows besides the team, and who reads only what is shown to others. */
const readA: readonly Visitor[] = ["lead", ...researchers, "manager"];
const shownOfA: readonly Visitor[] = [...readA, ...inTeamB, "partner"];
const shownOfB: readonly Visitor[] = ["lead", ...researchers, "otherManager", ...inTeamA, "partner"];
const seeA: readonly Visitor[] = [...inTeamA, ...shownOfA];
const seeOwnA: readonly Visitor[] = [...inTeamA, ...readA];
const byTeam = { may: inTeamA, refused: readA } as const;
/** Who wipes in what the team has written, as in its tests. */
const wipers: readonly Visitor[] = [...coordinators, "supervisor"];
const byLead = { may: ["lead"], refused: but(ofProgramme, "lead") } as const satisfies Pick<Page, "may" | "refused">;

export const pagesOfMeasures: readonly Page[] = [
  { route: aim, at: ["teamA"], may: ofProgramme },
  { route: aim, at: ["teamB"], may: ofProgramme },
  { route: aim, at: ["teamC"], may: inTeamC },

  { route: `${aim}/redact`, at: ["teamA"], may: wipers, refused: but(ofProgramme, ...wipers) },
  { route: `${aim}/redact`, at: ["teamC"], may: [], refused: inTeamC },

  // What stands there is what is shared, the same for all.
  { route: board, at: ["teamA"], may: ofProgramme },
  { route: board, at: ["teamC"], may: inTeamC },
  { route: `${board}/pdf`, at: ["teamA"], may: ofProgramme },
  { route: `${board}/pdf`, at: ["teamC"], may: inTeamC },

  { route: all, at: ["teamA"], may: [...inTeamA, ...shownOfA] },
  { route: all, at: ["teamB"], may: [...inTeamB, ...shownOfB] },
  { route: all, at: ["teamC"], may: inTeamC },
  { route: `${all}/new`, at: ["teamA"], may: inTeamA, refused: shownOfA },
  { route: `${all}/new`, at: ["teamC"], may: inTeamC },

  { route: one, at: ["teamA", "followedA"], may: [...inTeamA, ...shownOfA] },
  { route: one, at: ["teamA", "followedA"], search: { chart: "c", rules: "classic" }, may: [...inTeamA, ...shownOfA] },
  { route: one, at: ["teamA", "followedOwnA"], may: [...inTeamA, ...readA] },
  { route: one, at: ["teamA", "followedRetiredA"], may: [...inTeamA, ...readA] },
  { route: one, at: ["teamB", "followedOwnB"], may: [...inTeamB, "lead", ...researchers, "otherManager"] },
  { route: one, at: ["teamC", "followedC"], may: inTeamC },
  { route: one, at: ["teamC", "followedOwnC"], may: inTeamC },
  // In another team's address nothing is found.
  { route: one, at: ["teamB", "followedA"], may: [] },
  { route: one, at: ["teamA", "followedOwnB"], may: [] },
  { route: one, at: ["teamA", "followedC"], may: [] },
  { route: one, at: ["teamA", "=x"], may: [] },
  { route: `${one}/edit`, at: ["teamA", "followedA"], may: inTeamA, refused: shownOfA },
  { route: `${one}/edit`, at: ["teamA", "followedOwnA"], ...byTeam },
  { route: `${one}/edit`, at: ["teamC", "followedOwnC"], may: inTeamC },
  { route: `${one}/redact`, at: ["teamA", "followedA"], may: wipers, refused: but(seeA, ...wipers) },
  { route: `${one}/redact`, at: ["teamA", "followedOwnA"], may: wipers, refused: but(seeOwnA, ...wipers) },
  { route: `${one}/redact`, at: ["teamA", "followedRetiredA"], may: wipers, refused: but(seeOwnA, ...wipers) },
  { route: `${one}/redact`, at: ["teamC", "followedOwnC"], may: [], refused: inTeamC },
  { route: `${one}/redact`, at: ["teamA", "followedOwnB"], may: [] },
  { route: `${one}/redact`, at: ["teamB", "followedA"], may: [] },
  { route: `${one}/chart/:format`, at: ["teamA", "followedA", "=svg"], may: [...inTeamA, ...shownOfA] },
  { route: `${one}/chart/:format`, at: ["teamA", "followedOwnA", "=svg"], may: [...inTeamA, ...readA] },
  { route: `${one}/chart/:format`, at: ["teamA", "followedA", "=pdf"], may: [] },
  { route: `${one}/chart/:format`, at: ["teamC", "followedC", "=svg"], may: inTeamC },

  { route: shared, at: ["P"], may: ofProgramme },
  { route: shared, at: ["Q"], may: inTeamC },
  { route: `${shared}/new`, at: ["P"], ...byLead },
  { route: `${shared}/new`, at: ["Q"], may: [], refused: inTeamC },
  { route: `${shared}/:measureId`, at: ["P", "measureP"], may: ofProgramme },
  { route: `${shared}/:measureId`, at: ["Q", "measureQ"], may: inTeamC },
  { route: `${shared}/:measureId`, at: ["P", "measureQ"], may: [] },
  { route: `${shared}/:measureId`, at: ["Q", "measureP"], may: [] },
  { route: `${shared}/:measureId/edit`, at: ["P", "measureP"], ...byLead },
  { route: `${shared}/:measureId/edit`, at: ["Q", "measureQ"], may: [], refused: inTeamC },
  { route: `${shared}/:measureId/redact`, at: ["P", "measureP"], ...byLead },
  { route: `${shared}/:measureId/redact`, at: ["P", "measureQ"], may: [] },
  { route: `${shared}/:measureId/redact`, at: ["Q", "measureQ"], may: [], refused: inTeamC },
];

/** Begun from another aim than the one that holds, and from none, which there is: the rules say no. */
const newAim = { what: "Stöd", forWhom: "Alla", howMuch: "Hälften", byWhen: "", earlier: "", key: "@key" };
const facts = {
  name: "Hembesök",
  data: "count",
  kind: "process",
  unit: "",
  per: "1",
  direction: "up",
  rhythm: "month",
  smallest: "5",
};
const words = { definition: "Ett besök hemma", numerator: "", denominator: "", exclusions: "" };
/** Per how many is no number: nothing is made of it. */
const newMeasure = { ...facts, data: "rate", per: "0", ...words, key: "@key" };
const own = { ...newMeasure, baseline: "", target: "", collector: "" };
const define = { ...words, how: "words", fromDay: "", seen: "" };
const noToOne = {
  ...{ kind: "freeze", day: "@today", clearlyDifferent: "yes", causeKnown: "yes", wanted: "yes", expectedToLast: "no" },
  ...{ reason: "För att", key: "@key" },
};
const passage = { passage: "stands nowhere", sure: "on", key: "@key" };
const chart = { chart: "run", rules: "anhoej", screening: "on", seen: "" };

const ofA = { route: one, at: ["teamA", "followedOwnA"], ...byTeam } as const;
const editOfA = { ...ofA, route: `${one}/edit` } as const;
const shownA = { route: one, at: ["teamA", "followedA"], may: inTeamA, refused: shownOfA } as const;
const editP = { route: `${shared}/:measureId/edit`, at: ["P", "measureP"], ...byLead } as const;

/** What is asked for is so already, or the rules say no to it. */
export const actsOfMeasures: readonly Act[] = [
  { route: aim, at: ["teamA"], intent: "set", form: newAim, may: inTeamA, refused: but(ofProgramme, ...inTeamA) },
  { route: aim, at: ["teamC"], intent: "set", form: newAim, may: inTeamC },
  { route: `${aim}/redact`, at: ["teamA"], form: passage, may: wipers, refused: but(ofProgramme, ...wipers) },
  { route: `${aim}/redact`, at: ["teamC"], form: passage, may: [], refused: inTeamC },
  { route: `${all}/new`, at: ["teamA"], intent: "add", form: own, may: inTeamA, refused: shownOfA },
  { route: `${all}/new`, at: ["teamC"], intent: "add", form: own, may: inTeamC },
  { route: `${shared}/new`, at: ["P"], intent: "add", form: newMeasure, ...byLead },
  { route: `${shared}/new`, at: ["Q"], intent: "add", form: newMeasure, may: [], refused: inTeamC },

  { ...ofA, intent: "unmain" },
  { ...ofA, at: ["teamA", "followedRetiredA"], intent: "main" },
  { ...ofA, intent: "unshare" },
  { ...shownA, intent: "share" },
  { ...ofA, at: ["teamA", "followedRetiredA"], intent: "retire" },
  { ...ofA, intent: "restore" },
  { ...ofA, intent: "chart", form: chart },
  { ...shownA, intent: "chart", form: chart },
  { ...ofA, intent: "centre", form: noToOne },
  { ...shownA, intent: "centre", form: noToOne },
  { ...ofA, intent: "end-decision", form: { decision: "@decisionA" } },
  { ...shownA, intent: "end-decision", form: { decision: "@decisionA" }, may: [], refused: shownOfA },
  { ...ofA, intent: "remark", form: { day: "@today", text: "Något", key: "@key" } },
  { ...ofA, intent: "remove-remark", form: { remark: "@remarkA" } },
  { ...ofA, at: ["teamB", "followedOwnA"], intent: "unshare", may: [], refused: [] },
  { ...ofA, at: ["teamC", "followedOwnC"], intent: "unshare", may: inTeamC, refused: [] },

  { ...editOfA, intent: "facts", form: { ...facts, seen: "" } },
  { ...editOfA, intent: "define", form: define },
  { ...editOfA, intent: "follow", form: { baseline: "", target: "", collector: "", seen: "" } },
  // What is the programme's, no team changes.
  {
    ...shownA,
    route: `${one}/edit`,
    intent: "facts",
    form: { ...facts, seen: "" },
    may: [],
    refused: [...inTeamA, ...shownOfA],
  },
  { ...editP, intent: "facts", form: { ...facts, seen: "" } },
  { ...editP, intent: "define", form: define },
  { ...editP, intent: "restore" },
  { ...editP, intent: "retire", at: ["P", "measureQ"], may: [], refused: [] },
  { ...editP, intent: "restore", at: ["Q", "measureQ"], may: [], refused: inTeamC },

  { route: `${one}/redact`, at: ["teamA", "followedA"], form: passage, may: wipers, refused: but(seeA, ...wipers) },
  {
    route: `${one}/redact`,
    at: ["teamA", "followedOwnA"],
    form: passage,
    may: wipers,
    refused: but(seeOwnA, ...wipers),
  },
  { route: `${one}/redact`, at: ["teamB", "followedA"], form: passage, may: [] },
  { route: `${one}/redact`, at: ["teamC", "followedOwnC"], form: passage, may: [], refused: inTeamC },
  { route: `${shared}/:measureId/redact`, at: ["P", "measureP"], form: passage, ...byLead },
  { route: `${shared}/:measureId/redact`, at: ["Q", "measureQ"], form: passage, may: [], refused: inTeamC },
];
