import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { handedInVersionSql, reportsVisibleSql } from "#app/access/report-scope.server.ts";
import type { Day } from "#app/core/day.ts";
import type { Month } from "#app/features/time/rules/months.ts";
import { dueOn } from "#app/features/time/rules/months.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { monthsOfReports, type Progress, type Timing, timingOf } from "../rules/month.ts";
import { type ReportingTeam, reportingTeam } from "./found-team.server.ts";
import { progressSql } from "./report.server.ts";

export type ListedReport = {
  readonly month: Month;
  readonly progress: Progress;
  readonly timing: Timing;
  readonly dueOn: Day;
  /** The last time it was handed in; ISO text. */
  readonly handedIn: { readonly by: string; readonly at: string } | null;
};

export type ReportsOfTeam = {
  readonly team: Pick<ReportingTeam, "id" | "name" | "programmeId">;
  /** Of the team itself every month; of others those that it has handed in. The latest first. */
  readonly reports: readonly ListedReport[];
  readonly writes: boolean;
};

/** A team's reports, month by month. @throws Refusal missing */
export async function reportsOfTeam(actor: Actor, teamId: string): Promise<ReportsOfTeam> {
  const { asking, ...team } = await reportingTeam(actor, teamId);
  const rows = await rowsOf<Pick<ListedReport, "month" | "progress" | "handedIn">>(Prisma.sql`
    SELECT to_char(r.month, 'YYYY-MM') AS month, ${progressSql(actor)} AS progress,
      CASE WHEN x.id IS NOT NULL THEN json_build_object('by', (SELECT name FROM people WHERE id = x.by_id), 'at', x.at) END AS "handedIn"
    FROM reports r JOIN notes n ON n.report_id = r.id LEFT JOIN LATERAL ${handedInVersionSql} x ON true
    WHERE r.team_id = ${team.id}::uuid AND ${reportsVisibleSql(actor)} ORDER BY r.month DESC`);
  const writes = may(actor, "report.write", { programmeId: team.programmeId, teamId });
  const stored = new Map(rows.map((row) => [row.month, row]));
  const months = new Set([...(writes ? monthsOfReports(asking, actor.today) : []), ...stored.keys()]);
  const when = { pauseMonths: asking.pauseMonths, today: actor.today };
  const reports = [...months]
    .toSorted((a, b) => (a < b ? 1 : -1))
    .map((month): ListedReport => {
      const { progress = "none", handedIn = null } = stored.get(month) ?? {};
      return {
        month,
        progress,
        handedIn,
        timing: timingOf(month, progress, when),
        dueOn: dueOn(month, asking.pauseMonths),
      };
    });
  return { team, reports, writes };
}
