import type { Actor } from "#app/access/actor.ts";
import { may, teamsWhere } from "#app/access/policy.ts";
import { handedInSql, handedInVersionSql, reportsVisibleSql } from "#app/access/report-scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { maskIdentities } from "#app/features/notes/document/found.ts";
import { type NoteNode, readNote } from "#app/features/notes/document/json.ts";
import { headFor, type NoteHead, noteHeadSql, type StoredHead } from "#app/features/notes/queries/note-head.server.ts";
import type { Month } from "#app/features/time/rules/months.ts";
import { dueOn } from "#app/features/time/rules/months.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { keptMeasures } from "../kept.server.ts";
import type { ReportedMeasure } from "../rules/measured.ts";
import { monthIn, monthsOfReports, type Progress, type Timing, timingOf } from "../rules/month.ts";
import { type ReportingTeam, reportingTeam } from "./found-team.server.ts";
import { measuresOfMonth } from "./measured.server.ts";
import { isNewSql } from "./to-read.server.ts";

/** As it was handed in the last time. */
export type HandedIn = {
  /** The handing in, by its closing of the note. */
  readonly id: string;
  /** The note whose text it was. */
  readonly noteId: string;
  readonly by: string;
  /** ISO text. */
  readonly at: string;
  /** What it said then, identities masked. */
  readonly says: NoteNode;
};

export type ReportPage = {
  readonly team: Pick<ReportingTeam, "id" | "name" | "programmeId">;
  readonly month: Month;
  readonly dueOn: Day;
  readonly timing: Timing;
  /** Null: nobody has begun it. */
  readonly report: {
    readonly id: string;
    readonly progress: Progress;
    readonly handedIn: HandedIn | null;
    /** She was told that it is handed in, and has not said that she has read it. */
    readonly isNew: boolean;
  } | null;
  /** The note, for those who write it; for others what was handed in is all there is. */
  readonly note: NoteHead | null;
  /** How the measures stand by the end of the month, as others read them: while it is written as they are, then as they were. */
  readonly measures: readonly ReportedMeasure[];
  readonly rights: Readonly<Record<"begin" | "write" | "handIn" | "reopen", boolean>>;
};

/** How far a report (`r`) with its note (`n`) has come, as the actor may know it: that it was opened again is the team's own. */
export const progressSql = (actor: Actor) => Prisma.sql`(CASE WHEN NOT ${handedInSql} THEN 'begun'
  WHEN n.open_id IS NOT NULL AND r.team_id = ANY(${teamsWhere(actor, "report.write")}::uuid[]) THEN 'reopened' ELSE 'handed-in' END)`;

type Row = {
  id: string;
  progress: Progress;
  isNew: boolean;
  head: StoredHead;
  handedIn: { id: string; noteId: string; by: string; at: string; content: unknown; measures: unknown } | null;
};

/**
 * A team's report of a month: for the team its note, for others what was handed in. Whoever neither writes it nor may read
 * it yet finds nothing. @throws Refusal missing
 */
export async function reportPage(actor: Actor, place: { teamId: string; month: string }): Promise<ReportPage> {
  const month = monthIn(place.month);
  if (!month) throw missing();
  const { asking, ...team } = await reportingTeam(actor, place.teamId);
  const where = { programmeId: team.programmeId, teamId: team.id };
  const writes = may(actor, "report.write", where);
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT r.id, ${progressSql(actor)} AS progress, ${isNewSql(actor)} AS "isNew", ${noteHeadSql} AS head, CASE WHEN x.id IS NOT NULL THEN json_build_object(
      'id', x.closure_id, 'noteId', n.id, 'by', (SELECT name FROM people WHERE id = x.by_id), 'at', x.at, 'content', x.content, 'measures', x.measures) END AS "handedIn"
    FROM reports r JOIN notes n ON n.report_id = r.id LEFT JOIN LATERAL ${handedInVersionSql} x ON true
    WHERE r.team_id = ${team.id}::uuid AND r.month = ${`${month}-01`}::date AND ${reportsVisibleSql(actor)}`);
  const canBegin = writes && !row && monthsOfReports(asking, actor.today).includes(month);
  if (!row && !canBegin) throw missing();
  const progress = row?.progress ?? "none";
  const note = row && writes ? headFor(actor, row.head, { ...where, of: "report" }) : null;
  const hands = may(actor, "report.hand-in", where);
  const isOpen = note !== null && note.closed === null;
  return {
    team,
    month,
    dueOn: dueOn(month, asking.pauseMonths),
    timing: timingOf(month, progress, { pauseMonths: asking.pauseMonths, today: actor.today }),
    report: row ? { id: row.id, progress, isNew: row.isNew, handedIn: row.handedIn && handedInOf(row.handedIn) } : null,
    note,
    measures: isOpen ? await measuresOfMonth(actor, { teamId: team.id, month }) : keptMeasures(row?.handedIn?.measures),
    rights: {
      begin: canBegin,
      write: note?.rights.write ?? false,
      handIn: hands && isOpen,
      reopen: hands && note !== null && note.closed !== null,
    },
  };
}

const handedInOf = ({ id, content, noteId, by, at }: NonNullable<Row["handedIn"]>): HandedIn => ({
  id,
  noteId,
  by,
  at: new Date(at).toISOString(),
  says: maskIdentities(readNote(content)),
});
