import type { Act } from "./row.ts";
import { but, coordinators, editors, inTeamA, inTeamB, inTeamC, ofProgramme } from "./visitors.ts";

const byEditors = { may: editors, refused: but(ofProgramme, ...editors) };
const byTeam = { may: inTeamA, refused: but(ofProgramme, ...inTeamA) };
/** A team's own idea: those who see it besides are the ones who keep the package. */
const byTeamOfOwn = { may: inTeamA, refused: editors };
const inQ = { may: [], refused: inTeamC } as const;

/** A form in which nothing has been changed. */
function unchanged(fields: Readonly<Record<string, string>>): Record<string, string> {
  const base = Object.entries(fields).map(([name, value]) => [`base.${name}`, value]);
  return { ...fields, ...Object.fromEntries(base) };
}

const page = { route: "programmes/:programmeId/package", at: ["P"] } as const;
/** Past itself: an order that never was. */
const step = { way: "up", id: "@driverP", past: "@driverP" };
const idea = "programmes/:programmeId/ideas/:ideaId";

const moving: readonly Act[] = [
  { ...page, intent: "move-driver", form: step, ...byEditors },
  { ...page, intent: "move-idea", form: { ...step, id: "@ideaP", past: "@ideaP" }, ...byEditors },
  { ...page, intent: "restore-driver", form: { id: "@driverP" }, ...byEditors },
  { ...page, intent: "restore-idea", form: { id: "@ideaP" }, ...byEditors },
  { ...page, intent: "restore-idea", form: { id: "@ownA" }, ...byTeamOfOwn },
  { ...page, at: ["Q"], intent: "move-driver", form: { ...step, id: "@driverQ" }, ...inQ },
  { ...page, at: ["Q"], intent: "restore-idea", form: { id: "@ideaQ" }, ...inQ },
  { ...page, intent: "move-driver", form: { ...step, id: "@driverQ" }, may: [], refused: byEditors.refused },
  { ...page, intent: "move-idea", form: { ...step, id: "@ownC" }, may: [], refused: byEditors.refused },
  { ...page, intent: "restore-driver", form: { id: "@driverQ" }, may: [], refused: byEditors.refused },
  { ...page, intent: "restore-idea", form: { id: "@ownC" }, may: [] },
];

const aim = unchanged({ aimWhat: "Stöd", aimForWhom: "Föräldrar", aimHowMuch: "Alla", aimByWhen: "" });
const driverTexts = { title: "", description: "" };
const driver = "programmes/:programmeId/package/drivers/:driverId";
/** Under what is no driver, which the rules say no to. */
const newDriver = { title: "Ny", description: "", parentId: "@P", key: "@key" };
const newIdea = { title: "Ny", description: "", howToTry: "", source: "", driverId: "@P", key: "@key" };
const newIdeas = "programmes/:programmeId/package/ideas/new";

const writing: readonly Act[] = [
  { route: "programmes/:programmeId/package/aim", at: ["P"], form: aim, ...byEditors },
  { route: "programmes/:programmeId/package/aim", at: ["Q"], form: aim, ...inQ },
  { route: "programmes/:programmeId/package/drivers/new", at: ["P"], form: newDriver, ...byEditors },
  { route: "programmes/:programmeId/package/drivers/new", at: ["Q"], form: newDriver, ...inQ },
  { route: driver, at: ["P", "driverP"], form: unchanged({ ...driverTexts, parentId: "" }), ...byEditors },
  { route: driver, at: ["P", "driverP"], intent: "retire", ...byEditors },
  { route: driver, at: ["Q", "driverQ"], intent: "retire", ...inQ },
  { route: driver, at: ["P", "driverQ"], intent: "retire", may: [], refused: byEditors.refused },
  { route: newIdeas, at: ["P"], form: { ...newIdea, teamId: "" }, ...byEditors },
  { route: newIdeas, at: ["P"], form: { ...newIdea, teamId: "@teamA" }, ...byTeam },
  {
    route: newIdeas,
    at: ["P"],
    form: { ...newIdea, teamId: "@teamB" },
    may: inTeamB,
    refused: but(ofProgramme, ...inTeamB),
  },
  { route: newIdeas, at: ["P"], form: { ...newIdea, teamId: "@teamC" }, may: [] },
  { route: newIdeas, at: ["Q"], form: { ...newIdea, teamId: "@teamC" }, may: inTeamC },
  { route: newIdeas, at: ["Q"], form: { ...newIdea, teamId: "@teamA" }, may: [] },
];

