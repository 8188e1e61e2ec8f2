import type { Page } from "./row.ts";
import {
  but,
  coordinators,
  editors,
  inTeamA,
  inTeamB,
  inTeamC,
  managers,
  ofProgramme,
  researchers,
} from "./visitors.ts";

const others = but(ofProgramme, ...editors);
const notLead = but(ofProgramme, "lead");
/** Those who wipe in what is team A's own. */
const wipers = [...coordinators, "supervisor"] as const;
const idea = "programmes/:programmeId/ideas/:ideaId";

/** Pages of a programme, its change package, and who is on the way in. A member of a team in Q is a visitor of Q. */
export const pagesOfProgrammes: readonly Page[] = [
  { route: "programmes/:programmeId", at: ["P"], may: ofProgramme },
  { route: "programmes/:programmeId", at: ["Q"], may: inTeamC },
  { route: "programmes/:programmeId", at: ["teamA"], may: [] },
  { route: "programmes/:programmeId", at: ["=x"], may: [] },

  { route: "programmes/:programmeId/overview", at: ["P"], may: editors },
  {
    route: "programmes/:programmeId/overview",
    at: ["P"],
    search: { measure: "@measureP", team: "@teamB" },
    may: editors,
  },
  // What is another programme's cannot be chosen, and shows nothing.
  {
    route: "programmes/:programmeId/overview",
    at: ["P"],
    search: { measure: "@measureQ", team: "@teamC" },
    may: editors,
  },
  { route: "programmes/:programmeId/overview", at: ["Q"], may: [] },
  { route: "programmes/:programmeId/overview", at: ["=x"], may: [] },
  { route: "programmes/:programmeId/following", at: ["P"], may: managers },
  { route: "programmes/:programmeId/following", at: ["Q"], may: [] },
  { route: "programmes/:programmeId/following", at: ["teamA"], may: [] },

  { route: "programmes/:programmeId/cycles", at: ["P"], may: ofProgramme },
  { route: "programmes/:programmeId/cycles", at: ["P"], search: { team: "@teamB" }, may: ofProgramme },
  { route: "programmes/:programmeId/cycles", at: ["Q"], may: inTeamC },
  // Another programme's team in the filter shows nothing of it.
  { route: "programmes/:programmeId/cycles", at: ["P"], search: { team: "@teamC" }, may: ofProgramme },
  {
    route: "programmes/:programmeId/cycles/export/:format",
    at: ["P", "=csv"],
    may: researchers,
    refused: but(ofProgramme, ...researchers),
  },
  { route: "programmes/:programmeId/cycles/export/:format", at: ["P", "=pdf"], may: [] },
  { route: "programmes/:programmeId/cycles/export/:format", at: ["Q", "=csv"], may: [], refused: inTeamC },

  { route: "programmes/:programmeId/supervision", at: ["P"], may: editors, refused: others },
  {
    route: "programmes/:programmeId/supervision",
    at: ["P"],
    search: { year: "all", whose: "mine" },
    may: editors,
    refused: others,
  },
  { route: "programmes/:programmeId/supervision", at: ["Q"], may: [], refused: inTeamC },
  { route: "programmes/:programmeId/supervision/export/:format", at: ["P", "=csv"], may: editors, refused: others },
  { route: "programmes/:programmeId/supervision/export/:format", at: ["P", "=pdf"], may: [] },
  { route: "programmes/:programmeId/supervision/export/:format", at: ["Q", "=csv"], may: [], refused: inTeamC },
  { route: "programmes/:programmeId/people", at: ["P"], may: editors, refused: others },
  { route: "programmes/:programmeId/people", at: ["Q"], may: [], refused: inTeamC },
  { route: "programmes/:programmeId/places", at: ["P"], may: ["lead"], refused: notLead },
  { route: "programmes/:programmeId/places", at: ["Q"], may: [], refused: inTeamC },
  { route: "programmes/:programmeId/settings", at: ["P"], may: ["lead"], refused: notLead },
  { route: "programmes/:programmeId/settings", at: ["Q"], may: [], refused: inTeamC },
  { route: "programmes/:programmeId/events", at: ["P"], may: ["lead"] },
  { route: "programmes/:programmeId/events", at: ["P"], search: { who: "@foreigner" }, may: ["lead"] },
  { route: "programmes/:programmeId/events", at: ["Q"], may: [] },
  { route: "programmes/:programmeId/mail", at: ["P"], may: ["lead"] },
  { route: "programmes/:programmeId/mail", at: ["Q"], may: [] },
  { route: "programmes/:programmeId/mail/preview/:template", at: ["P", "=invitation"], may: ["lead"] },
  { route: "programmes/:programmeId/mail/preview/:template", at: ["P", "=x"], may: [] },
  { route: "programmes/:programmeId/mail/preview/:template", at: ["Q", "=invitation"], may: [] },
  { route: "programmes/:programmeId/teams/new", at: ["P"], may: ["lead"], refused: notLead },
  { route: "programmes/:programmeId/teams/new", at: ["Q"], may: [], refused: inTeamC },

  { route: "invitations/:invitationId", at: ["invitedToA"], may: ["lead", ...coordinators] },
  { route: "invitations/:invitationId", at: ["invitedToB"], may: ["lead"] },
  { route: "invitations/:invitationId", at: ["invitedToP"], may: ["lead"] },
  { route: "invitations/:invitationId", at: ["invitedToC"], may: [] },

  { route: "programmes/:programmeId/package", at: ["P"], may: ofProgramme },
  { route: "programmes/:programmeId/package", at: ["P"], search: { view: "outline" }, may: ofProgramme },
  { route: "programmes/:programmeId/package", at: ["P"], search: { view: "edit" }, may: ofProgramme },
  { route: "programmes/:programmeId/package", at: ["Q"], may: inTeamC },
  { route: "programmes/:programmeId/package/aim", at: ["P"], may: editors, refused: others },
  { route: "programmes/:programmeId/package/aim", at: ["Q"], may: [], refused: inTeamC },
  { route: "programmes/:programmeId/package/drivers/new", at: ["P"], may: editors, refused: others },
  { route: "programmes/:programmeId/package/drivers/new", at: ["Q"], may: [], refused: inTeamC },
  { route: "programmes/:programmeId/package/drivers/:driverId", at: ["P", "driverP"], may: editors, refused: others },
  { route: "programmes/:programmeId/package/drivers/:driverId", at: ["P", "driverQ"], may: [], refused: others },
  { route: "programmes/:programmeId/package/drivers/:driverId", at: ["Q", "driverQ"], may: [], refused: inTeamC },

  { route: "programmes/:programmeId/package/ideas/new", at: ["P"], may: editors, refused: others },
  {
    route: "programmes/:programmeId/package/ideas/new",
    at: ["P"],
    search: { team: "@teamA" },
    may: inTeamA,
    refused: but(ofProgramme, ...inTeamA),
  },
  {
    route: "programmes/:programmeId/package/ideas/new",
    at: ["P"],
    search: { team: "@teamB" },
    may: inTeamB,
    refused: but(ofProgramme, ...inTeamB),
  },
  {
    route: "programmes/:programmeId/package/ideas/new",
    at: ["P"],
    search: { team: "@teamC" },
    may: [],
    refused: ofProgramme,
  },
  { route: "programmes/:programmeId/package/ideas/new", at: ["Q"], search: { team: "@teamC" }, may: inTeamC },

  { route: idea, at: ["P", "ideaP"], may: ofProgramme },
  { route: idea, at: ["P", "ownA"], may: [...editors, ...inTeamA] },
  { route: idea, at: ["P", "sharedIdeaA"], may: ofProgramme },
  { route: idea, at: ["P", "liftedA"], may: ofProgramme },
  { route: idea, at: ["P", "ownB"], may: [...editors, ...inTeamB] },
  { route: idea, at: ["Q", "ideaQ"], may: inTeamC },
  { route: idea, at: ["Q", "ownC"], may: inTeamC },
  { route: idea, at: ["Q", "sharedIdeaC"], may: inTeamC },
  // In another programme's address nothing is found.
  { route: idea, at: ["P", "ideaQ"], may: [] },
  { route: idea, at: ["P", "sharedIdeaC"], may: [] },
  { route: idea, at: ["Q", "ideaP"], may: [] },
  { route: idea, at: ["Q", "ownA"], may: [] },

  { route: `${idea}/edit`, at: ["P", "ideaP"], may: editors, refused: others },
  { route: `${idea}/edit`, at: ["P", "liftedA"], may: editors, refused: others },
  { route: `${idea}/edit`, at: ["P", "ownA"], may: inTeamA, refused: editors },
  { route: `${idea}/edit`, at: ["P", "sharedIdeaA"], may: inTeamA, refused: but(ofProgramme, ...inTeamA) },
  { route: `${idea}/edit`, at: ["P", "ownB"], may: inTeamB, refused: editors },
  { route: `${idea}/edit`, at: ["Q", "ideaQ"], may: [], refused: inTeamC },
  { route: `${idea}/edit`, at: ["Q", "ownC"], may: inTeamC },
  { route: `${idea}/edit`, at: ["P", "ownC"], may: [] },

  { route: `${idea}/redact`, at: ["P", "ideaP"], may: editors, refused: others },
  { route: `${idea}/redact`, at: ["P", "liftedA"], may: editors, refused: others },
  { route: `${idea}/redact`, at: ["P", "ownA"], may: wipers, refused: but([...editors, ...inTeamA], ...wipers) },
  { route: `${idea}/redact`, at: ["P", "sharedIdeaA"], may: wipers, refused: but(ofProgramme, ...wipers) },
  { route: `${idea}/redact`, at: ["P", "ownB"], may: [], refused: [...editors, ...inTeamB] },
  { route: `${idea}/redact`, at: ["Q", "ideaQ"], may: [], refused: inTeamC },
  { route: `${idea}/redact`, at: ["Q", "ownC"], may: [], refused: inTeamC },
  { route: `${idea}/redact`, at: ["P", "ownC"], may: [] },
];
