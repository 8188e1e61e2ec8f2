import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { evaluatedFor, type GatheringPlace } from "../found.server.ts";
import { questionsOf } from "../questions.server.ts";
import type { Question } from "../rules/questions.ts";
import { decideQuestions, stateOf } from "../rules/state.ts";
import type { ResultsPage } from "./results.server.ts";

export type QuestionsPage = Pick<ResultsPage, "gathering"> & {
  readonly questions: readonly Question[];
  readonly mayChange: boolean;
};

/** The questions, to be changed by the lead. @throws Refusal missing */
export async function questionsToEdit(
  actor: Actor,
  place: GatheringPlace,
  now: Date,
): Promise<QuestionsPage & { mayEdit: boolean }> {
  const gathering = await evaluatedFor(actor, place);
  authoriseSee(actor, "evaluation.see", gathering);
  if (stateOf(gathering, now) === "none") throw missing();
  const { id, programmeId, title, lastDay } = gathering;
  const questions = (await questionsOf(gathering)).map(({ id: _, ...question }) => question);
  return {
    gathering: { id, programmeId, title, lastDay },
    questions,
    mayChange: decideQuestions(gathering, now).ok,
    mayEdit: may(actor, "evaluation.edit", gathering),
  };
}
