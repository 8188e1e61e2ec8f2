import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import {
  type CycleFilter,
  cycleDecisions,
  filterToParams,
  noIdea,
  parseFilter,
  stateChoices,
} from "#app/features/cycles/rules/index.ts";
import { anyUnit } from "../core/numbers.ts";

const nothing: CycleFilter = {
  idea: null,
  state: null,
  decision: null,
  owner: null,
  from: null,
  to: null,
  text: "",
  page: 1,
  view: "list",
};
const parse = (query: string) => parseFilter(new URLSearchParams(query));

describe("a list's filter", () => {
  it("C24: is read from the address", () => {
    const [idea, owner] = [newId(1), newId(2)];
    expect(
      parse(
        `?idea=${idea}&owner=${owner}&state=doing&decision=adapt&from=2026-01-01&to=2026-06-30&q=+%C3%A5tg%C3%A4rd++nu&page=3&view=board`,
      ),
    ).toEqual({
      idea,
      owner,
      state: "doing",
      decision: "adapt",
      from: "2026-01-01",
      to: "2026-06-30",
      text: "åtgärd nu",
      page: 3,
      view: "board",
    });
    expect(parse("?state=begun&idea=none")).toEqual({ ...nothing, state: "begun", idea: noIdea });
    expect(filterToParams(nothing).toString()).toBe("");
  });

  it("C24: ignores what is unknown, takes the first good one of several, and turns a period", () => {
    expect(
      parse(
        "?state=open&idea=7&owner=none&decision=none&from=igår&to=2026-02-30&page=0&view=map&__proto__=x&sort=team",
      ),
    ).toEqual(nothing);
    for (const page of ["-1", "1.5", "1e3", "0x10", "99999999", "", "två"])
      expect(parse(`?page=${page}`).page, page).toBe(1);
    expect(parse("?page=99999").page).toBe(10_000);
    expect(parse("?state=open&state=studied&state=doing&page=x&page=2")).toEqual({
      ...nothing,
      state: "studied",
      page: 2,
    });
    expect(parse("?from=2026-06-30&to=2026-01-01")).toMatchObject({ from: "2026-01-01", to: "2026-06-30" });
    expect(parse(`?q=${"å".repeat(50_000)}`).text).toHaveLength(200);
    expect(parse("?q=%00%EF%BF%BD%E2%80%8B").text).not.toContain("\u0000");
  });

  it("C24: comes back the same from the address made of it, for any address at all", () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays("2025-01-01", n));
    const value = fc.oneof(
      fc.string({ unit: anyUnit, maxLength: 12 }),
      fc.constantFrom(...stateChoices, ...cycleDecisions, noIdea, "board", "2", "99999", "a\u030a  b"),
      day,
      fc.nat().map((n) => newId(n)),
    );
    const name = fc.constantFrom("idea", "state", "decision", "owner", "from", "to", "q", "page", "view", "x");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
        const filter = parseFilter(new URLSearchParams(pairs));
        expect(parseFilter(filterToParams(filter))).toEqual(filter);
        expect(parse(filterToParams(filter).toString())).toEqual(filter);
      }),
      { numRuns: 200 },
    );
  });
});
