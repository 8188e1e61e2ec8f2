import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/**
 * An empty question. Its id comes with a form, so it may be anything: one that is another test's already does not exist here.
 * @throws Refusal missing
 */
export async function insertQuestion(
  tx: Tx,
  question: { id: string; cycleId: string; position: number },
): Promise<void> {
  const made = await tx.$executeRaw`
    INSERT INTO cycle_questions (id, cycle_id, position)
    VALUES (${question.id}::uuid, ${question.cycleId}::uuid, ${question.position}) ON CONFLICT (id) DO NOTHING`;
  if (made !== 1) throw missing();
}
