import { describe, expect, it } from "vitest";
import {
  type ClosedCycle,
  cyclePurposes,
  cycleScales,
  cycleStates,
  cycleTextFields,
  deriveNext,
} from "#app/features/cycles/rules/index.ts";
import { question } from "./facts.ts";

const closed = (change: Partial<ClosedCycle> = {}): ClosedCycle => ({
  id: "c1",
  state: "closed",
  decision: "extend",
  chainId: "chain",
  ideaId: "idea",
  driverId: "driver",
  purpose: "test",
  scale: "once",
  what: "Ringa föräldern samma dag",
  next: "",
  questions: [question(), question({ question: "Hur lång tid tar det?" })],
  measure: "Minuter till samtal",
  planWho: "Maja",
  planWhere: "Mottagningen",
  recordWhat: "Klockslag",
  recordHow: "Lapp på skrivbordet",
  ...change,
});

describe("the next test", () => {
  it("C14: after extend carries chain, idea, driver, questions and how to record, one scale up", () => {
    expect(deriveNext(closed())).toEqual({
      suggested: true,
      cycle: {
        previousId: "c1",
        chainId: "chain",
        ideaId: "idea",
        driverId: "driver",
        purpose: "test",
        scale: "few",
        what: "Ringa föräldern samma dag",
        questions: [
          { question: "Svarar föräldern?", prediction: "", result: "" },
          { question: "Hur lång tid tar det?", prediction: "", result: "" },
        ],
        measure: "Minuter till samtal",
        planWho: "Maja",
        planWhere: "Mottagningen",
        recordWhat: "Klockslag",
        recordHow: "Lapp på skrivbordet",
      },
    });
    expect(cycleScales.map((scale) => deriveNext(closed({ scale }))?.cycle.scale)).toEqual([
      "few",
      "unit",
      "severalUnits",
      "everyone",
      "everyone",
    ]);
  });

  it("C14: takes what the team wrote about the next one, in one line that fits", () => {
    expect(deriveNext(closed({ next: "Ring\nfem föräldrar" }))?.cycle.what).toBe("Ring fem föräldrar");
    const long = deriveNext(closed({ next: "ord ".repeat(1_000) }))?.cycle.what ?? "";
    expect(long.length).toBeLessThanOrEqual(cycleTextFields.what.max);
    expect(deriveNext(closed({ purpose: "collect" }))?.cycle.purpose).toBe("test");
  });

  it("C15: after adapt stays on the same scale, with the same purpose", () => {
    for (const scale of cycleScales) {
      for (const purpose of cyclePurposes) {
        const next = deriveNext(closed({ decision: "adapt", scale, purpose }));
        expect(next).toMatchObject({ suggested: true, cycle: { scale, purpose, chainId: "chain", previousId: "c1" } });
      }
    }
  });

  it("C16: has no predictions, results or dates of the one before", () => {
    for (const decision of ["extend", "adapt", "implement"] as const) {
      const next = deriveNext(closed({ decision }))?.cycle;
      expect(next?.questions.map(({ prediction, result }) => prediction + result)).toEqual(["", ""]);
      expect(Object.keys(next ?? {})).not.toEqual(expect.arrayContaining(["startsOn"]));
      expect(JSON.stringify(next)).not.toContain("lättnad");
    }
    const unsaid = deriveNext(closed({ questions: [question({ question: "" })] }))?.cycle.questions;
    expect(unsaid).toEqual([{ question: "", prediction: "", result: "" }]);
  });

  it("C17: is not offered after abandon, and after implement only offered", () => {
    expect(deriveNext(closed({ decision: "abandon" }))).toBeNull();
    expect(deriveNext(closed({ decision: "implement", scale: "unit" }))).toMatchObject({
      suggested: false,
      cycle: { purpose: "implement", scale: "severalUnits" },
    });
    expect(deriveNext(closed({ decision: "implement", purpose: "implement" }))).toBeNull();
    for (const state of cycleStates.slice(0, 4)) expect(deriveNext(closed({ state }))).toBeNull();
  });
});
