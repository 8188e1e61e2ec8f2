import { Prisma } from "#app/platform/db.server.ts";
import type { Actor } from "./actor.ts";
import { programmesWhere, teamsWhere } from "./policy.ts";

/** Whether a report (`r`) has been handed in, whatever became of it after that. */
export const handedInSql = Prisma.sql`EXISTS (SELECT 1 FROM report_hand_ins h WHERE h.report_id = r.id)`;

/**
 * The reports that the actor may know of, in a statement in which `reports` is called `r`: her own team's always, and what
 * others have handed in.
 */
export function reportsVisibleSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(r.team_id = ANY(${teamsWhere(actor, "report.write")}::uuid[])
    OR (${handedInSql} AND (r.team_id = ANY(${teamsWhere(actor, "report.see")}::uuid[])
      OR r.programme_id = ANY(${programmesWhere(actor, "report.see")}::uuid[]))))`;
}

/** The version (`x`) of its note that a report (`r`) was handed in as the last time: what others read of it. To join laterally. */
export const handedInVersionSql = Prisma.sql`(SELECT w.content, w.id, h.closure_id, h.measures, k.closed_at AS at, k.closed_by_id AS by_id
  FROM report_hand_ins h JOIN note_closures k ON k.id = h.closure_id JOIN note_versions w ON w.id = h.version_id
  WHERE h.report_id = r.id ORDER BY k.closed_at DESC, k.id DESC LIMIT 1)`;

/** Whether a file (`f`) of a report's note (`n`) stands in what the actor reads of it, though the note is not hers. */
export function inReportReadSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(n.report_id IS NOT NULL AND EXISTS (SELECT 1 FROM reports r CROSS JOIN LATERAL ${handedInVersionSql} x
    WHERE r.id = n.report_id AND ${reportsVisibleSql(actor)} AND position(f.id::text IN x.content::text) > 0))`;
}
