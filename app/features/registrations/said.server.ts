import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { decideSeats, needsMax, readAnswers, readChoices } from "./rules/answers.ts";
import type { Asked, Said } from "./types.ts";

type Values = Readonly<Record<string, string>>;

/**
 * What a form said, checked against what was asked. Needs that are not asked about are not taken.
 * @throws Refusal invalid, with the field
 */
export function readSaid(asked: Asked, values: Values): Said {
  const answers = readAnswers(asked.questions, values);
  if (!answers.ok) throw atField(answers);
  const sessions = readChoices(asked.choices, values);
  if (!sessions.ok) throw atField(sessions);
  const needs = { food: values.food?.trim() ?? "", access: values.access?.trim() ?? "" };
  for (const field of ["food", "access"] as const) {
    if (needs[field].length > needsMax) throw atField({ code: "field.too-long", data: { field } });
  }
  return { answers: answers.value, sessions: sessions.value, needs: asked.asksNeeds ? needs : null };
}

function atField({ code, data }: { code: string; data: Readonly<Record<string, string | number>> }): Refusal {
  return new Refusal("invalid", code.startsWith("field.") ? "form.invalid" : code, {
    data,
    fields: { [String(data.field)]: code },
  });
}

/**
 * Writes what somebody said; what she said before goes. With a seat at the gathering she gets one in each session she chose, or is told
 * which is full; without one they are wishes until she gets it.
 * @throws Refusal invalid, with the field
 */
export async function keepSaid(
  tx: Tx,
  registrationId: string,
  asked: Asked,
  said: Said,
  now: { readonly hasSeat: boolean; readonly held: readonly string[]; readonly fresh: boolean },
): Promise<void> {
  const { hasSeat, held, fresh } = now;
  if (hasSeat) {
    const seats = decideSeats(asked.choices, said.sessions, held);
    if (!seats.ok) throw atField(seats);
  }
  if (!fresh) {
    await tx.$executeRaw`DELETE FROM registration_answers WHERE registration_id = ${registrationId}::uuid`;
    await tx.$executeRaw`DELETE FROM registration_needs WHERE registration_id = ${registrationId}::uuid`;
    await tx.$executeRaw`DELETE FROM registration_sessions WHERE registration_id = ${registrationId}::uuid AND session_id <> ALL(${[...said.sessions]}::uuid[])`;
  }
  const answers = Object.entries(said.answers).map(([questionId, answer]) => ({
    registrationId,
    questionId,
    answer: [...answer],
  }));
  if (answers.length > 0) await tx.registrationAnswer.createMany({ data: answers });
  if (said.needs && said.needs.food + said.needs.access !== "") {
    await tx.registrationNeeds.create({ data: { registrationId, ...said.needs } });
  }
  if (said.sessions.length > 0) {
    await tx.$executeRaw`
      INSERT INTO registration_sessions (registration_id, session_id, holds)
      SELECT ${registrationId}::uuid, id, ${hasSeat} FROM unnest(${[...said.sessions]}::uuid[]) AS id
      ON CONFLICT (registration_id, session_id) DO UPDATE SET holds = excluded.holds WHERE registration_sessions.holds <> excluded.holds`;
  }
}
