import { Prisma } from "#app/platform/db.server.ts";

/** Whether a membership (`m`) had a part of a day in Stockholm. */
export const inTeamOnSql = (day: Prisma.Sql) =>
  Prisma.sql`(m.started_at AT TIME ZONE 'Europe/Stockholm')::date <= ${day}
    AND (m.ended_at IS NULL OR (m.ended_at AT TIME ZONE 'Europe/Stockholm')::date >= ${day})`;
