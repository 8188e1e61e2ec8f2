import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CycleScale,
  cycleDecisions,
  cycleScales,
  cycleStates,
  deriveRamp,
  type RampChain,
  type RampCycle,
  type RampDrawing,
  rampMargin,
} from "#app/features/cycles/rules/index.ts";

const step = (
  id: string,
  previousId: string | null,
  scale: CycleScale,
  change: Partial<RampCycle> = {},
): RampCycle => ({
  id,
  previousId,
  number: Number(id),
  startsOn: null,
  scale,
  state: "closed",
  decision: "extend",
  ...change,
});

const only = (...cycles: RampCycle[]): RampDrawing => {
  const [drawing] = deriveRamp([{ id: "chain", cycles }]).chains;
  if (!drawing) throw new Error("no chain was drawn");
  return drawing;
};

/** Chains as they can be, with branches; `previousId` is any of the chain's cycles, so circles occur too. */
const chains: fc.Arbitrary<RampChain[]> = fc
  .array(
    fc
      .array(
        fc.record({
          previous: fc.option(fc.nat(11)),
          number: fc.option(fc.nat(40)),
          startsOn: fc.constantFrom(null, "2026-01-01", "2026-02-01", "2026-03-01"),
          scale: fc.constantFrom(...cycleScales),
          state: fc.constantFrom(...cycleStates),
          decision: fc.constantFrom(null, ...cycleDecisions),
        }),
        { maxLength: 12 },
      )
      .map((rows) =>
        rows.map(({ previous, ...row }, i) => ({
          ...row,
          id: `c${i}`,
          previousId: previous === null ? null : `c${previous}`,
        })),
      ),
    { maxLength: 4 },
  )
  .map((all) => all.map((cycles, i) => ({ id: `chain${i}`, cycles })));

describe("the ramp", () => {
  it("C23: rises with scale, to the right with time", () => {
    const drawing = only(step("2", "1", "few"), step("3", "2", "unit", { state: "doing" }), step("1", null, "once"));
    expect(drawing).toMatchObject({ top: 1, width: 3, height: 3 });
    expect(drawing.steps.map(({ cycleId, x, y, mark }) => [cycleId, x, y, mark])).toEqual([
      ["1", 0, 3, "extend"],
      ["2", 1, 2, "extend"],
      ["3", 2, 1, null],
    ]);
    expect(drawing.rows).toEqual([
      { scale: "unit", y: 1 },
      { scale: "few", y: 2 },
      { scale: "once", y: 3 },
    ]);
    expect(drawing.links.map(({ from, to }) => [from, to])).toEqual([
      ["1", "2"],
      ["2", "3"],
    ]);
  });

  it("C23: gives two followers of a cycle a column and a line each", () => {
    const drawing = only(step("1", null, "once"), step("2", "1", "once"), step("3", "1", "once"));
    expect(drawing.steps.map(({ x, y }) => [x, y])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(drawing.links[0]?.points).toHaveLength(2);
    expect(drawing.links[1]?.points.some(({ y }) => y === 2)).toBe(true);
  });

  it("C23: stands a test after the one it was made from, whatever the dates say", () => {
    const drawing = only(
      step("1", null, "once", { startsOn: "2026-05-01" }),
      step("2", "1", "few", { startsOn: "2026-01-01" }),
    );
    expect(drawing.steps.map(({ cycleId }) => cycleId)).toEqual(["1", "2"]);
  });

  it("C23: draws several chains under each other, and none that is empty", () => {
    const ramp = deriveRamp([
      { id: "a", cycles: [step("1", null, "once"), step("2", "1", "unit")] },
      { id: "b", cycles: [] },
      { id: "c", cycles: [step("3", null, "few")] },
    ]);
    expect(ramp.chains.map(({ id, top, height }) => [id, top, height])).toEqual([
      ["a", 1, 3],
      ["c", 5, 1],
    ]);
    expect([ramp.width, ramp.height]).toEqual([2, 6]);
    expect(deriveRamp([])).toEqual({ width: 0, height: 0, chains: [] });
  });

  it("C23: hides no test, runs no line through one, and is the same in whatever order the rows came", () => {
    fc.assert(
      fc.property(chains, (all) => {
        const ramp = deriveRamp(all);
        expect(deriveRamp(all.map((chain) => ({ ...chain, cycles: chain.cycles.toReversed() })))).toEqual(ramp);
        const steps = ramp.chains.flatMap((chain) => chain.steps);
        expect(steps).toHaveLength(all.flatMap(({ cycles }) => cycles).length);
        expect(new Set(steps.map(({ x, y }) => `${x} ${y}`)).size).toBe(steps.length);
        for (const { x, y } of steps) {
          expect(x >= 0 && x + 1 <= ramp.width && y >= 1 && y + 1 <= ramp.height).toBe(true);
        }
        for (const { points } of ramp.chains.flatMap((chain) => chain.links)) {
          for (const [i, to] of points.entries()) {
            const from = points[i - 1];
            if (!from) continue;
            expect(from.x === to.x || from.y === to.y).toBe(true);
            for (const { x, y } of steps) {
              const free = { x: rampMargin.x + 1e-9, y: rampMargin.y + 1e-9 };
              const crosses =
                Math.max(from.x, to.x) > x + free.x &&
                Math.min(from.x, to.x) < x + 1 - free.x &&
                Math.max(from.y, to.y) > y + free.y &&
                Math.min(from.y, to.y) < y + 1 - free.y;
              expect(crosses).toBe(false);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
