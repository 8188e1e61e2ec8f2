import { newId } from "#app/core/id.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { kindOfStandard, type Question, standardsFor } from "./rules/questions.ts";

/** A question, with its id where it is stored already. */
export type StoredQuestion = Question & { readonly id: string | null };

/** What is asked after a gathering: what is stored, or our own questions. */
export async function questionsOf(gathering: {
  readonly id: string;
  readonly kind: string;
}): Promise<StoredQuestion[]> {
  const stored = await db().evaluationQuestion.findMany({
    where: { gatheringId: gathering.id },
    orderBy: { position: "asc" },
    select: { id: true, position: true, kind: true, standard: true, label: true },
  });
  return stored.length > 0 ? stored : ourQuestions(gathering.kind).map((question) => ({ ...question, id: null }));
}

export function ourQuestions(kindOfGathering: string): Question[] {
  return standardsFor(kindOfGathering).map((standard, i) => ({
    position: i + 1,
    kind: kindOfStandard(standard),
    standard,
    label: null,
  }));
}

/** Makes the evaluation of a gathering, if there is none, and locks it to the end of the act. */
export async function lockEvaluation(tx: Tx, gatheringId: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO evaluations (gathering_id) VALUES (${gatheringId}::uuid) ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT gathering_id FROM evaluations WHERE gathering_id = ${gatheringId}::uuid FOR UPDATE`;
}

/** Stores our own questions where none are. Under the evaluation's lock. */
export async function storeQuestions(tx: Tx, gathering: { readonly id: string; readonly kind: string }): Promise<void> {
  const gatheringId = gathering.id;
  if ((await tx.evaluationQuestion.count({ where: { gatheringId } })) > 0) return;
  await tx.evaluationQuestion.createMany({
    data: ourQuestions(gathering.kind).map((question) => ({ id: newId(), gatheringId, ...question })),
  });
}
