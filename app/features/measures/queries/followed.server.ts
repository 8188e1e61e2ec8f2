import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { cyclesVisibleSql, gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { EndedDecision, Happening, WrittenRemark } from "../rules/types.ts";
import { type Series, seriesOf } from "./series.server.ts";

export type FollowedPage = {
  readonly series: Series;
  /** Tests, seminars and remarks in the time of the chart, as far as the reader may see them. */
  readonly happenings: readonly Happening[];
  /** All that was written, whether the chart has a place for it or not: what is not seen there is to be taken away too. */
  readonly remarks: readonly WrittenRemark[];
  readonly ended: readonly EndedDecision[];
  readonly rights: {
    /** Change what the team follows and how its chart is read; enter points. */
    readonly edit: boolean;
    /** Change what is measured: of a measure of the team's own. The programme's are changed on a page of the programme. */
    readonly define: boolean;
    /** Wipe what somebody can be recognised by. */
    readonly redact: boolean;
  };
};

type Row = Pick<FollowedPage, "happenings" | "remarks" | "ended">;

/**
 * A measure as one team follows it, with what is pinned under its points, in two statements. Of tests only those that the
 * reader may see are there; remarks are for who reads the measure as the team's. @throws Refusal missing
 */
export async function followedPage(
  actor: Actor,
  place: { readonly teamId: string; readonly followedId: string },
): Promise<FollowedPage> {
  if (!isId(place.teamId) || !isId(place.followedId)) throw missing();
  const [series] = await seriesOf(actor, { followedIds: [place.followedId] });
  if (series?.team.id !== place.teamId) throw missing();
  const [row] = await rowsOf<Row>(aroundSql(actor, series));
  if (!row) throw missing();
  const { measure, rights } = series;
  const redact = may(actor, "measure.redact", { programmeId: measure.programmeId, teamId: series.team.id });
  return { series, ...row, rights: { edit: rights.edit, define: rights.edit && measure.teamId !== null, redact } };
}

/**
 * From the first point until today: what was before, or is to come, has no place in the chart. A test that has no end goes
 * on, however early it began.
 */
function aroundSql(actor: Actor, { id, team, measure, points, rights }: Series): Prisma.Sql {
  const first = points.days[0] ?? null;
  const tests = Prisma.sql`SELECT c.id, 'cycle' AS kind, c.starts_on AS day, CASE WHEN c.state = 'closed' THEN coalesce(c.ends_on, c.starts_on) END AS until,
      c.number::text AS mark, c.what AS text, c.shared_at IS NOT NULL AS shared
    FROM cycles c WHERE c.team_id = ${team.id}::uuid AND c.state NOT IN ('draft', 'planned') AND c.starts_on IS NOT NULL AND ${cyclesVisibleSql(actor)}`;
  const gatherings = Prisma.sql`SELECT g.id, 'gathering', min(d.day), nullif(max(d.day), min(d.day)), g.title, g.title, g.published_at IS NOT NULL
    FROM gatherings g JOIN gathering_days d ON d.gathering_id = g.id
    WHERE g.programme_id = ${measure.programmeId}::uuid AND g.team_id IS NULL AND g.cancelled_at IS NULL AND ${gatheringsVisibleSql(actor)}
      AND g.kind IN ('learning_seminar', 'implementation_conference') GROUP BY g.id`;
  const remarks = Prisma.sql`SELECT r.id, 'note', r.day, NULL::date, '', r.text, false FROM chart_remarks r
    WHERE r.followed_id = ${id}::uuid AND ${rights.asTeams}`;
  return Prisma.sql`SELECT
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'from', x.day, 'to', x.until, 'mark', x.mark, 'text', x.text, 'shared', x.shared)
       ORDER BY x.day, x.kind, x.id), '[]') FROM (${tests} UNION ALL ${gatherings} UNION ALL ${remarks}) x
     WHERE CASE WHEN x.kind = 'cycle' THEN coalesce(x.until, 'infinity') ELSE coalesce(x.until, x.day) END >= ${first}::date
       AND x.day <= ${actor.today}::date) AS happenings,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'from', r.day, 'text', r.text) ORDER BY r.day, r.id), '[]')
     FROM chart_remarks r WHERE r.followed_id = ${id}::uuid AND ${rights.asTeams}) AS remarks,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'day', c.day, 'reason', c.reason,
         'by', p.name, 'on', (c.at AT TIME ZONE 'Europe/Stockholm')::date,
         'endedBy', e.name, 'endedOn', (c.ended_at AT TIME ZONE 'Europe/Stockholm')::date) ORDER BY c.ended_at DESC, c.id), '[]')
     FROM chart_decisions c JOIN people p ON p.id = c.by_id LEFT JOIN people e ON e.id = c.ended_by_id
     WHERE c.followed_id = ${id}::uuid AND c.ended_at IS NOT NULL AND ${rights.asTeams}) AS ended`;
}
