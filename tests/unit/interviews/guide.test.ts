import { expect, it, test } from "vitest";
import { decideAnswers, fieldsOf, type Kept, questionsOf } from "#app/features/interviews/rules/answers.ts";
import { decideConfirmRemoval, decideRemoval } from "#app/features/interviews/rules/consent.ts";
import {
  type Asked,
  asksSame,
  decideQuestion,
  figuresOf,
  type Question,
} from "#app/features/interviews/rules/guide.ts";
import { question } from "#tests/support/interview-questions.ts";

const code = (decision: { ok: boolean; code?: string; data?: object }) =>
  decision.ok ? "yes" : [decision.code, Object.values(decision.data ?? {})[0]].filter(Boolean).join(" ");
const asked = (more: Parameters<typeof question>[0] = {}): Asked => {
  const decision = decideQuestion(question(more));
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
};
const inGuide = (number: number, of: Asked, more: Partial<Question> = {}): Question => ({
  ...of,
  ...{ id: `q${number}`, number, occasion: 1, inUse: true, ...more },
});
const words = inGuide(1, asked());
const choice = inGuide(2, asked({ kind: "choice", choices: "Ofta\n\n  Sällan \n" }));
const scale = inGuide(3, asked({ kind: "scale", from: 0, to: 3, fromLabel: "Dåligt", toLabel: "Bra" }));
const guide = [words, choice, scale];

it.each([
  [{ kind: "choice", choices: "Ja" }, "interviews.choices-few choices"],
  [{ kind: "choice", choices: "Ja\nJa" }, "interviews.choices-twice choices"],
  [
    { kind: "choice", choices: Array.from({ length: 13 }, (_, at) => `Svar ${at}`).join("\n") },
    "interviews.choices-many choices",
  ],
  [{ kind: "choice", choices: `${"a".repeat(101)}\nNej` }, "interviews.choice-long choices"],
  [{ kind: "scale", to: 3 }, "interviews.scale-ends from"],
  [{ kind: "scale", from: 3 }, "interviews.scale-ends to"],
  [{ kind: "scale", from: 3, to: 3 }, "interviews.scale-backwards to"],
  [{ kind: "scale", from: 0, to: 21 }, "interviews.scale-long to"],
  [{ kind: "scale", from: 0, to: 20 }, "yes"],
  [{ kind: "text", from: 3, choices: "Ja" }, "yes"],
] as const)("asks nothing of %j that has no answer", (said, outcome) => {
  expect(code(decideQuestion(question(said)))).toBe(outcome);
});

test("what belongs to another kind is passed over, and the same asked again is nothing new", () => {
  expect(asked({ from: 3, choices: "Ja\nNej" })).toEqual(asked());
  expect(asksSame(choice, asked({ kind: "choice", choices: "Ofta\nSällan" }))).toBe(true);
  expect(asksSame(choice, asked({ kind: "choice", choices: "Sällan\nOfta" }))).toBe(false);
  expect(figuresOf(scale)).toEqual([
    { value: 0, label: "Dåligt" },
    { value: 1, label: "" },
    { value: 2, label: "" },
    { value: 3, label: "Bra" },
  ]);
});

test("Y20: an answer is one that its question has, or none, with the parent's own words beside it", () => {
  const fields = { a2: "2", w2: " lite då \n\n\n och då ", a3: "0", w1: "" };
  const decided = decideAnswers(guide, fields, "Not");
  const kept: Kept = { figures: { 2: 2, 3: 0 }, words: { 2: "lite då\n\noch då" }, notes: "Not" };
  expect(decided).toMatchObject({ ok: true });
  if (decided.ok) expect({ ...decided.value, words: { 2: kept.words[2] } }).toEqual(kept);
  for (const figure of ["3", "0", "-1", "1.5", "01", "x"])
    expect(code(decideAnswers(guide, { a2: figure }, ""))).toBe("form.outdated a2");
  expect(code(decideAnswers(guide, { a1: "1" }, ""))).toBe("form.outdated a1");
  expect(fieldsOf(guide, kept)).toEqual({
    ...{ a1: "", w1: "", a2: "2", w2: "lite då\n\noch då", a3: "0", w3: "", notes: "Not" },
  });
});

test("Y18: a question that is asked no more stands where it was answered, and nowhere else", () => {
  const old = inGuide(4, asked(), { inUse: false });
  const elsewhere = inGuide(5, asked(), { occasion: 2 });
  const numbers = (kept: Partial<Kept>) =>
    questionsOf([...guide, old, elsewhere], 1, { figures: {}, words: {}, notes: "", ...kept }).map(
      ({ number }) => number,
    );
  expect(numbers({})).toEqual([1, 2, 3]);
  expect(numbers({ words: { 4: "Ord" } })).toEqual([1, 2, 3, 4]);
});

test("Y21: is removed when she asked, one decided, and another confirmed", () => {
  const today = "2026-11-22";
  const removal = { decidedById: "one", confirmed: false };
  expect(code(decideRemoval({ removeAsked: false, removal: null }, today, today))).toBe("consents.removal-not-asked");
  expect(code(decideRemoval({ removeAsked: true, removal }, today, today))).toBe("consents.removal-decided");
  expect(code(decideRemoval({ removeAsked: true, removal: null }, "2026-11-23", today))).toBe("consents.decided-later");
  expect(code(decideRemoval({ removeAsked: true, removal: null }, today, today))).toBe("yes");
  expect(code(decideConfirmRemoval(null, { personId: "one" }))).toBe("consents.removal-undecided");
  expect(code(decideConfirmRemoval(removal, { personId: "one" }))).toBe("consents.confirms-own");
  expect(decideConfirmRemoval(removal, { personId: "two" })).toEqual({ ok: true, value: { again: false } });
  const done = { ...removal, confirmed: true };
  expect(decideConfirmRemoval(done, { personId: "one" })).toEqual({ ok: true, value: { again: true } });
});
