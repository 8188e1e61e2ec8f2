import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import { chartKinds, kindsOfData, ruleSets } from "#app/features/charts/rules/types.ts";
import {
  decideAimDay,
  decideCentre,
  decideChart,
  decideCounted,
  decideDefinitionDay,
  decideSmallest,
  decideTargets,
  fourQuestions,
  perOf,
  readTarget,
} from "#app/features/measures/rules/decisions.ts";

const programme = { from: "2026-01-01", to: "2027-06-30" };

test("ME1: a team's aim has a day within the programme, both ends included", () => {
  for (const day of ["2026-01-01", "2026-09-09", "2027-06-30"])
    expect(decideAimDay(day, programme)).toMatchObject({ ok: true });
  for (const day of ["2025-12-31", "2027-07-01"])
    expect(decideAimDay(day, programme)).toMatchObject({ ok: false, code: "programme.aim-outside-period" });
  for (const day of ["", "2026-02-30", "igår"])
    expect(decideAimDay(day, programme)).toMatchObject({ ok: false, code: "programme.day-invalid" });
});

describe("what is counted", () => {
  const before = { data: "rate", per: 1000, rhythm: "month" } as const;

  test("ME2: stays once there are points, and how often too; before that it can be another", () => {
    for (const after of [
      { ...before, data: "count", per: 1 },
      { ...before, per: 100 },
      { ...before, rhythm: "week" },
    ] as const) {
      expect(decideCounted(before, after, 1)).toMatchObject({
        ok: false,
        code: "measure.has-points",
        data: { points: 1 },
      });
      expect(decideCounted(before, after, 0)).toMatchObject({ ok: true });
    }
    expect(decideCounted(before, { ...before }, 156)).toMatchObject({ ok: true });
  });

  test("ME2: a percentage is per hundred and what is no rate per one, whatever was asked", () => {
    expect(kindsOfData.map((data) => perOf(data, 1000))).toEqual([1, 100, 1000, 1, 1, 1]);
  });
});

test("ME10: the programme's measure hides no fewer once there are points; a team's own is the team's to change", () => {
  const programmes = { teamId: null, smallest: 5 };
  expect(decideSmallest(programmes, { smallest: 4 }, 1)).toMatchObject({ ok: false, code: "smallest.promised" });
  for (const [before, smallest, points] of [
    [programmes, 4, 0],
    [programmes, 5, 1],
    [programmes, 6, 1],
    [{ ...programmes, teamId: "t" }, 0, 9],
  ] as const)
    expect(decideSmallest(before, { smallest }, points)).toMatchObject({ ok: true });
});

test("ME3: another definition holds from a day after the one that holds, and at most until the day that is given", () => {
  const earlier = [null, "2026-03-01", "2026-06-01"];
  expect(decideDefinitionDay("2026-06-02", earlier, "2027-01-01")).toMatchObject({ ok: true });
  for (const day of ["2026-06-01", "2026-03-01", "2020-01-01"])
    expect(decideDefinitionDay(day, earlier, "2027-01-01")).toMatchObject({ ok: false, code: "definition.not-later" });
  expect(decideDefinitionDay("2027-01-02", earlier, "2027-01-01")).toMatchObject({
    ok: false,
    code: "definition.too-late",
  });
  expect(decideDefinitionDay("", earlier, "2027-01-01")).toMatchObject({ ok: false, code: "field.invalid" });
  expect(decideDefinitionDay("2020-01-01", [null], "2027-01-01")).toMatchObject({ ok: true });
});

