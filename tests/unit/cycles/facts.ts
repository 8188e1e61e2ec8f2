import fc from "fast-check";
import {
  type CycleFacts,
  type CycleState,
  cycleDecisions,
  cycleStates,
  type Question,
} from "#app/features/cycles/rules/index.ts";

/** A cycle that lacks nothing for any step. */
export function cycle(change: Partial<CycleFacts> = {}): CycleFacts {
  return {
    state: "draft",
    what: "Ringa föräldern samma dag som barnet har placerats",
    startsOn: "2026-11-23",
    endsOn: null,
    questions: [question()],
    learned: "Föräldern var lugnare än vi trodde",
    decision: "extend",
    shared: false,
    ...change,
  };
}

export function question(change: Partial<Question> = {}): Question {
  return { question: "Svarar föräldern?", prediction: "Ja, av lättnad", result: "Ja, på andra försöket", ...change };
}

export const state = fc.constantFrom<CycleState>(...cycleStates);
const text = fc.constantFrom("", "  ", "ord");

/** Any cycle at all, sense or nonsense. */
export const anyCycle: fc.Arbitrary<CycleFacts> = fc.record({
  state,
  what: text,
  startsOn: fc.constantFrom(null, "2026-11-23"),
  endsOn: fc.constantFrom(null, "2026-12-01"),
  questions: fc.array(fc.record({ question: text, prediction: text, result: text }), { maxLength: 3 }),
  learned: text,
  decision: fc.constantFrom(null, ...cycleDecisions),
  shared: fc.boolean(),
});
