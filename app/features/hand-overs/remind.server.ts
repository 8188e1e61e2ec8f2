import { type Day, dayOf } from "#app/core/day.ts";
import { afterQuietHours } from "#app/core/quiet-hours.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { announce } from "#app/platform/events.server.ts";
import { mailOrdered, orderMails } from "#app/platform/mail.server.ts";
import { type Expecting, lastDayOf, monthToRemindOf } from "./rules.ts";

type Programme = Expecting & { readonly id: string };

/**
 * Reminds those who talk that a month is about to pass without: once for each team and month, and not in the hours when
 * people rest. What is no longer so when a mail is sent is not sent. Nobody does this, so the audit says nothing of it.
 * Gives how many were told.
 */
export async function remindOfMonths(now: Date): Promise<number> {
  const programmes = await db().$queryRaw<Programme[]>`
    SELECT id, starts_on::text AS "startsOn", ends_on::text AS "endsOn", pause_months AS "pauseMonths" FROM programmes
    WHERE ${dayOf(now)}::date BETWEEN starts_on AND ends_on`;
  let count = 0;
  for (const programme of programmes) {
    const month = monthToRemindOf(programme, now);
    if (month !== null) count += await remind(programme.id, month, now);
  }
  return count;
}

function remind(programmeId: string, month: Day, now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    const told = await tx.$queryRaw<{ teamId: string; personId: string }[]>`
      WITH fresh AS (
        INSERT INTO supervision_reminders (team_id, month, reminded_at)
        SELECT t.id, ${month}::date, ${now} FROM teams t
        WHERE t.programme_id = ${programmeId}::uuid AND ${withoutSql(month)}
          AND EXISTS (SELECT 1 FROM supervision_assignments s WHERE s.team_id = t.id AND ${onSql(Prisma.sql`s`, now)})
          AND EXISTS (SELECT 1 FROM coordinator_terms s WHERE s.team_id = t.id AND ${onSql(Prisma.sql`s`, now)})
        ON CONFLICT DO NOTHING RETURNING team_id)
      SELECT f.team_id AS "teamId", w.person_id AS "personId" FROM fresh f JOIN teams t ON t.id = f.team_id,
        LATERAL (${whoTalkSql(now)}) w ORDER BY 1, 2`;
    const notBefore = afterQuietHours(now);
    await orderMails(
      tx,
      told.map(({ teamId, personId }) => ({
        ...{ template: "supervision-month" as const, programmeId, notBefore, data: { teamId, month } },
        recipient: { kind: "person", id: personId },
      })),
      now,
    );
    if (told.length > 0) await announce(tx, [mailOrdered]);
    return told.length;
  });
}

const onSql = (alias: Prisma.Sql, now: Date) =>
  Prisma.sql`${dayOf(now)}::date BETWEEN ${alias}.started_on AND coalesce(${alias}.ended_on, 'infinity')`;

/** Whether a team (`t`) has nothing booked in a month, had nothing, and has not said why. */
export function withoutSql(month: Day): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
    WHERE st.team_id = t.id AND v.state IN ('booked', 'held', 'excused')
      AND (v.starts_at AT TIME ZONE 'Europe/Stockholm')::date BETWEEN ${month}::date AND ${lastDayOf(month)}::date)`;
}

/** Who supervises a team (`t`) today, and who coordinates it: a deputy before whom she stands in for. */
export function whoTalkSql(now: Date): Prisma.Sql {
  return Prisma.sql`SELECT s.researcher_id AS person_id FROM supervision_assignments s WHERE s.team_id = t.id AND ${onSql(Prisma.sql`s`, now)}
    UNION SELECT y.person_id FROM (SELECT c.person_id FROM coordinator_terms c WHERE c.team_id = t.id AND ${onSql(Prisma.sql`c`, now)}
      ORDER BY c.kind = 'deputy' DESC, c.started_on LIMIT 1) y`;
}
