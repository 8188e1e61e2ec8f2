import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { reportsVisibleSql } from "#app/access/report-scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { firstOf } from "#app/features/time/rules/months.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { reportHandedIn, reportWritten } from "../events.ts";
import type { ReportedMeasure } from "../rules/measured.ts";
import { monthIn } from "../rules/month.ts";

export type ReportPlace = { readonly teamId: string; readonly month: string };
export type FoundReport = {
  readonly id: string;
  readonly noteId: string;
  readonly teamId: string;
  readonly programmeId: string;
};

/**
 * Makes a report's row, inside a given act that makes its note. Of two who begin the same at once the second waits for the
 * first. Null: it is there already. @throws Refusal forbidden
 */
export async function reportStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { programmeId, teamId, month }: ReportPlace & { readonly programmeId: string },
  now: Date,
): Promise<string | null> {
  authorise(actor, "report.write", { programmeId, teamId });
  const id = newId(now.getTime());
  const made = await tx.$executeRaw`
    INSERT INTO reports (id, programme_id, team_id, month, begun_at, begun_by_id)
    VALUES (${id}::uuid, ${programmeId}::uuid, ${teamId}::uuid, ${firstOf(month)}::date, ${now}, ${actor.personId}::uuid)
    ON CONFLICT (team_id, month) DO NOTHING`;
  if (made === 0) return null;
  traces.audit({ action: "report.begun", subject: "report", subjectId: id, programmeId, teamId });
  traces.announce(reportWritten({ id, programmeId, teamId }, actor));
  return id;
}

/** The report, for who hands it in or opens it again. @throws Refusal missing, forbidden */
export async function reportToHandIn(tx: Tx, actor: Actor, place: ReportPlace): Promise<FoundReport> {
  const month = monthIn(place.month);
  if (!month || !isId(place.teamId)) throw missing();
  const [report] = await tx.$queryRaw<FoundReport[]>`
    SELECT r.id, n.id AS "noteId", r.team_id AS "teamId", r.programme_id AS "programmeId"
    FROM reports r JOIN notes n ON n.report_id = r.id
    WHERE r.team_id = ${place.teamId}::uuid AND r.month = ${firstOf(month)}::date AND ${reportsVisibleSql(actor)}`;
  if (!report) throw missing();
  authorise(actor, "report.hand-in", report);
  return report;
}

/** What is kept of a report that is handed in: what its note said when it was closed, and how the measures stood. */
export type KeptOfReport = {
  readonly closureId: string;
  readonly versionId: string;
  readonly measures: readonly ReportedMeasure[];
};

/** Says that a report is handed in, as what is kept of it, inside the act that has closed its note. */
export async function handInStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { noteId, ...report }: FoundReport,
  { measures, ...closed }: KeptOfReport,
): Promise<void> {
  const { id: reportId, programmeId, teamId } = report;
  await tx.reportHandIn.create({ data: { ...closed, noteId, reportId, measures: measures as Prisma.InputJsonArray } });
  traces.audit({ action: "report.handed-in", subject: "report", subjectId: reportId, programmeId, teamId });
  traces.announce(reportHandedIn(report, actor));
}

/** Says that it is written on, inside the act that has opened its note again. What was handed in stays what others read. */
export function reopenStep(traces: Traces, actor: Actor, { noteId: _, ...report }: FoundReport): void {
  const { id: subjectId, programmeId, teamId } = report;
  traces.audit({ action: "report.reopened", subject: "report", subjectId, programmeId, teamId });
  traces.announce(reportWritten(report, actor));
}

/**
 * Who is told that a report is there: who leads the programme, who supervises the team, and who heads somebody's unit in it
 * from outside. The other teams find it when they look for it.
 */
export async function readersToTell(
  tx: Tx,
  { programmeId, teamId }: Pick<FoundReport, "programmeId" | "teamId">,
  today: Day,
): Promise<string[]> {
  const members = Prisma.sql`(SELECT m.person_id FROM team_memberships m WHERE m.team_id = ${teamId}::uuid AND m.ended_at IS NULL)`;
  const on = (from: Prisma.Sql, to: Prisma.Sql) =>
    Prisma.sql`${today}::date BETWEEN ${from} AND coalesce(${to}, 'infinity')`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM people p WHERE p.claimed_at IS NOT NULL AND p.id NOT IN ${members} AND p.id IN (
      SELECT x.person_id FROM programme_roles x WHERE x.programme_id = ${programmeId}::uuid AND x.role = 'lead' AND x.ended_at IS NULL
      UNION SELECT s.researcher_id FROM supervision_assignments s JOIN programme_roles x ON x.person_id = s.researcher_id
        AND x.programme_id = ${programmeId}::uuid AND x.role = 'researcher' AND x.ended_at IS NULL
        WHERE s.team_id = ${teamId}::uuid AND ${on(Prisma.sql`s.started_on`, Prisma.sql`s.ended_on`)}
      UNION SELECT h.person_id FROM unit_heads h JOIN people staff ON staff.unit_id = h.unit_id AND staff.id <> h.person_id
        WHERE h.programme_id = ${programmeId}::uuid AND staff.id IN ${members} AND ${on(Prisma.sql`h.started_on`, Prisma.sql`h.ended_on`)})
    ORDER BY p.id`;
  return rows.map(({ id }) => id);
}
