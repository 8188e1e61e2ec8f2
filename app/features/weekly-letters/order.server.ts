import { type Day, dayOf, dayToDate } from "#app/core/day.ts";
import { afterQuietHours } from "#app/core/quiet-hours.ts";
import { db, Prisma, rowsOf, type Tx } from "#app/platform/db.server.ts";
import { announce } from "#app/platform/events.server.ts";
import { mailOrdered, orderMails } from "#app/platform/mail.server.ts";
import { type Running, runsOn, weekToOrder } from "./rules/week.ts";

/**
 * Orders the letters of the week, when it is time: one for everybody with a part in a programme that runs, who has not
 * turned it off; once each week, whoever asks and how often. What a letter says, and whether there is anything to say, is
 * found when it is sent. Nobody does this, so the audit says nothing of it. Gives how many were ordered.
 */
export async function orderWeeklyLetters(now: Date): Promise<number> {
  const week = weekToOrder(now);
  if (week === null) return 0;
  const programmeIds = await running(dayOf(now));
  if (programmeIds.length === 0) return 0;
  return db().$transaction(async (tx) => {
    const ordered = await orderedOnce(tx, programmeIds, week, now);
    await orderMails(
      tx,
      ordered.map(({ personId, programmeId }) => ({
        ...{ template: "weekly-letter" as const, programmeId, notBefore: afterQuietHours(now), data: { week } },
        recipient: { kind: "person", id: personId },
      })),
      now,
    );
    if (ordered.length > 0) await announce(tx, [mailOrdered]);
    return ordered.length;
  });
}

/** The programmes that run on a day. */
async function running(day: Day): Promise<string[]> {
  const programmes = await rowsOf<Running & { id: string }>(Prisma.sql`
    SELECT id, starts_on::text AS "startsOn", ends_on::text AS "endsOn", pause_months AS "pauseMonths" FROM programmes
    WHERE ${day}::date BETWEEN starts_on AND ends_on`);
  return programmes.filter((programme) => runsOn(programme, day)).map(({ id }) => id);
}

/** Takes note of everybody whose letter is not ordered yet. Of several programmes of hers, the oldest sends it. */
function orderedOnce(
  tx: Tx,
  programmeIds: readonly string[],
  week: Day,
  now: Date,
): Promise<{ personId: string; programmeId: string }[]> {
  const today = Prisma.sql`${dayOf(now)}::date`;
  return tx.$queryRaw`
    WITH part AS (
      SELECT r.person_id, r.programme_id FROM programme_roles r WHERE r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now})
      UNION ALL SELECT m.person_id, t.programme_id FROM team_memberships m JOIN teams t ON t.id = m.team_id
        WHERE m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})
      UNION ALL SELECT h.person_id, h.programme_id FROM unit_heads h WHERE ${today} BETWEEN h.started_on AND coalesce(h.ended_on, 'infinity')
    ), hers AS (
      SELECT x.person_id, (array_agg(x.programme_id ORDER BY x.programme_id))[1] AS programme_id FROM part x JOIN people p ON p.id = x.person_id
      WHERE x.programme_id = ANY(${[...programmeIds]}::uuid[]) AND p.weekly_letter AND p.claimed_at IS NOT NULL AND p.email IS NOT NULL
      GROUP BY x.person_id
    ), fresh AS (
      INSERT INTO weekly_letters (person_id, week, ordered_at) SELECT person_id, ${dayToDate(week)}::date, ${now} FROM hers ORDER BY person_id
      ON CONFLICT DO NOTHING RETURNING person_id)
    SELECT f.person_id AS "personId", h.programme_id AS "programmeId" FROM fresh f JOIN hers h ON h.person_id = f.person_id ORDER BY 1`;
}
