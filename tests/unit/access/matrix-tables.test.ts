import { describe, expect, it } from "vitest";
import routes from "#app/routes.ts";
import { exportsOf, gaps, intentsIn, routesIn } from "#tests/support/matrix/routes.ts";
import { expectedFor, titleOf } from "#tests/support/matrix/row.ts";
import { acts, pages } from "#tests/support/matrix/tables.ts";
import { anybody, but, inTeamA, signedIn } from "#tests/support/matrix/visitors.ts";

const known = routesIn(routes);

/** The tables by which tests/integration/http/matrix.test.ts asks the running app: whether they speak of all of it. */
describe("the tables of who may what", () => {
  it("have a line for every route, every form and every button, and for nothing else", () => {
    expect(known.length).toBeGreaterThan(40);
    expect(gaps(known, pages, acts)).toEqual([]);
  });

  it("would be found to lack a route, a form or a button", () => {
    const secrets = { id: "x", path: "teams/:teamId/secrets", acts: true, isResource: false, underSignedIn: true };
    expect(gaps([...known, { ...secrets, intents: ["tell"] }], pages, acts)).toEqual([
      `no line for reading: ${secrets.path}`,
      `no line for acting: ${secrets.path}`,
      `no line for a button: ${secrets.path} tell`,
    ]);
    const people = "teams/:teamId/people";
    const without = known.filter(({ path }) => path !== people);
    expect(new Set(gaps(without, pages, acts))).toEqual(new Set([`no route: ${people}`]));
    const fewer = acts.filter(({ route, intent }) => route !== people || intent !== "rename");
    expect(gaps(known, pages, fewer)).toEqual([`no line for a button: ${people} rename`]);
    const unheard = [{ route: "account", intent: "delete", may: signedIn }];
    expect(gaps(known, pages, [...acts, ...unheard])).toEqual(["no button: account delete"]);
  });

  it("let in nobody who is not signed in, but where the house stands open", () => {
    const open = known.filter(({ underSignedIn }) => !underSignedIn).map(({ path }) => path);
    for (const row of [...pages, ...acts]) {
      const isOpen = open.includes(row.route);
      expect(row.may.includes("anonymous"), titleOf(row)).toBe(isOpen && !row.open);
      if (row.open) expect(isOpen, titleOf(row)).toBe(true);
    }
  });

  it("say one thing to everybody", () => {
    for (const row of [...pages, ...acts]) {
      expect(
        row.may.filter((visitor) => row.refused?.includes(visitor)),
        titleOf(row),
      ).toEqual([]);
    }
    const row = { route: "x", may: inTeamA, refused: ["partner"] } as const;
    const outcomes = Object.groupBy(anybody, (visitor) => expectedFor(row, visitor));
    expect(outcomes).toEqual({
      may: inTeamA,
      refused: ["partner"],
      "signs in first": ["anonymous"],
      missing: but(signedIn, ...inTeamA, "partner"),
    });
  });
});

describe("what a route's source says of it", () => {
  it("is what it exports, however it does", () => {
    const text = `
      const loader = 1;
      export { loader };
      export const action = acting(async () => {});
      export default function Page() { return null; }`;
    expect([...exportsOf("a.ts", text)].toSorted()).toEqual(["action", "default", "loader"]);
    expect(exportsOf("a.ts", "const action = 1; export async function load() {}").has("action")).toBe(false);
  });

  it("is which buttons its action tells apart, by whatever means", () => {
    const text = `
      export function doThis(form) { switch (form.intent) { case "a": case "b": return; default: throw 1; } }
      export function doThat(form) { if (form.intent === "c") return; }
      const acts = { d: () => {}, e: () => {} };`;
    expect(intentsIn("a.ts", text).toSorted()).toEqual(["a", "b", "c", "d", "e"]);
    expect(intentsIn("a.ts", text, "await doThat(form);").toSorted()).toEqual(["c", "d", "e"]);
  });
});
