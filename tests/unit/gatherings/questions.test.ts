import { describe, expect, it } from "vitest";
import { decideQuestion, decideRemoval, optionsIn, type Question } from "#app/features/gatherings/rules/questions.ts";

const travel: Question = {
  kind: "choice",
  label: "Hur reser du?",
  options: ["Tåg", "Bil"],
  required: true,
  eraseAfterDays: 30,
};
const nobody = { answers: 0, chosen: [] };
const codeOf = (...asked: Parameters<typeof decideQuestion>) => {
  const decided = decideQuestion(...asked);
  return decided.ok ? "yes" : decided.code;
};

describe("a question of one's own", () => {
  it("has what one chooses from, and a text has nothing", () => {
    expect(optionsIn(" Tåg \n\nBil\nTåg\n  Egen   cykel ")).toEqual(["Tåg", "Bil", "Egen cykel"]);
    expect(codeOf(travel, null)).toBe("yes");
    expect(codeOf({ ...travel, options: ["Tåg"] }, null)).toBe("question.options-few");
    expect(codeOf({ ...travel, options: Array.from({ length: 31 }, (_, n) => `${n}`) }, null)).toBe(
      "question.options-many",
    );
    expect(codeOf({ ...travel, options: ["Tåg", "x".repeat(201)] }, null)).toBe("question.option-long");
    expect(decideQuestion({ ...travel, kind: "text" }, null)).toMatchObject({ value: { options: [] } });
  });

  it("G24: answered, it stays of its kind, and what is chosen stays to be chosen", () => {
    const answered = { kind: "choice", answered: { answers: 2, chosen: ["Bil"] } } as const;
    expect(codeOf({ ...travel, label: "Annat", options: ["Bil", "Cykel"] }, answered)).toBe("yes");
    expect(codeOf({ ...travel, options: ["Tåg", "Cykel"] }, answered)).toBe("question.option-chosen");
    expect(codeOf({ ...travel, kind: "choices" }, answered)).toBe("question.kind-fixed");
    expect(codeOf({ ...travel, kind: "text" }, { ...answered, answered: nobody })).toBe("yes");
  });

  it("G24: is removed with its answers only by somebody who is sure", () => {
    expect(decideRemoval(0, false).ok).toBe(true);
    expect(decideRemoval(3, false)).toMatchObject({ code: "question.has-answers", data: { answers: 3 } });
    expect(decideRemoval(3, true).ok).toBe(true);
  });
});
