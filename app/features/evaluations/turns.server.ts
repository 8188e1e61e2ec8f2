import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { lockEvaluation, storeQuestions } from "./questions.server.ts";

/**
 * Gives everybody who is registered her turn, all in one act and not when she answers: a row that was made for her alone
 * would stand where, and when, her answer does.
 */
export async function giveTurns(gathering: { readonly id: string; readonly kind: string }): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockEvaluation(tx, gathering.id);
    await storeQuestions(tx, gathering);
    await tx.$executeRaw`INSERT INTO evaluation_turns (registration_id)
      SELECT r.id FROM registrations r WHERE r.gathering_id = ${gathering.id}::uuid AND r.state = 'registered'
        AND NOT EXISTS (SELECT 1 FROM evaluation_turns t WHERE t.registration_id = r.id) ON CONFLICT DO NOTHING`;
  });
}

/**
 * A new secret for the link in a mail that asks somebody what she thinks; only its hash is kept, and an earlier one is worth
 * nothing. Null: she has answered, or is not registered.
 */
export async function secretForTurn(registrationId: string): Promise<string | null> {
  const registration = await db().registration.findUnique({
    where: { id: registrationId },
    select: { gathering: { select: { id: true, kind: true } } },
  });
  if (!registration) return null;
  await giveTurns(registration.gathering);
  const secret = newSecret();
  const { count } = await db().evaluationTurn.updateMany({
    where: { registrationId, used: false, registration: { state: "registered" } },
    data: { secretHash: hashSecret(secret) },
  });
  return count === 1 ? secret : null;
}
