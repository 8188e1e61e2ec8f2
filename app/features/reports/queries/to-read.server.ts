import type { Actor } from "#app/access/actor.ts";
import { handedInVersionSql, reportsVisibleSql } from "#app/access/report-scope.server.ts";
import type { Day } from "#app/core/day.ts";
import type { Month } from "#app/features/time/rules/months.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

/** A report that was handed in, of which the actor was told, and that she has not said that she has read. */
export type ReportToRead = {
  readonly teamId: string;
  readonly team: string;
  readonly month: Month;
  /** When it was handed in the last time, in Stockholm. */
  readonly on: Day;
};

/**
 * Whether the actor was told that a report (`r`) is handed in, and has said neither of that nor of a later handing in that she
 * has read it. Whether she has read the notice says nothing: all of them are marked as read with one press.
 */
export const isNewSql = (
  actor: Actor,
) => Prisma.sql`EXISTS (SELECT 1 FROM notices v JOIN note_closures told ON told.id = v.source_id
  WHERE v.report_id = r.id AND v.person_id = ${actor.personId}::uuid AND NOT EXISTS (SELECT 1 FROM report_readings y
    JOIN report_hand_ins h ON h.closure_id = y.closure_id JOIN note_closures k ON k.id = h.closure_id
    WHERE h.report_id = r.id AND y.person_id = v.person_id AND (k.closed_at, k.id) >= (told.closed_at, told.id)))`;

/** The reports that wait for the actor to read them, with `programmeId`, in the shape of `ReportToRead`. */
export const reportsToReadSql = (actor: Actor) => Prisma.sql`
  SELECT t.id AS "teamId", t.name AS team, to_char(r.month, 'YYYY-MM') AS month, r.programme_id AS "programmeId",
    (x.at AT TIME ZONE 'Europe/Stockholm')::date AS "on"
  FROM reports r JOIN teams t ON t.id = r.team_id CROSS JOIN LATERAL ${handedInVersionSql} x
  WHERE ${isNewSql(actor)} AND ${reportsVisibleSql(actor)}`;

/** Those of a programme, the latest first. */
export async function reportsToRead(actor: Actor, programmeId: string): Promise<ReportToRead[]> {
  return rowsOf<ReportToRead>(Prisma.sql`
    SELECT o."teamId", o.team, o.month, o."on"::text FROM (${reportsToReadSql(actor)}) o
    WHERE o."programmeId" = ${programmeId}::uuid ORDER BY o.month DESC, o.team, o."teamId"`);
}
