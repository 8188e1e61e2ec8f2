import { lockEvaluation, storeQuestions } from "#app/features/evaluations/questions.server.ts";
import { giveTurns } from "#app/features/evaluations/turns.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringHeld, presentAt, registered } from "../evaluated.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** Gatherings of P: one that is being evaluated, by the member among others; one whose evaluation is over, with answers; one to come. */
export async function thingsEvaluated(world: World) {
  const { gatheringId: evaluatedP } = await gatheringHeld(world);
  const place = { gatheringId: evaluatedP, programmeId: world.programmeId };
  await presentAt(world, place, await registered(world, place, { person: "member" }));
  await giveTurns({ id: evaluatedP, kind: "learning_seminar" });
  // As it is once those who were there have been asked: the app does it by itself, at the next fifth minute of the day.
  await db().evaluation.update({ where: { gatheringId: evaluatedP }, data: { asked: true } });
  const { gatheringId: closedP } = await gatheringHeld(world, { ago: 30 });
  await db().$transaction(async (tx) => {
    await lockEvaluation(tx, closedP);
    await storeQuestions(tx, { id: closedP, kind: "learning_seminar" });
    await tx.evaluation.update({ where: { gatheringId: closedP }, data: { answered: 5 } });
    const question = await tx.evaluationQuestion.findFirstOrThrow({ where: { gatheringId: closedP, kind: "text" } });
    const said = { questionId: question.id, text: saidBy("closedP"), shown: false };
    await tx.evaluationAnswer.createMany({
      data: Array.from({ length: 5 }, () => ({ id: crypto.randomUUID(), ...said })),
    });
  });
  const { gatheringId: toEvaluateP } = await gatheringHeld(world, { ago: -5 });
  await db().$transaction((tx) => lockEvaluation(tx, toEvaluateP));
  return { evaluatedP, closedP, toEvaluateP };
}
