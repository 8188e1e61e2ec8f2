import type { SupervisionSide } from "#app/features/supervision/rules/types.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { violates } from "#app/platform/violates.server.ts";
import { untoldAtOnce } from "../rules.ts";

type Session = { readonly id: string; readonly startsAt: Date; readonly endsAt: Date };

/**
 * Puts somebody into a session, whose times are hers from then on. Who is there already stays as she is.
 * @throws Refusal conflict (she is somewhere else then), which says when
 */
export async function attendStep(tx: Tx, session: Session, personId: string, role: SupervisionSide): Promise<void> {
  const { id, startsAt, endsAt } = session;
  try {
    await tx.$executeRaw`
      INSERT INTO supervision_attendees (session_id, person_id, role, starts_at, ends_at, live)
      VALUES (${id}::uuid, ${personId}::uuid, ${role}::supervision_role, ${startsAt}, ${endsAt}, true)
      ON CONFLICT (session_id, person_id) DO NOTHING`;
  } catch (error) {
    if (!violates(error, "supervision_attendees_one_at_a_time")) throw error;
    throw new Refusal("conflict", "hand-over.time-taken", { data: { at: startsAt.toISOString() } });
  }
}

/** People whose time is given away wait in one order, so that two who do so at once do not wait for each other. */
export async function queueAtPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM people WHERE id = ANY(${[...new Set(personIds)]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Takes people out of sessions. The database keeps that whose calendars had it are to be told: here, that others are not. */
export async function leaveStep(
  tx: Tx,
  leaving: readonly { readonly sessionId: string; readonly personId: string }[],
): Promise<void> {
  if (leaving.length === 0) return;
  const where = { OR: [...leaving] };
  await tx.supervisionAttendee.updateMany({
    where: { ...where, toldSequence: untoldAtOnce },
    data: { toldSequence: null },
  });
  await tx.supervisionAttendee.deleteMany({ where });
}

/** Sessions at which somebody else is from now on: calendars go by their number. */
export async function changedStep(tx: Tx, sessionIds: readonly string[], now: Date): Promise<void> {
  if (sessionIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE supervision_sessions SET sequence = sequence + 1, changed_at = ${now} WHERE id = ANY(${[...sessionIds]}::uuid[])`;
}

/** Everybody at a session (`v`), its researcher too when a colleague holds it. */
export const peopleSql = Prisma.sql`ARRAY(SELECT x.person_id::text FROM supervision_attendees x WHERE x.session_id = v.id
  UNION SELECT v.researcher_id::text)`;

/** By Stockholm's calendar: the day of a session (`v`). */
export const sessionDaySql = Prisma.sql`(v.starts_at AT TIME ZONE 'Europe/Stockholm')::date`;