const texts = unchanged({ title: "Ny", description: "", howToTry: "", source: "", driverId: "" });

/** What is asked for is so already, or the rules say no to it. */
const keepingIdeas: readonly Act[] = [
  { route: `${idea}/edit`, at: ["P", "ideaP"], form: texts, ...byEditors },
  { route: `${idea}/edit`, at: ["P", "liftedA"], form: texts, ...byEditors },
  { route: `${idea}/edit`, at: ["P", "ownA"], form: texts, ...byTeamOfOwn },
  { route: `${idea}/edit`, at: ["P", "sharedIdeaA"], form: texts, ...byTeam },
  { route: `${idea}/edit`, at: ["P", "ownB"], form: texts, may: inTeamB, refused: editors },
  { route: `${idea}/edit`, at: ["Q", "ownC"], form: texts, may: inTeamC },
  { route: `${idea}/edit`, at: ["P", "ownC"], form: texts, may: [] },
  { route: idea, at: ["P", "sharedIdeaA"], intent: "share", ...byTeam },
  { route: idea, at: ["P", "ownA"], intent: "unshare", ...byTeamOfOwn },
  { route: idea, at: ["P", "retiredA"], intent: "retire", ...byTeam },
  { route: idea, at: ["P", "sharedIdeaA"], intent: "reactivate", ...byTeam },
  { route: idea, at: ["P", "ideaP"], intent: "reactivate", ...byEditors },
  { route: idea, at: ["P", "liftedA"], intent: "reactivate", ...byEditors },
  {
    route: idea,
    at: ["P", "retiredA"],
    intent: "lift",
    form: { key: "@key" },
    may: ["lead"],
    refused: but(ofProgramme, "lead"),
  },
  { route: idea, at: ["P", "ownB"], intent: "share", may: inTeamB, refused: editors },
  { route: idea, at: ["Q", "sharedIdeaC"], intent: "share", may: inTeamC },
  { route: idea, at: ["Q", "sharedIdeaC"], intent: "lift", form: { key: "@key" }, may: [], refused: inTeamC },
  { route: idea, at: ["P", "ownC"], intent: "share", may: [] },
  { route: idea, at: ["Q", "ownA"], intent: "lift", form: { key: "@key" }, may: [] },
];

const passage = { passage: "stands nowhere", sure: "on", key: "@key" };
const wipers = [...coordinators, "supervisor"] as const;

const wiping: readonly Act[] = [
  { route: `${idea}/redact`, at: ["P", "ideaP"], form: passage, ...byEditors },
  { route: `${idea}/redact`, at: ["P", "liftedA"], form: passage, ...byEditors },
  {
    route: `${idea}/redact`,
    at: ["P", "ownA"],
    form: passage,
    may: wipers,
    refused: but([...editors, ...inTeamA], ...wipers),
  },
  {
    route: `${idea}/redact`,
    at: ["P", "sharedIdeaA"],
    form: passage,
    may: wipers,
    refused: but(ofProgramme, ...wipers),
  },
  { route: `${idea}/redact`, at: ["Q", "ownC"], form: passage, may: [], refused: inTeamC },
  { route: `${idea}/redact`, at: ["P", "ownC"], form: passage, may: [] },
];

export const actsOfPackages: readonly Act[] = [...moving, ...writing, ...keepingIdeas, ...wiping];
