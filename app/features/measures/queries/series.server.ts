import type { Actor } from "#app/access/actor.ts";
import { followedVisibleSql, mayInTeamSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { Series } from "../rules/types.ts";

export type { Series } from "../rules/types.ts";

/** Whose series: of teams, the main ones of teams, of one measure in all teams, of all teams of a programme, or single ones. */
export type WhichSeries =
  | { readonly teamIds: readonly string[]; readonly mainOnly?: true }
  | { readonly followedIds: readonly string[] }
  | { readonly measureId: string }
  | { readonly programmeId: string };

/**
 * The series that the actor reads, with their points, in one statement however many there are. What is of so few people
 * that she may not read it is taken away here, before anything is reckoned. Of comments and of why data are missing (not of
 * that they are), only who reads the measure as the team's is told. In the order of the team's page, main ones first; what
 * is used no more is left out unless it is asked for by its id.
 * `asOthers`: as a stranger to the team reads it, whoever asks: for what is put on a wall.
 */
export async function seriesOf(
  actor: Actor,
  which: WhichSeries,
  { asOthers = false }: { readonly asOthers?: boolean } = {},
): Promise<Series[]> {
  const wanted = wantedSql(which);
  if (!wanted) return [];
  const own = Prisma.sql`NOT ${asOthers}::boolean`;
  return rowsOf<Series>(Prisma.sql`
    SELECT f.id, f.main, f.baseline, f.target, f.collector, f.chart, f.rules, f.screening, ${shownSql} AS shown,
      json_build_object('id', t.id, 'name', t.name) AS team,
      json_build_object('id', m.id, 'programmeId', m.programme_id, 'teamId', m.team_id, 'name', m.name, 'kind', m.kind, 'data', m.data,
        'unit', m.unit, 'per', m.per, 'direction', m.direction, 'rhythm', m.rhythm, 'smallest', m.smallest,
        'retired', m.retired_at IS NOT NULL OR f.ended_at IS NOT NULL) AS measure,
      ${definitionsSql} AS definitions, ${decisionsSql} AS decisions, coalesce(points.points, ${noPoints}::json) AS points,
      json_build_object('asTeams', reader.as_teams, 'small', reader.small, 'edit', reader.edit) AS rights
    FROM followed_measures f JOIN measures m ON m.id = f.measure_id JOIN teams t ON t.id = f.team_id
    CROSS JOIN LATERAL (SELECT ${own} AND ${mayInTeamSql(actor, "measure.see")} AS as_teams,
      ${own} AND ${mayInTeamSql(actor, "measure.see-small")} AS small, ${own} AND ${mayInTeamSql(actor, "measure.edit")} AS edit) reader
    LEFT JOIN LATERAL (${pointsSql}) points ON true
    WHERE ${wanted} AND ${followedVisibleSql(actor)} AND (${own} OR ${shownSql})
    ORDER BY t.name, t.id, NOT f.main, m.team_id IS NOT NULL, f.position, f.created_at, f.id`);
}

function wantedSql(which: WhichSeries): Prisma.Sql | null {
  const inUse = Prisma.sql`m.retired_at IS NULL AND f.ended_at IS NULL`;
  if ("followedIds" in which) {
    const ids = which.followedIds.filter(isId);
    return ids.length === 0 ? null : Prisma.sql`f.id = ANY(${ids}::uuid[])`;
  }
  if ("teamIds" in which) {
    const ids = which.teamIds.filter(isId);
    return ids.length === 0
      ? null
      : Prisma.sql`f.team_id = ANY(${ids}::uuid[]) AND ${inUse} AND (f.main OR NOT ${which.mainOnly ?? false})`;
  }
  if ("measureId" in which) return isId(which.measureId) ? Prisma.sql`f.measure_id = ${which.measureId}::uuid` : null;
  return isId(which.programmeId) ? Prisma.sql`m.programme_id = ${which.programmeId}::uuid AND ${inUse}` : null;
}

/** Whether the other teams read a followed measure (`f`, `m`). */
export const shownSql = Prisma.sql`(m.team_id IS NULL OR f.shared_at IS NOT NULL)`;

const definitionsSql = Prisma.sql`coalesce((SELECT json_agg(json_build_object('id', d.id, 'fromDay', d.from_day, 'definition', d.definition,
    'numerator', d.numerator, 'denominator', d.denominator, 'exclusions', d.exclusions) ORDER BY d.from_day NULLS FIRST)
  FROM measure_definitions d WHERE d.measure_id = m.id), '[]')`;

const decisionsSql = Prisma.sql`coalesce((SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'day', c.day, 'reason', c.reason,
    'by', CASE WHEN reader.as_teams THEN p.name END, 'on', (c.at AT TIME ZONE 'Europe/Stockholm')::date) ORDER BY c.day, c.kind, c.id)
  FROM chart_decisions c JOIN people p ON p.id = c.by_id WHERE c.followed_id = f.id AND c.ended_at IS NULL), '[]')`;

const noPoints = '{"days":[],"values":[],"numerators":[],"denominators":[],"said":[]}';

/** The points of `f` as lists. Where `hidden`, no number of the point leaves the database. */
const pointsSql = Prisma.sql`SELECT json_build_object('days', json_agg(p.day ORDER BY p.at),
    'values', json_agg(CASE WHEN NOT p.hidden THEN p.value END ORDER BY p.at),
    'numerators', json_agg(CASE WHEN NOT p.hidden THEN p.numerator END ORDER BY p.at),
    'denominators', json_agg(CASE WHEN NOT p.hidden THEN p.denominator END ORDER BY p.at),
    'said', coalesce(json_agg(json_build_object('at', p.at, 'lacks', p.lacks, 'missing', p.missing, 'comment', p.comment,
      'withheld', p.hidden) ORDER BY p.at)
      FILTER (WHERE p.hidden OR p.lacks OR p.comment <> ''), '[]')) AS points
  FROM (SELECT x.day, x.value, x.numerator, x.denominator, (row_number() OVER (ORDER BY x.day, x.nth) - 1)::int AS at,
      x.missing <> '' AS lacks, CASE WHEN reader.as_teams THEN x.missing ELSE '' END AS missing,
      CASE WHEN reader.as_teams THEN x.comment ELSE '' END AS comment,
      m.data IN ('percentage', 'rate') AND NOT reader.small AND coalesce(x.denominator < m.smallest, false) AS hidden
    FROM measure_points x WHERE x.followed_id = f.id) p
  HAVING count(*) > 0`;
