import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CycleState,
  cycleDecisions,
  cycleStates,
  decideClose,
  decideDelete,
  decideMove,
  decideReopen,
  deriveMissing,
  stateOrder,
} from "#app/features/cycles/rules/index.ts";
import { anyCycle, cycle, question, state } from "./facts.ts";

const forward = { reason: "", everStarted: true };
const back = { reason: "Vi hann inte fråga alla", everStarted: true };
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "yes" : decision.code);
const steps: [CycleState, CycleState][] = [
  ["draft", "planned"],
  ["planned", "doing"],
  ["doing", "studied"],
  ["studied", "closed"],
];

describe("a cycle forward", () => {
  it("C1: goes one step at a time", () => {
    for (const [from, to] of steps) {
      expect(decideMove(cycle({ state: from }), to, forward)).toEqual({
        ok: true,
        value: { from, to, direction: "forward", reason: "" },
      });
    }
    const jump = decideMove(cycle(), "doing", forward);
    expect(jump).toEqual({ ok: false, code: "cycle.one-step-at-a-time", data: { next: "planned" } });
    expect(code(decideMove(cycle({ state: "doing" }), "doing", forward))).toBe("cycle.already-there");
  });

  it("C1: says yes to nothing but a step forward, or back", () => {
    fc.assert(
      fc.property(anyCycle, state, fc.boolean(), (one, to, everStarted) => {
        const decision = decideMove(one, to, { reason: "skäl", everStarted });
        if (!decision.ok) return;
        const taken = stateOrder(to) - stateOrder(one.state);
        expect(taken).toBeLessThanOrEqual(1);
        expect(taken).not.toBe(0);
        expect(decision.value.direction).toBe(taken > 0 ? "forward" : "back");
        if (taken > 0) expect(deriveMissing(one, to)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("C2: becomes planned with what, a prediction and a day", () => {
    const lacking = (change: Parameters<typeof cycle>[0]) => code(decideMove(cycle(change), "planned", forward));
    expect(lacking({ what: " \u200b" })).toBe("cycle.what-missing");
    expect(lacking({ startsOn: null })).toBe("cycle.start-missing");
    expect(lacking({ questions: [] })).toBe("cycle.prediction-missing");
    expect(lacking({ questions: [question({ prediction: " " })] })).toBe("cycle.prediction-missing");
    expect(lacking({ learned: "", decision: null, questions: [question({ result: "" })] })).toBe("yes");
  });

  it("C2: wants a prediction for each question, and lets an unsaid question and an empty row be", () => {
    const questions = [
      question({ question: "" }),
      question({ prediction: "" }),
      question(),
      question({ prediction: "" }),
    ];
    expect(decideMove(cycle({ questions }), "planned", forward)).toEqual({
      ok: false,
      code: "cycle.prediction-missing",
      data: { count: 2, question: 2 },
    });
    const empty = { question: "", prediction: "", result: "" };
    expect(code(decideMove(cycle({ questions: [question({ question: "" }), empty] }), "planned", forward))).toBe("yes");
    expect(deriveMissing(cycle({ questions: [empty] }), "planned")).toEqual([
      { code: "cycle.prediction-missing", question: 0 },
    ]);
  });

  it("C3: keeps the demands of earlier steps", () => {
    for (const [from, to] of steps) {
      expect(code(decideMove(cycle({ state: from, what: "" }), to, forward))).toBe("cycle.what-missing");
    }
    expect(code(decideClose(cycle({ state: "studied", startsOn: null })))).toBe("cycle.start-missing");
    fc.assert(
      fc.property(anyCycle, (one) => {
        const counts = cycleStates.map((to) => deriveMissing(one, to).length);
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
      }),
    );
  });

  it("C3: says everything that is lacking at once, in the worksheet's order", () => {
    const bare = cycle({
      what: "",
      startsOn: null,
      questions: [question({ result: "" })],
      learned: "",
      decision: null,
    });
    expect(deriveMissing(bare, "closed").map((missing) => missing.code)).toEqual([
      "cycle.what-missing",
      "cycle.start-missing",
      "cycle.prediction-unanswered",
      "cycle.lesson-missing",
      "cycle.decision-missing",
    ]);
    expect(deriveMissing(bare, "draft")).toEqual([]);
  });

  it("C4: is not studied while a prediction lacks its result", () => {
    const questions = [question(), question({ result: "" }), question({ result: "  " })];
    expect(decideMove(cycle({ state: "doing", questions }), "studied", forward)).toEqual({
      ok: false,
      code: "cycle.prediction-unanswered",
      data: { count: 2, question: 2 },
    });
    expect(code(decideMove(cycle({ state: "planned", questions }), "doing", forward))).toBe("yes");
  });

  it("C5: is not closed without what was learnt and a decision", () => {
    const studied = { state: "studied" } as const;
    expect(code(decideClose(cycle({ ...studied, learned: " " })))).toBe("cycle.lesson-missing");
    expect(code(decideClose(cycle({ ...studied, decision: null })))).toBe("cycle.decision-missing");
    expect(code(decideClose(cycle({ ...studied, questions: [question({ result: "" })] })))).toBe(
      "cycle.prediction-unanswered",
    );
    for (const from of ["draft", "planned", "doing", "closed"] as const) {
      expect(decideClose(cycle({ state: from })).ok).toBe(false);
    }
  });

  it("C5: asks the same of all four decisions", () => {
    fc.assert(
      fc.property(anyCycle, (one) => {
        const verdicts = cycleDecisions.map((decision) => code(decideClose({ ...one, decision })));
        expect(new Set(verdicts).size).toBe(1);
      }),
    );
    for (const decision of cycleDecisions) {
      const learned = "Det fungerade inte, och nu vet vi varför";
      expect(decideClose(cycle({ state: "studied", decision, learned }))).toEqual({
        ok: true,
        value: { decision, learned },
      });
    }
  });

  it("C5: closes by a move exactly when it can be closed", () => {
    fc.assert(
      fc.property(anyCycle, (one) => {
        const studied = { ...one, state: "studied" as const };
        expect(decideMove(studied, "closed", forward).ok).toBe(decideClose(studied).ok);
      }),
    );
  });
});

describe("a cycle back", () => {
  it("C6: goes one step or more with a reason", () => {
    const studied = cycle({ state: "studied" });
    for (const to of ["doing", "planned"] as const) {
      expect(decideMove(studied, to, back)).toEqual({
        ok: true,
        value: { from: "studied", to, direction: "back", reason: back.reason },
      });
      for (const reason of ["", "  ", "\u200b"]) {
        expect(code(decideMove(studied, to, { ...back, reason }))).toBe("cycle.reason-missing");
      }
    }
  });

  it("C7: never becomes a draft again once started or shared", () => {
    const untouched = { ...back, everStarted: false };
    expect(code(decideMove(cycle({ state: "planned" }), "draft", untouched))).toBe("yes");
    expect(code(decideMove(cycle({ state: "planned" }), "draft", back))).toBe("cycle.started-not-draft");
    expect(code(decideMove(cycle({ state: "planned", shared: true }), "draft", untouched))).toBe(
      "cycle.shared-not-draft",
    );
    for (const from of ["doing", "studied"] as const) {
      expect(code(decideMove(cycle({ state: from }), "draft", untouched))).toBe("cycle.started-not-draft");
    }
  });

  it("C8: does not move when closed, and is opened again with a reason, to studied", () => {
    for (const to of cycleStates) {
      expect(code(decideMove(cycle({ state: "closed" }), to, back))).toBe("cycle.is-closed");
    }
    expect(decideReopen(cycle({ state: "closed" }), back)).toEqual({
      ok: true,
      value: { to: "studied", reason: back.reason },
    });
    expect(code(decideReopen(cycle({ state: "closed" }), { reason: " " }))).toBe("cycle.reason-missing");
    for (const from of ["draft", "planned", "doing", "studied"] as const) {
      expect(code(decideReopen(cycle({ state: from }), back))).toBe("cycle.not-closed");
    }
  });

  it("C9: is deleted as a draft only", () => {
    expect(cycleStates.map((from) => decideDelete(cycle({ state: from })).ok)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
