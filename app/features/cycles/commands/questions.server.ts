import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { isWritten } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { cycleChanged } from "../events.ts";
import { isEditable, mostQuestions } from "../rules/fields.ts";
import { insertQuestion } from "./insert-question.server.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";

/**
 * Adds an empty question at the end. `questionId` came with the form: the same press twice adds one.
 * @throws Refusal missing, forbidden, conflict (closed), invalid (as many as there may be)
 */
export async function addQuestion(actor: Actor, place: CyclePlace, questionId: string, now: Date): Promise<void> {
  if (!isId(questionId)) throw new Refusal("invalid", "form.outdated");
  await act(actor, now, async (tx, traces) => {
    const cycle = await lockedCycle(tx, actor, place);
    authorise(actor, "cycle.edit", cycle);
    if (!isEditable({ from: "draft" }, cycle.state)) throw new Refusal("conflict", "cycle.is-closed");
    const known = cycle.questions.some(({ id }) => id === questionId);
    if (!known) {
      if (cycle.questions.length >= mostQuestions)
        throw new Refusal("invalid", "cycle.many-questions", { data: { most: mostQuestions } });
      const position = Math.max(0, ...cycle.questions.map((question) => question.position)) + 1;
      await insertQuestion(tx, { id: questionId, cycleId: cycle.id, position });
    }
    traces.audit({
      action: "cycle.question-added",
      subject: "cycle",
      subjectId: cycle.id,
      teamId: cycle.teamId,
      programmeId: cycle.programmeId,
    });
    traces.announce(cycleChanged(cycle, actor));
  });
}

/**
 * Takes an empty question away. One with text in it is emptied first, so that its words stand in the history.
 * @throws Refusal missing, forbidden, conflict (closed, or text in it)
 */
export async function removeQuestion(actor: Actor, place: CyclePlace, questionId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const cycle = await lockedCycle(tx, actor, place);
    authorise(actor, "cycle.edit", cycle);
    if (!isEditable({ from: "draft" }, cycle.state)) throw new Refusal("conflict", "cycle.is-closed");
    const question = cycle.questions.find(({ id }) => id === questionId);
    if (question) {
      if ([question.question, question.prediction, question.result].some(isWritten))
        throw new Refusal("conflict", "cycle.question-written");
      await tx.cycleQuestion.delete({ where: { id: question.id } });
    }
    traces.audit({
      action: "cycle.question-removed",
      subject: "cycle",
      subjectId: cycle.id,
      teamId: cycle.teamId,
      programmeId: cycle.programmeId,
    });
    traces.announce(cycleChanged(cycle, actor));
  });
}
