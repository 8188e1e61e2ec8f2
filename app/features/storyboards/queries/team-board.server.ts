import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import type { CycleDecision, CycleState } from "#app/features/cycles/rules/types.ts";
import { aimOfTeam } from "#app/features/measures/queries/aim.server.ts";
import { type Series, seriesOf } from "#app/features/measures/queries/series.server.ts";
import type { AimTexts } from "#app/features/measures/rules/types.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

export type BoardTest = {
  readonly id: string;
  readonly number: number;
  readonly what: string;
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
  readonly learned: string;
  /** When it was closed, or begins. */
  readonly on: Day | null;
};

export type TeamBoard = {
  readonly team: { readonly id: string; readonly name: string; readonly programmeId: string };
  readonly aim: AimTexts;
  /** The aim is the team's, not the programme's. */
  readonly ownAim: boolean;
  /** The main measure first. */
  readonly series: readonly Series[];
  readonly counts: { readonly doing: number; readonly closed: number };
  /** The latest closed ones from which something was learnt, the newest first. */
  readonly learnt: readonly BoardTest[];
  /** What goes on now and what is planned next. */
  readonly next: readonly BoardTest[];
};

/** A sheet of paper holds so many charts, lessons and plans. */
export const mostCharts = 3;
const mostLearnt = 4;
const mostNext = 3;

/**
 * A team's story on one page, for the others: the same for whoever opens it, and nothing that the team has not shared, for
 * it is shown on a wall. In three statements. @throws Refusal missing
 */
export async function teamBoard(actor: Actor, teamId: string): Promise<TeamBoard> {
  const { team, programme, aim } = await aimOfTeam(actor, teamId);
  const series = await seriesOf(actor, { teamIds: [team.id] }, { asOthers: true });
  const [tests] = await rowsOf<Pick<TeamBoard, "counts" | "learnt" | "next">>(testsSql(actor, team.id));
  return {
    team,
    aim: aim ?? programme.aim,
    ownAim: aim !== null,
    series: series.slice(0, mostCharts),
    ...(tests ?? { counts: { doing: 0, closed: 0 }, learnt: [], next: [] }),
  };
}

const testsSql = (actor: Actor, teamId: string): Prisma.Sql => Prisma.sql`
  WITH shared AS (
    SELECT c.id, c.number, c.what, c.state, c.decision, left(c.learned, 400) AS learned, c.starts_on,
      (k.closed_at AT TIME ZONE 'Europe/Stockholm')::date AS closed_on
    FROM cycles c LEFT JOIN cycle_closures k ON k.cycle_id = c.id AND k.reopened_at IS NULL
    WHERE c.team_id = ${teamId}::uuid AND c.shared_at IS NOT NULL AND c.state <> 'draft' AND ${cyclesVisibleSql(actor)})
  SELECT
    (SELECT json_build_object('doing', count(*) FILTER (WHERE state IN ('doing', 'studied')),
       'closed', count(*) FILTER (WHERE state = 'closed')) FROM shared) AS counts,
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'what', x.what, 'state', x.state,
         'decision', x.decision, 'learned', x.learned, 'on', x.closed_on) ORDER BY x.closed_on DESC, x.number DESC), '[]')
     FROM (SELECT * FROM shared WHERE state = 'closed' AND learned <> '' ORDER BY closed_on DESC, number DESC LIMIT ${mostLearnt}) x) AS learnt,
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'what', x.what, 'state', x.state,
         'decision', NULL, 'learned', '', 'on', x.starts_on) ORDER BY x.starts_on NULLS LAST, x.number), '[]')
     FROM (SELECT * FROM shared WHERE state IN ('doing', 'planned') ORDER BY starts_on NULLS LAST, number LIMIT ${mostNext}) x) AS next`;