describe("the centre line", () => {
  const yes = { clearlyDifferent: true, causeKnown: true, wanted: true, expectedToLast: true };
  const days = ["2026-01-01", "2026-02-01", "2026-02-01", "2026-04-01"];
  const freeze = (day: string, more: Partial<typeof yes> = {}) =>
    ({ kind: "freeze", day, answers: { ...yes, ...more } }) as const;
  const split = (day: string, more: Partial<typeof yes> = {}) =>
    ({ kind: "split", day, answers: { ...yes, ...more } }) as const;

  test("ME4: is moved after four times yes, and of what was answered no the first is told, whatever else was said", () => {
    const codes = ["clearly-different", "cause-known", "wanted", "expected-to-last"];
    const answers = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(answers, fc.constantFrom("freeze", "split"), (said, kind) => {
        const given = Object.fromEntries(fourQuestions.map((question, i) => [question, said[i]])) as typeof yes;
        const decided = decideCentre({ kind, day: "2026-02-01", answers: given }, [], days);
        const first = said.indexOf(false);
        if (first === -1) expect(decided).toEqual({ ok: true, value: "2026-02-01" });
        else expect(decided).toMatchObject({ ok: false, code: `centre.no-${codes[first]}` });
      }),
    );
  });

  test("ME5: a freeze is of points that there are, a split has one on each side", () => {
    for (const day of ["2026-01-01", "2026-03-03", "2030-01-01"])
      expect(decideCentre(freeze(day), [], days).ok).toBe(true);
    expect(decideCentre(freeze("2025-12-31"), [], days)).toMatchObject({ code: "centre.before-points" });
    for (const day of ["2026-01-02", "2026-04-01"]) expect(decideCentre(split(day), [], days).ok).toBe(true);
    for (const day of ["2025-12-31", "2026-01-01", "2026-04-02"])
      expect(decideCentre(split(day), [], days)).toMatchObject({ code: "centre.outside-points" });
    for (const asked of [freeze("2026-02-01"), split("2026-02-01")])
      expect(decideCentre(asked, [], [])).toMatchObject({ code: "centre.no-points" });
    expect(decideCentre(split("förra veckan"), [], days)).toMatchObject({ code: "field.invalid" });
  });

  test("ME5: is frozen once, and split once at a day", () => {
    const holding = [
      { kind: "freeze", day: "2026-01-01" },
      { kind: "split", day: "2026-02-01" },
    ] as const;
    expect(decideCentre(freeze("2026-03-01"), holding, days)).toMatchObject({ code: "centre.frozen-already" });
    expect(decideCentre(split("2026-02-01"), holding, days)).toMatchObject({ code: "centre.split-already" });
    expect(decideCentre(split("2026-03-01"), holding, days).ok).toBe(true);
  });
});

test("ME7: what a measure can be drawn as and read by, our rules can reckon", () => {
  let allowed = 0;
  for (const data of kindsOfData)
    for (const chart of chartKinds)
      for (const rules of ruleSets) {
        if (!decideChart(data, chart, rules).ok) continue;
        allowed += 1;
        const observations = [1, 2, 3].map((n) => ({ day: `2026-01-0${n}`, value: n, numerator: n, denominator: 10 }));
        const settings = {
          chart,
          rules,
          direction: "up",
          target: null,
          per: 1,
          splits: [],
          baseline: null,
          screening: true,
        } as const;
        expect(reckonChart(observations, settings).parts).toHaveLength(1);
      }
  expect(allowed).toBeGreaterThan(20);
  expect(decideChart("count", "p", "anhoej")).toMatchObject({ code: "chart.not-of-kind" });
  expect(decideChart("percentage", "p", "making-data-count")).toMatchObject({ code: "chart.not-by-rules" });
});

describe("what is to be reached", () => {
  test("ME8: is read as people write numbers, and nothing written is nothing", () => {
    const read = { "": null, " 87,5 ": 87.5, "80 %": 80, "80%": 80, "0": 0, "7.25": 7.25 };
    for (const [text, value] of Object.entries(read))
      expect(readTarget("percentage", text)).toEqual({ ok: true, value });
    expect(readTarget("count", "1 200")).toEqual({ ok: true, value: 1200 });
    expect(readTarget("measurement", "\u22123,5")).toEqual({ ok: true, value: -3.5 });
  });

  test("ME8: what it is of says what it can be", () => {
    for (const text of ["100,1", "-1"])
      expect(readTarget("percentage", text)).toMatchObject({ code: "target.of-hundred" });
    expect(readTarget("count", "-1")).toMatchObject({ code: "field.number" });
    for (const text of ["många", "1,2,3", "1e5", "Infinity", "--1", "1234567890123"])
      expect(readTarget("measurement", text), text).toMatchObject({ code: "field.number" });
  });
  test("ME8: of another kind of data the teams are named whose numbers cannot be of it", () => {
    const said = [
      { team: "Alnö", baseline: -3, target: null },
      { team: "Berga", baseline: 40, target: 120 },
      { team: "Dal", baseline: null, target: 100 },
    ];
    expect(decideTargets("measurement", said)).toEqual({ ok: true, value: null });
    expect(decideTargets("percentage", said)).toMatchObject({
      code: "measure.targets-of-hundred",
      data: { teams: "Alnö, Berga" },
    });
    for (const data of ["count", "rate", "days-between", "cases-between"] as const)
      expect(decideTargets(data, said)).toMatchObject({
        code: "measure.targets-below-nothing",
        data: { teams: "Alnö" },
      });
    expect(decideTargets("percentage", said.slice(2))).toMatchObject({ ok: true });
  });
});
