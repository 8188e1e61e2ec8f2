import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { handedInVersionSql } from "#app/access/report-scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Month } from "#app/features/time/rules/months.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Asking, monthsOfReports, type Timing, timingOf } from "../rules/month.ts";
import { askingSql } from "./found-team.server.ts";

export type ReportsOfProgramme = {
  readonly programme: { readonly id: string; readonly name: string };
  /** Every month of which any team has been asked, the latest first. */
  readonly months: readonly Month[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    /** By month; a month before the team was there is not among them. `handedInOn`: the last time, in Stockholm. */
    readonly months: Readonly<Record<Month, { readonly timing: Timing; readonly handedInOn: Day | null }>>;
    /** Those that are late, the latest first. */
    readonly late: readonly Month[];
  }[];
  readonly rights: { readonly lead: boolean };
};

type Row = Asking & { id: string; name: string; handedIn: { month: Month; on: Day }[] };

/**
 * Which teams have handed in the reports of which months, and which are late: for who leads and the researchers. Whether a
 * report has been begun is its team's own. In one statement. @throws Refusal missing
 */
export async function reportsOfProgramme(actor: Actor, programmeId: string): Promise<ReportsOfProgramme> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "report.see-states", { programmeId });
  const [programme] = await rowsOf<ReportsOfProgramme["programme"] & { teams: Row[] }>(Prisma.sql`
    SELECT p.id, p.name, (SELECT coalesce(json_agg(y ORDER BY y.name, y.id), '[]') FROM (
        SELECT t.id, t.name, ${askingSql}, (SELECT coalesce(json_agg(json_build_object('month', to_char(r.month, 'YYYY-MM'),
            'on', (x.at AT TIME ZONE 'Europe/Stockholm')::date)), '[]')
          FROM reports r CROSS JOIN LATERAL ${handedInVersionSql} x WHERE r.team_id = t.id) AS "handedIn"
        FROM teams t WHERE t.programme_id = p.id) y) AS teams
    FROM programmes p WHERE p.id = ${programmeId}::uuid`);
  if (!programme) throw missing();
  const teams = programme.teams.map(({ id, name, handedIn, ...asking }) => {
    const on = new Map(handedIn.map((one) => [one.month, one.on]));
    const stated = monthsOfReports(asking, actor.today).map((month) => {
      const when = { pauseMonths: asking.pauseMonths, today: actor.today };
      const timing = timingOf(month, on.has(month) ? "handed-in" : "none", when);
      return [month, { timing, handedInOn: on.get(month) ?? null }] as const;
    });
    const late = stated.filter(([, { timing }]) => timing === "late").map(([month]) => month);
    return { id, name, months: Object.fromEntries(stated), late };
  });
  const months = [...new Set(teams.flatMap((team) => Object.keys(team.months)))].toSorted((a, b) => (a < b ? 1 : -1));
  return {
    programme: { id: programme.id, name: programme.name },
    months,
    teams,
    rights: { lead: may(actor, "programme.edit", { programmeId }) },
  };
}
