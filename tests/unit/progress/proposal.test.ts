import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import type { MeasureFacts, Points } from "#app/features/measures/rules/types.ts";
import { type FollowedOutcome, outcomeOf } from "#app/features/progress/rules/outcome.ts";
import { type Evidence, goneOf, proposeScore, saysHowMuch, wayGone } from "#app/features/progress/rules/proposal.ts";

const nothing: Evidence = {
  ...{ coordinator: false, teamManager: false, members: 0, membersWanted: 6, meetings: 0 },
  aim: { isSet: false, hasNumber: false },
  measures: { followed: 0, withPoints: 0 },
  tests: { planned: 0, begun: 0, changes: 0, closed: 0, implemented: 0 },
  outcomes: [],
};
const facts: MeasureFacts = {
  ...{ id: "", programmeId: "", teamId: null, name: "", kind: "outcome", data: "measurement", unit: "", per: 1 },
  ...{ direction: "up", rhythm: "week", smallest: 0, retired: false },
};
const roles = { ...nothing, coordinator: true, teamManager: true, members: 6 };
const planning = { ...roles, meetings: 1 };
const active = { ...planning, aim: { isSet: true, hasNumber: true }, tests: { ...nothing.tests, begun: 1 } };
const testing = {
  ...active,
  tests: { ...active.tests, changes: 1 },
  measures: { followed: 3, withPoints: 2 },
};
const outcome = (gone: number | null, isBetter: boolean) => ({ isMain: false, gone, isBetter });
const closed = { ...testing, tests: { ...testing.tests, closed: 1 } };
const implemented = { ...closed, tests: { ...closed.tests, implemented: 1 } };

