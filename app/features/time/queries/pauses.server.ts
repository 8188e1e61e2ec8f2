import { Prisma } from "#app/platform/db.server.ts";

/** Whether a month (or a day in it) is no pause. @param pauses the column of the programme's pauses */
export const isNoPauseSql = (month: Prisma.Sql, pauses: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`extract(month FROM ${month})::int <> ALL(${pauses})`;

/**
 * The first day of the nearest month that is no pause, as `nextNotPaused` and `lastNotPaused` have it: no programme pauses
 * always (T7). @param from a day of the month after or before which it is
 */
export const notPausedSql = (which: "next" | "last", from: Prisma.Sql, pauses: Prisma.Sql): Prisma.Sql => {
  const step = which === "next" ? 1 : -1;
  return Prisma.sql`(SELECT x.month::date FROM generate_series(1, 12) k
    CROSS JOIN LATERAL (SELECT date_trunc('month', ${from}) + make_interval(months => k * ${step}::int) AS month) x
    WHERE ${isNoPauseSql(Prisma.sql`x.month`, pauses)} ORDER BY k LIMIT 1)`;
};
