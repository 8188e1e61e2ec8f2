import { randomUUID } from "node:crypto";
import { newId } from "#app/core/id.ts";
import { kindOfStandard, type Standard, standardsFor } from "#app/features/evaluations/rules/questions.ts";
import type { EvaluationText } from "./content/gatherings/evaluations.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";

/** What people thought of the gatherings that have been. Who answered is forgotten, as it is when an evaluation has closed. */
export function evaluationsOf(content: DemoContent, gatherings: readonly { readonly id: string }[]) {
  const ids = new Map(content.gatherings.map(({ key }, at) => [key, gatherings[at]?.id ?? ""]));
  const parts = content.evaluations.map(rowsOf);
  return {
    evaluations: parts.map(({ evaluation }) => evaluation),
    evaluationQuestions: parts.flatMap(({ questions }) => questions),
    evaluationAnswers: parts.flatMap(({ answers }) => answers),
  };

  function rowsOf(text: EvaluationText) {
    const gatheringId = find(ids, text.gatheringKey, "gathering");
    const kind = content.gatherings.find(({ key }) => key === text.gatheringKey)?.kind ?? "";
    const questions = standardsFor(kind).map((standard, i) => ({
      ...{ id: newId(), gatheringId, position: i + 1, kind: kindOfStandard(standard), standard },
      label: null,
    }));
    const answers = questions.flatMap(({ id, standard }) => [
      ...scoresOf(text, standard).map((score) => ({ questionId: id, score, text: null })),
      ...(text.texts[standard] ?? []).map((said) => ({ questionId: id, score: null, text: said })),
    ]);
    const answered = Math.max(
      ...questions.map(({ id }) => answers.filter(({ questionId }) => questionId === id).length),
    );
    return {
      evaluation: { gatheringId, openedAt: null, closedAt: null, asked: true, answered },
      questions,
      answers: answers.map((answer) => ({ id: randomUUID(), ...answer, shown: false })),
    };
  }
}

function scoresOf(text: EvaluationText, standard: Standard): number[] {
  return (text.scores[standard] ?? []).flatMap((count, i) => Array<number>(count).fill(i + 1));
}
