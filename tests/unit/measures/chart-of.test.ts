import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#app/core/day.ts";
import { breaksOf, changesOf, chartOf, notesOf } from "#app/features/measures/rules/chart-of.ts";
import { countUntil, firstFrom, observationsOf } from "#app/features/measures/rules/observations.ts";
import type { DecisionOfChart, MeasureFacts, Points, SaidOfPoint } from "#app/features/measures/rules/types.ts";
import { chartViewOf } from "#app/features/measures/rules/view.ts";

const measure: MeasureFacts = {
  id: "m",
  programmeId: "p",
  teamId: null,
  name: "Andel med plan",
  kind: "outcome",
  data: "percentage",
  unit: "",
  per: 100,
  direction: "up",
  rhythm: "month",
  smallest: 5,
  retired: false,
};
const said = (at: number, more: Partial<SaidOfPoint>): SaidOfPoint => ({
  at,
  lacks: (more.missing ?? "") !== "",
  missing: "",
  comment: "",
  withheld: false,
  ...more,
});
const none = (n: number) => Array.from({ length: n }, () => null);
const shares = (
  of: readonly (readonly [string, number | null, number | null])[],
  more: readonly SaidOfPoint[] = [],
): Points => ({
  days: of.map(([day]) => day),
  values: none(of.length),
  numerators: of.map(([, numerator]) => numerator),
  denominators: of.map(([, , denominator]) => denominator),
  said: more,
});
const values = (of: readonly (readonly [string, number | null])[], more: readonly SaidOfPoint[] = []): Points => ({
  days: of.map(([day]) => day),
  values: of.map(([, value]) => value),
  numerators: none(of.length),
  denominators: none(of.length),
  said: more,
});

describe("points as they are drawn", () => {
  test("ME6: shares are reckoned from their parts, and a part of nothing is nothing to draw", () => {
    const points = shares([
      ["2026-01-01", 7, 12],
      ["2026-02-01", 0, 0],
      ["2026-03-01", null, null],
      ["2026-04-01", 3, 3],
    ]);
    const drawn = (per: number) =>
      observationsOf({ data: per === 100 ? "percentage" : "rate", per }, points).map(({ value }) => value);
    expect(drawn(100)).toEqual([700 / 12, null, null, 100]);
    expect(drawn(1000)).toEqual([7000 / 12, null, null, 1000]);
  });

  test("ME6: days between events are counted from the one before; what is written goes before", () => {
    const events = values([
      ["2026-01-10", null],
      ["2026-01-17", null],
      ["2026-01-17", null],
      ["2026-02-16", 12],
      ["2026-02-20", null],
    ]);
    const drawn = observationsOf({ data: "days-between", per: 1 }, events).map(({ value }) => value);
    expect(drawn).toEqual([null, 7, 0, 12, 4]);
  });

  test("ME6: across a time without data nobody knows how many days it was", () => {
    const events = values(
      [
        ["2026-01-10", null],
        ["2026-02-01", null],
        ["2026-03-01", null],
        ["2026-03-05", null],
      ],
      [said(1, { missing: "Systemet låg nere" })],
    );
    const drawn = observationsOf({ data: "days-between", per: 1 }, events).map(({ value }) => value);
    expect(drawn).toEqual([null, null, null, 4]);
  });
});

test("ME5: days become observations: the first of a day or after, and how many there are until one", () => {
  const sorted = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }).map((ns) => ns.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer({ min: 0, max: 41 }), (offsets, at) => {
      const observations = offsets.map((n) => ({ day: addDays("2026-01-01", n) }));
      const day = addDays("2026-01-01", at);
      expect(firstFrom(observations, day)).toBe(offsets.filter((n) => n < at).length);
      expect(countUntil(observations, day)).toBe(offsets.filter((n) => n <= at).length);
    }),
  );
});

describe("a team's chart", () => {
  const points = shares(
    Array.from({ length: 12 }, (_, n) => [
      `2026-${String(n + 1).padStart(2, "0")}-01`,
      n < 6 ? 4 + (n % 3) : 9 + (n % 3),
      20,
    ]),
  );
  const charted = { measure, target: 60, chart: "run", rules: "anhoej", screening: true, points } as const;
  const decided = (kind: "freeze" | "split", day: string): DecisionOfChart => ({
    id: day,
    kind,
    day,
    reason: "Vi ändrade.",
    by: "Jenny",
    on: "2026-12-01",
  });

  test("ME5: a split parts it at the first point of its day, and a freeze is of the points until its day", () => {
    const split = chartOf({ ...charted, decisions: [decided("split", "2026-06-15")] });
    expect(split.parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [6, 11],
    ]);
    const frozen = chartOf({ ...charted, decisions: [decided("freeze", "2026-06-30")] });
    expect(frozen.settings.baseline).toBe(6);
    expect(frozen.parts[0]?.centre).toBe(25);
    expect(chartOf({ ...charted, decisions: [] }).parts[0]?.centre).not.toBe(25);
  });

  test("ME5: what was decided before or after all points changes nothing, and is not drawn", () => {
    for (const one of [
      decided("split", "2020-01-01"),
      decided("split", "2030-01-01"),
      decided("freeze", "2020-01-01"),
    ]) {
      expect(chartOf({ ...charted, decisions: [one] })).toEqual(chartOf({ ...charted, decisions: [] }));
      expect(changesOf([one], points.days)).toEqual([]);
    }
  });

  test("ME3: a definition breaks it at its first point; the first one, and one to come, break nothing", () => {
    const words = { numerator: "", denominator: "", exclusions: "" };
    const definitions = [
      { id: "1", fromDay: null, definition: "Skriftlig plan", ...words },
      { id: "2", fromDay: "2026-05-10", definition: "Plan som barnet har läst", ...words },
      { id: "3", fromDay: "2027-05-10", definition: "Annat", ...words },
    ];
    expect(breaksOf(definitions, points.days)).toEqual([{ at: 5, text: "Plan som barnet har läst" }]);
  });

  test("what is said of a point stands at that point; what is withheld says nothing more", () => {
    const told = {
      ...points,
      said: [said(1, { comment: "Semester" }), said(2, { missing: "Ingen tid" }), said(3, { withheld: true })],
    };
    expect(notesOf(told)).toEqual([
      { at: 1, comment: "Semester" },
      { at: 2, noData: "Ingen tid" },
      { at: 3, withheld: true },
    ]);
  });

  test("what happened is pinned in days with the way to it; what somebody wrote has a letter", () => {
    const at = { from: "2026-03-03", to: null };
    const happenings = [
      { id: "c", kind: "cycle", ...at, mark: "12", text: "Ringa upp", shared: false },
      { id: "g", kind: "gathering", ...at, mark: "Lärandeseminarium LS2", text: "Lärandeseminarium LS2", shared: true },
      { id: "n", kind: "note", ...at, mark: "", text: "Ny chef", shared: false },
    ] as const;
    const series = {
      ...charted,
      id: "01234567-89ab-7def-8123-456789abcdef",
      team: { id: "t", name: "Team" },
      main: true,
      baseline: null,
      collector: "",
      shown: true,
      definitions: [],
      decisions: [],
      rights: { asTeams: true, small: true, edit: true },
    };
    const view = chartViewOf(series, happenings, { unit: "%", of: null });
    expect(view.annotations.map(({ mark, href }) => [mark, href])).toEqual([
      ["12", "/teams/t/cycles/c"],
      ["LS2", "/programmes/p/gatherings/g"],
      ["A", null],
    ]);
    expect(view.id).toMatch(/^[a-z][a-z0-9-]*$/);
  });
});
