import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { dateToDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { openTimesChanged } from "../events.ts";

/**
 * The programme in which the actor opens times, hers to change alone until the act is over.
 * @throws Refusal missing, forbidden (researchers do)
 */
export async function lockedOwnTimes(tx: Tx, actor: Actor, programmeId: string) {
  const programme = isId(programmeId) ? await tx.programme.findUnique({ where: { id: programmeId } }) : null;
  if (!programme) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "open-times.edit", { programmeId });
  await tx.$queryRaw`SELECT id FROM people WHERE id = ${actor.personId}::uuid FOR NO KEY UPDATE`;
  const { id, startsOn, endsOn, pauseMonths } = programme;
  return { id, startsOn: dateToDay(startsOn), endsOn: dateToDay(endsOn), pauseMonths };
}

/** Tells those who coordinate a team that she supervises now, and herself, that what they can book is another. */
export async function announceTimes(tx: Tx, traces: Traces, actor: Actor, programmeId: string): Promise<void> {
  const today = Prisma.sql`${actor.today}::date`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT k.person_id AS id FROM supervision_assignments s JOIN teams t ON t.id = s.team_id
    JOIN coordinator_terms k ON k.team_id = t.id AND ${today} BETWEEN k.started_on AND coalesce(k.ended_on, 'infinity')
    WHERE t.programme_id = ${programmeId}::uuid AND s.researcher_id = ${actor.personId}::uuid
      AND ${today} <= coalesce(s.ended_on, 'infinity')`;
  traces.announce(openTimesChanged(programmeId, [actor.personId, ...rows.map(({ id }) => id)], actor));
}
