import type { Act, Page } from "./row.ts";
import { anybody, but, coordinators, inTeamA, inTeamB, inTeamC, researchers, type Visitor } from "./visitors.ts";

const due = "teams/:teamId/points";
const one = "teams/:teamId/measures/:followedId/points";
const sending = "teams/:teamId/sending";
const forSystems = { measures: "api/v1/measures", points: "api/v1/measures/:followedId/points" };
const bring = "teams/:teamId/measures/:followedId/points/import";
/** Who reads what a team follows without filling it in, and who reads what it shows to others. */
const readA: readonly Visitor[] = ["lead", ...researchers, "manager"];
const readShownOfA: readonly Visitor[] = [...readA, ...inTeamB, "partner"];
const readB: readonly Visitor[] = ["lead", ...researchers, "otherManager"];
const readShownOfB: readonly Visitor[] = [...readB, ...inTeamA, "partner"];

/** Points are filled in by the team whose they are. */
export const pagesOfPoints: readonly Page[] = [
  { route: due, at: ["teamA"], may: inTeamA, refused: readShownOfA },
  { route: due, at: ["teamB"], may: inTeamB, refused: readShownOfB },
  { route: due, at: ["teamC"], may: inTeamC },
  { route: one, at: ["teamA", "filledA"], may: inTeamA, refused: readA },
  { route: one, at: ["teamA", "filledA"], search: { to: "2026-01-01" }, may: inTeamA, refused: readA },
  { route: one, at: ["teamA", "filledB"], may: [] },
  { route: one, at: ["teamB", "filledB"], may: inTeamB, refused: readB },
  { route: one, at: ["teamC", "filledC"], may: inTeamC },
  { route: bring, at: ["teamA", "filledA"], may: inTeamA, refused: readA },
  { route: bring, at: ["teamA", "filledA"], search: { from: "100" }, may: inTeamA, refused: readA },
  { route: bring, at: ["teamA", "filledB"], may: [] },
  { route: bring, at: ["teamB", "filledB"], may: inTeamB, refused: readB },
  { route: bring, at: ["teamC", "filledC"], may: inTeamC },
  // Whoever coordinates a team lets systems in to it.
  { route: sending, at: ["teamA"], may: coordinators, refused: [...but(inTeamA, ...coordinators), ...readA] },
  { route: sending, at: ["teamB"], may: [], refused: [...inTeamB, ...readB] },
  // Nobody is let in by her cookie; what a token opens is tried in tests/integration/http/sending.test.ts.
  { route: forSystems.measures, may: anybody, nothingToRead: 401 },
  { route: forSystems.points, at: ["filledA"], may: anybody, nothingToRead: 401 },
  { route: "api/v1/openapi.json", may: anybody },
  { route: "api/*", may: [], open: true },
];

/** A number that is none, though it looks like one: the rules say no, and nothing is stored for the next who asks. */
const rowOf = (thing: string) => ({
  ...{ key: "@key", "r0.followed": thing, "r0.day": "2026-10-01", "r0.nth": "0", "r0.number": "1.2.3", "r0.was": "" },
});
/** One column is no table; and nobody has looked at what is to be written or put away. */
const broughtIn: readonly Pick<Act, "intent" | "form">[] = [
  { intent: "paste", form: { text: "2026-10" } },
  { intent: "file" },
  { intent: "bring-in", form: { key: "@key", importId: "@id" } },
  { intent: "put-away", form: { importId: "@id" } },
];
const nowhere = (thing: string) => ({ followed: thing, day: "2026-10-01", nth: "0" });

export const actsOfPoints: readonly Act[] = [
  { route: due, at: ["teamA"], form: rowOf("@filledA"), may: inTeamA, refused: readA },
  { route: due, at: ["teamA"], form: rowOf("@filledB"), may: [] },
  { route: due, at: ["teamC"], form: rowOf("@filledC"), may: inTeamC },
  { route: one, at: ["teamA", "filledA"], intent: "save", form: rowOf("@filledA"), may: inTeamA, refused: readA },
  { route: one, at: ["teamB", "filledB"], intent: "save", form: rowOf("@filledB"), may: inTeamB, refused: readB },
  { route: one, at: ["teamC", "filledC"], intent: "save", form: rowOf("@filledC"), may: inTeamC },
  { route: one, at: ["teamA", "filledA"], intent: "remove", form: nowhere("@filledA"), may: inTeamA, refused: readA },
  { route: one, at: ["teamC", "filledC"], intent: "remove", form: nowhere("@filledC"), may: inTeamC },
  ...broughtIn.flatMap((act): Act[] => [
    { route: bring, at: ["teamA", "filledA"], ...act, may: inTeamA, refused: readA },
    { route: bring, at: ["teamA", "filledB"], ...act, may: [] },
    { route: bring, at: ["teamB", "filledB"], ...act, may: inTeamB, refused: readB },
    { route: bring, at: ["teamC", "filledC"], ...act, may: inTeamC },
  ]),
  ...[
    { intent: "make", form: { name: "Ett system", lastDay: "2020-01-01" } },
    { intent: "revoke", form: { tokenId: "@tokenA" } },
  ].map(
    (act): Act => ({
      route: sending,
      at: ["teamA"],
      ...act,
      may: coordinators,
      refused: [...but(inTeamA, ...coordinators), ...readA],
    }),
  ),
  {
    route: sending,
    at: ["teamB"],
    intent: "make",
    form: { name: "x", lastDay: "2020-01-01" },
    may: [],
    refused: [...inTeamB, ...readB],
  },
  { route: forSystems.measures, may: [], open: true, missing: 401 },
  { route: forSystems.points, at: ["filledA"], may: [], open: true, missing: 401 },
  { route: "api/*", may: [], open: true },
];
