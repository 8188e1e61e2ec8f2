import { describe, expect, it } from "vitest";
import {
  answerMax,
  type Choice,
  decideSeats,
  fieldOf,
  optionField,
  type Question,
  readAnswers,
  readChoices,
  slotField,
  slotsOf,
} from "#app/features/registrations/rules/answers.ts";

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: "text",
  label: "Hur många är ni?",
  options: [],
  required: false,
  ...more,
});
const session = (id: string, from: number, to: number, more: Partial<Choice> = {}): Choice => ({
  id,
  dayId: "d1",
  title: `Pass ${id}`,
  fromMinute: from,
  toMinute: to,
  seats: 10,
  seatsTaken: 0,
  ...more,
});

describe("what is answered", () => {
  const food = question("a", { kind: "choices", options: ["Buss", "Tåg", "Bil"] });
  const one = question("b", { kind: "choice", options: ["Ja", "Nej"], required: true });

  it("B13: is what can be chosen, and nothing that was not asked", () => {
    const values = {
      [optionField("a", 0)]: "on",
      [optionField("a", 2)]: "on",
      [fieldOf("b")]: "Ja",
      [fieldOf("x")]: "?",
    };
    expect(readAnswers([food, one], values)).toEqual({ ok: true, value: { a: ["Buss", "Bil"], b: ["Ja"] } });
  });

  it("B13: has an answer to what must be answered", () => {
    expect(readAnswers([food, one], {})).toMatchObject({ code: "field.required", data: { field: "q.b" } });
    expect(readAnswers([question("t", { required: true })], { "q.t": "  " })).toMatchObject({ code: "field.required" });
    expect(readAnswers([question("t")], { "q.t": "  " })).toEqual({ ok: true, value: {} });
  });

  it("B13: is not something else than was offered, nor longer than it may be", () => {
    expect(readAnswers([one], { "q.b": "Kanske" })).toMatchObject({ code: "field.invalid" });
    expect(readAnswers([question("t")], { "q.t": "x".repeat(answerMax + 1) })).toMatchObject({
      code: "field.too-long",
    });
  });
});

describe("sessions that are chosen", () => {
  const [a, b, c] = [session("a", 780, 840), session("b", 780, 840, { seatsTaken: 10 }), session("c", 900, 960)];

  it("B10: are one of those that go on at the same time", () => {
    expect(slotsOf([c, b, a]).map(({ choices }) => choices.map(({ id }) => id))).toEqual([["a", "b"], ["c"]]);
    const other = session("d", 780, 840, { dayId: "d2" });
    expect(slotsOf([a, other])).toHaveLength(2);
    expect(readChoices([a, b, c], { [slotField("a")]: "b", [slotField("c")]: "" })).toEqual({ ok: true, value: ["b"] });
    expect(readChoices([a, b, c], { [slotField("a")]: "c" })).toMatchObject({ code: "field.invalid" });
  });

  it("B10: have a seat left, or are said to be full where they were chosen", () => {
    expect(decideSeats([a, b, c], ["a", "c"], [])).toEqual({ ok: true, value: undefined });
    expect(decideSeats([a, b, c], ["b"], [])).toMatchObject({
      code: "registration.session-full",
      data: { field: slotField("a"), title: "Pass b" },
    });
    expect(decideSeats([a, b, c], ["b"], ["b"]).ok).toBe(true);
  });
});
