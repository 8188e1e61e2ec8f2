import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { isNoPauseSql, notPausedSql } from "#app/features/time/queries/pauses.server.ts";
import { dueDay } from "#app/features/time/rules/months.ts";
import { Prisma } from "#app/platform/db.server.ts";

/**
 * The reports that the actor is to hand in, as `monthAskedFor` has it: of each team that she coordinates the last month
 * that is over and no pause, until it has been handed in. Their title is the month. Between that month and this one there are
 * pauses alone, so it is due in this one.
 */
export const reportsWaitingSql = (actor: Actor): Prisma.Sql => {
  const thisMonth = Prisma.sql`date_trunc('month', ${actor.today}::date)`;
  const pauses = Prisma.sql`p.pause_months`;
  const handsIn = teamsWhere(actor, "report.hand-in");
  return Prisma.sql`
  SELECT 'report', t.id, to_char(m.month, 'YYYY-MM'), t.name, '/teams/' || t.id || '/reports/' || to_char(m.month, 'YYYY-MM'),
    ${thisMonth}::date + ${dueDay - 1}::int, NULL::int
  FROM teams t JOIN programmes p ON p.id = t.programme_id
  CROSS JOIN LATERAL (SELECT ${notPausedSql("last", thisMonth, pauses)} AS month) m
  WHERE t.id = ANY(${handsIn}::uuid[]) AND ${isNoPauseSql(thisMonth, pauses)}
    AND m.month >= p.starts_on AND m.month >= (t.created_at AT TIME ZONE 'Europe/Stockholm')::date AND m.month <= p.ends_on
    AND NOT EXISTS (SELECT 1 FROM reports r JOIN report_hand_ins h ON h.report_id = r.id WHERE r.team_id = t.id AND r.month = m.month)`;
};
