import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#app/core/day.ts";
import {
  agendaOf,
  isStale,
  isUntested,
  mainOf,
  matters,
  staleDays,
  testDays,
} from "#app/features/overview/rules/agenda.ts";
import type { Followed, TeamFacts, Verdict } from "#app/features/overview/rules/types.ts";

const today: Day = "2026-11-30";
const verdicts: readonly Verdict[] = ["empty", "too-few", "quiet", "better", "worse", "changed"];

const by = { rules: "anhoej", version: 1 } as const;
const measure = (id: string, more: Partial<Followed> = {}): Followed => ({
  ...{ id, name: `Mått ${id}`, main: false, verdict: "quiet", by, rhythm: "month", latestOn: "2026-10-01" },
  ...more,
});
const team = (
  id: string,
  measures: Followed[],
  tests: Partial<TeamFacts["tests"]> = {},
  score: TeamFacts["score"] = null,
  late: TeamFacts["late"] = [],
): TeamFacts => ({
  ...{ id, name: `Team ${id}`, measures, score, late, tests: { underWay: 1, latestOn: "2026-11-20", ...tests } },
});
/** Each line as `matter: team(measures), team`. */
const told = (teams: readonly TeamFacts[]) =>
  agendaOf(teams, today).map(
    ({ matter, teams: concerned }) =>
      `${matter}: ${concerned.map(({ id, measures }) => [id, ...measures.map((one) => one.id)].join(" ")).join(", ")}`,
  );

const anyMeasure = fc.record<Followed>({
  id: fc.uuid(),
  name: fc.string(),
  main: fc.boolean(),
  verdict: fc.constantFrom(...verdicts),
  by: fc.constantFrom(null, by),
  rhythm: fc.constantFrom(null, "day", "week", "fortnight", "month"),
  latestOn: fc.option(fc.integer({ min: -400, max: 0 }).map((n) => addDays(today, n))),
});
const anyTeam = fc.record<TeamFacts>({
  id: fc.uuid(),
  name: fc.string(),
  late: fc.subarray(["2026-10", "2026-09"]),
  score: fc.option(fc.record({ team: fc.constant(3), researcher: fc.constant(2), apart: fc.boolean() })),
  measures: fc.uniqueArray(anyMeasure, { selector: ({ id }) => id, maxLength: 6 }),
  tests: fc.record({
    underWay: fc.nat(2),
    latestOn: fc.option(fc.integer({ min: -90, max: 0 }).map((n) => addDays(today, n))),
  }),
});
const anyTeams = fc.uniqueArray(anyTeam, { selector: ({ id }) => id, maxLength: 8 });

describe("what the day can be about", () => {
  it("PP1: is told in an order, with the teams in theirs, and nothing where there is nothing", () => {
    expect(told([])).toEqual([]);
    const teams = [
      team("a", [measure("1", { main: true, verdict: "better" }), measure("2", { verdict: "worse" })]),
      team("b", [measure("3", { main: true })], { underWay: 0, latestOn: null }),
      team("c", [measure("4", { verdict: "too-few" })]),
      team("e", [measure("7", { verdict: "better" })], {}, { team: 3, researcher: 2, apart: true }),
      team("f", [measure("8", { verdict: "better" })], {}, { team: 3, researcher: 2.5, apart: false }),
      team("g", [measure("9", { verdict: "better" })], {}, null, ["2026-10"]),
      team("d", [measure("5", { verdict: "better", latestOn: "2026-06-01" }), measure("6", { verdict: "changed" })]),
    ];
    expect(told(teams)).toEqual([
      "worse: a 2",
      "quiet: b 3",
      "better: a 1, e 7, f 8, g 9, d 5",
      "changed: d 6",
      "apart: e",
      "untested: b",
      "stale: d 5",
      "late: g",
      "too-few: c 4",
    ]);
  });

  it("PP1: keeps both orders and leaves no line empty, whatever the teams are like", () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const lines = agendaOf(teams, today);
        const order = lines.map(({ matter }) => matters.indexOf(matter));
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
        for (const line of lines) {
          const places = line.teams.map(({ id }) => teams.findIndex((one) => one.id === id));
          expect(places.length).toBeGreaterThan(0);
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("PP2: reads a team by its main measure, else by its first, and tells better and worse of any", () => {
    const [first, main] = [measure("first"), measure("main", { main: true })];
    expect(mainOf([first, main])).toBe(main);
    expect(mainOf([first])).toBe(first);
    expect(mainOf([])).toBeNull();
    expect(told([team("a", [measure("1", { verdict: "empty" }), measure("2", { main: true })])])).toEqual([
      "quiet: a 2",
    ]);
    fc.assert(
      fc.property(anyTeam, (one) => {
        const of = (matter: string) =>
          agendaOf([one], today)
            .find((line) => line.matter === matter)
            ?.teams[0]?.measures.map(({ id }) => id) ?? [];
        for (const matter of ["better", "worse", "changed"] as const)
          expect(of(matter)).toEqual(one.measures.filter(({ verdict }) => verdict === matter).map(({ id }) => id));
        const read = mainOf(one.measures);
        expect(of("quiet")).toEqual(read?.verdict === "quiet" ? [read.id] : []);
        expect(of("too-few")).toEqual(read?.verdict === "too-few" || read?.verdict === "empty" ? [read.id] : []);
      }),
    );
  });

  it("PP3: counts thirty days since the latest test began, and none where one is under way", () => {
    const days = (n: number) => isUntested({ underWay: 0, latestOn: addDays(today, -n) }, today);
    expect([days(0), days(testDays), days(testDays + 1)]).toEqual([false, false, true]);
    expect(isUntested({ underWay: 0, latestOn: null }, today)).toBe(true);
    expect(isUntested({ underWay: 1, latestOn: addDays(today, -200) }, today)).toBe(false);
  });

  it("PP4: finds a period without a number late when it is, and never what comes when something happens", () => {
    // September is filled in, October is over since a month: not before December.
    expect(isStale({ rhythm: "month", latestOn: "2026-09-01" }, "2026-11-30")).toBe(false);
    expect(isStale({ rhythm: "month", latestOn: "2026-09-01" }, "2026-12-02")).toBe(true);
    for (const rhythm of ["day", "week", "fortnight", "month"] as const) {
      const isLate = (n: number) => isStale({ rhythm, latestOn: today }, addDays(today, n));
      expect([isLate(staleDays[rhythm] - 1), isLate(staleDays[rhythm])], rhythm).toEqual([false, true]);
    }
    expect(isStale({ rhythm: null, latestOn: "2020-01-01" }, today)).toBe(false);
    expect(isStale({ rhythm: "day", latestOn: null }, today)).toBe(false);
  });
});
