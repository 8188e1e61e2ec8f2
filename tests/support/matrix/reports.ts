import type { Act, Page } from "./row.ts";
import { but, coordinators, editors, inTeamA, inTeamB, inTeamC, researchers, type Visitor } from "./visitors.ts";

const month = "teams/:teamId/reports/:month";
const pdf = "teams/:teamId/reports/:month/report.pdf";
const team = "teams/:teamId/reports";

/** Who reads what team A, or team B, has handed in: whoever works in or leads the programme, and the team's own managers. */
const ofA: readonly Visitor[] = [...editors, ...inTeamA, ...inTeamB, "manager"];
const ofB: readonly Visitor[] = [...editors, ...inTeamA, ...inTeamB, "otherManager"];
const handing = { may: coordinators, refused: but(inTeamA, ...coordinators) } as const;

export const pagesOfReports: readonly Page[] = [
  { route: team, at: ["teamA"], may: ofA },
  { route: team, at: ["teamB"], may: ofB },
  { route: team, at: ["teamC"], may: inTeamC },
  { route: team, at: ["P"], may: [] },
  { route: month, at: ["teamA", "monthBegun"], may: inTeamA },
  { route: month, at: ["teamA", "monthHandedIn"], may: ofA },
  { route: month, at: ["teamA", "monthUnbegun"], may: inTeamA },
  { route: month, at: ["teamB", "monthBegun"], may: inTeamB },
  { route: month, at: ["teamB", "monthHandedIn"], may: ofB },
  { route: month, at: ["teamC", "monthHandedIn"], may: inTeamC },
  { route: month, at: ["teamA", "=x"], may: [] },
  { route: pdf, at: ["teamA", "monthBegun"], may: inTeamA },
  { route: pdf, at: ["teamA", "monthHandedIn"], may: ofA },
  { route: pdf, at: ["teamA", "monthUnbegun"], may: [] },
  { route: pdf, at: ["teamC", "monthHandedIn"], may: inTeamC },
  { route: "programmes/:programmeId/reports", at: ["P"], may: editors },
  { route: "programmes/:programmeId/reports", at: ["Q"], may: [] },
  // The note of a report is its team's, also when it is handed in: others read what it said then.
  { route: "notes/:noteId/versions", at: ["noteOfReportA"], may: inTeamA },
  { route: "notes/:noteId/versions", at: ["noteOfHandedInA"], may: inTeamA },
  { route: "notes/:noteId/print", at: ["noteOfReportA"], may: inTeamA },
];

const saidOn = (report: string) =>
  ({ kind: "report", subjectId: `@${report}`, text: "Bra", key: "@key", to: "/start" }) as const;
const commenting: readonly Visitor[] = [...researchers, ...inTeamA, "manager"];

export const actsOfReports: readonly Act[] = [
  { route: month, at: ["teamA", "monthUnbegun"], intent: "begin", may: inTeamA },
  { route: month, at: ["teamB", "monthUnbegun"], intent: "begin", may: inTeamB },
  { route: month, at: ["teamC", "monthUnbegun"], intent: "begin", may: inTeamC },
  { route: month, at: ["teamA", "monthHandedIn"], intent: "begin", may: inTeamA, refused: but(ofA, ...inTeamA) },
  { route: month, at: ["teamA", "monthBegun"], intent: "hand-in", ...handing },
  { route: month, at: ["teamB", "monthBegun"], intent: "hand-in", may: [], refused: inTeamB },
  { route: month, at: ["teamC", "monthBegun"], intent: "hand-in", may: [], refused: inTeamC },
  {
    route: month,
    at: ["teamA", "monthHandedIn"],
    intent: "reopen",
    may: coordinators,
    refused: but(ofA, ...coordinators),
  },
  { route: month, at: ["teamB", "monthHandedIn"], intent: "reopen", may: [], refused: ofB },
  { route: month, at: ["teamA", "monthHandedIn"], intent: "read", form: { handIn: "@handInA" }, may: ofA },
  { route: month, at: ["teamB", "monthHandedIn"], intent: "read", form: { handIn: "@handInB" }, may: ofB },
  { route: month, at: ["teamC", "monthHandedIn"], intent: "read", form: { handIn: "@handInC" }, may: inTeamC },
  { route: month, at: ["teamA", "monthBegun"], intent: "read", form: { handIn: "@handInA" }, may: [] },
  { route: "notes/:noteId/minutes", at: ["noteOfReportA"], intent: "close", may: [], refused: inTeamA },
  { route: "comments", intent: "add", form: saidOn("handedInA"), may: commenting, refused: but(ofA, ...commenting) },
  { route: "comments", intent: "add", form: saidOn("reportB"), may: [], refused: inTeamB },
  {
    ...{ route: "comments", intent: "add", form: saidOn("handedInB") },
    ...{ may: [...researchers, ...inTeamB, "otherManager"], refused: ["lead", ...inTeamA] },
  },
  { route: "comments", intent: "add", form: saidOn("handedInC"), may: inTeamC },
];