describe("a score that is proposed", () => {
  it("SC8: is the highest step of which all is so that it and the earlier ones ask for", () => {
    const stories: readonly Evidence[] = [
      ...[nothing, roles, planning, active, testing],
      { ...closed, outcomes: [outcome(0.2, false)] },
      { ...closed, outcomes: [outcome(0.3, true), outcome(0.2, false)] },
      { ...closed, outcomes: [outcome(0.9, true), outcome(0.2, false)] },
      { ...closed, outcomes: [outcome(1, true), outcome(0.6, true)] },
      { ...implemented, outcomes: [outcome(1, true), outcome(1.2, true)] },
    ];
    expect(stories.map((story) => proposeScore(story).step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    // What a higher step asks for does not carry over what a lower one lacks.
    expect(proposeScore({ ...implemented, coordinator: false, outcomes: [outcome(1, true)] }).step).toBe(1);
    expect(proposeScore({ ...testing, measures: { followed: 4, withPoints: 2 } }).step).toBe(4);
  });

  it("SC8: says of everything that it rests on whether it is so", () => {
    const { lines } = proposeScore(planning);
    expect(lines.filter(({ isMet }) => isMet).map(({ demand }) => demand)).toEqual([
      ...["coordinator", "team-manager", "members", "planning"],
    ]);
    expect(new Set(lines.map(({ demand }) => demand)).size).toBe(lines.length);
    expect(lines.map(({ step }) => step)).toEqual(lines.map(({ step }) => step).toSorted((a, b) => a - b));
  });

  it("SC9: never becomes lower by more that is done", () => {
    const more = fc.nat(3);
    const evidence = fc.record({
      coordinator: fc.boolean(),
      teamManager: fc.boolean(),
      members: fc.nat(9),
      membersWanted: fc.constant(6),
      meetings: more,
      aim: fc.record({ isSet: fc.boolean(), hasNumber: fc.boolean() }),
      measures: fc.record({ followed: fc.constant(3), withPoints: more }),
      tests: fc.record({ planned: more, begun: more, changes: more, closed: more, implemented: more }),
      outcomes: fc.array(
        fc.record({
          isMain: fc.constant(false),
          gone: fc.double({ min: -1, max: 2, noNaN: true }),
          isBetter: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(evidence, (before) => {
        const after: Evidence = {
          ...before,
          ...{ coordinator: true, members: before.members + 1, meetings: before.meetings + 1 },
          tests: { ...before.tests, closed: before.tests.closed + 1, begun: before.tests.begun + 1 },
          outcomes: before.outcomes.map((one) => ({ ...one, gone: one.gone + 0.1, isBetter: true })),
        };
        expect(proposeScore(after).step).toBeGreaterThanOrEqual(proposeScore(before).step);
      }),
    );
  });
});

describe("how much of the way is gone", () => {
  it("SC10: is reckoned by the middle of the last three points, and said of nothing less", () => {
    const way = { baseline: 40, target: 80 };
    expect(wayGone(way, [40, 48, 46, 95])).toBeCloseTo(0.2);
    expect(wayGone({ baseline: 10, target: 4 }, [9, 7, 7])).toBeCloseTo(0.5);
    expect(wayGone(way, [40, 80])).toBeNull();
    expect(wayGone({ baseline: null, target: 80 }, [1, 2, 3])).toBeNull();
    expect(wayGone({ baseline: 80, target: 80 }, [1, 2, 3])).toBeNull();
  });

  it("SC10: is the main measure's, else the middle of those that can say", () => {
    expect(goneOf([])).toBeNull();
    expect(goneOf([outcome(null, false)])).toBeNull();
    expect(goneOf([outcome(0.5, false), outcome(null, false), outcome(3, false), outcome(-1, false)])).toBe(0.5);
    expect(goneOf([outcome(0.9, true), { ...outcome(0.1, false), isMain: true }])).toBe(0.1);
    expect(goneOf([outcome(0.9, true), { ...outcome(null, false), isMain: true }])).toBe(0.9);
  });

  type Way = Partial<Pick<FollowedOutcome, "baseline" | "target" | "chart" | "decisions">> & Partial<MeasureFacts>;
  const days = (count: number, every = 7) =>
    Array.from({ length: count }, (_, at) => addDays("2026-01-05", every * at));
  const numbers = (values: readonly (number | null)[]): Points => {
    const none = values.map(() => null);
    return { days: days(values.length), values, numerators: none, denominators: none, said: [] };
  };
  const followed = (points: Points, more: Way = {}): FollowedOutcome => {
    const { baseline = 40, target = 80, chart = "run", decisions = [], ...measure } = more;
    return {
      ...{ main: true, chart, rules: "anhoej", screening: true, baseline, target, decisions, points },
      measure: { ...facts, ...measure },
    };
  };
  const first = [40, 42, 38, 41, 39, 40, 43, 37, 41, 39, 42, 38];
  const then = [60, 62, 58, 61, 59, 60, 63, 57, 61, 59, 62, 58];

  it("SC10: comes with whether it is better than chance, by the rules of the measure's chart", () => {
    const both = numbers([...first, ...then]);
    const [still, better] = [outcomeOf(followed(numbers(first))), outcomeOf(followed(both))];
    expect(still).toMatchObject({ isBetter: false });
    expect(still.gone).toBeCloseTo(-0.025);
    expect(better).toMatchObject({ isBetter: true });
    expect(better.gone).toBeCloseTo(0.475);
    expect(outcomeOf(followed(both, { direction: "down" })).isBetter).toBe(false);
    expect(outcomeOf(followed(numbers([])))).toEqual({ isMain: true, gone: null, isBetter: false });
  });

  it("SC10: a line that somebody has split is better where its last part is", () => {
    const split = { decisions: [{ kind: "split", day: addDays("2026-01-05", 7 * 12) }] } as const;
    expect(outcomeOf(followed(numbers([...first, ...then]), split)).isBetter).toBe(true);
    expect(outcomeOf(followed(numbers([...then, ...first]), split)).isBetter).toBe(false);
  });

  it("SC10: counts shares by what they are of, a month of nobody as none, and days between events", () => {
    const shares: Points = { ...numbers([null, null, null, null, null]), ...{ numerators: [4, 0, 6, 5, 12] } };
    const ofAll = { ...shares, denominators: [10, 0, 10, 10, 20] };
    expect(outcomeOf(followed(ofAll, { data: "percentage", per: 100, target: 80 })).gone).toBeCloseTo(0.5);
    const events = { ...numbers([null, null, null, null, null]), days: days(5, 10) };
    const between = { data: "days-between", chart: "t", baseline: 5, target: 15 } as const;
    expect(outcomeOf(followed(events, between)).gone).toBeCloseTo(0.5);
  });

  it("SC8: an aim says how much by a figure or a word for one", () => {
    for (const text of ["8 av 10", "Minst åtta av tio", "hälften så många", "80 %", "All parents"])
      expect(saysHowMuch(text), text).toBe(true);
    for (const text of ["", "Fler föräldrar än nu", "En tydlig skillnad", "Våra tider"])
      expect(saysHowMuch(text), text).toBe(false);
  });
});
