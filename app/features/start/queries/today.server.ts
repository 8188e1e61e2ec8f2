import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { cyclesVisibleSql, gatheringsVisibleSql } from "#app/access/scope.server.ts";
import {
  agreedWaitingSql,
  questionsWaitingSql,
  sessionsWaitingSql,
} from "#app/features/agreed-actions/queries/mine.server.ts";
import { answerDays } from "#app/features/evaluations/rules/state.ts";
import { pointsWaitingSql } from "#app/features/points/queries/waiting.server.ts";
import { scoresWaitingSql } from "#app/features/progress/queries/waiting.server.ts";
import { reportsWaitingSql } from "#app/features/reports/queries/waiting.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { aheadDays } from "../rules/today.ts";

/** Rows of `kind`, `id`, `title`, `team`, `href`, `on` and `minute`: what of one sort waits for the actor. */
type Source = (actor: Actor) => Prisma.Sql;

const today = (actor: Actor) => Prisma.sql`${actor.today}::date`;
const me = (actor: Actor) => Prisma.sql`${actor.personId}::uuid`;

/** The next meeting of each of her teams, within two weeks; not one that she has said she cannot come to. */
const meetings: Source = (actor) => Prisma.sql`
  SELECT 'meeting' AS kind, w.id, w.title, t.name AS team, '/teams/' || w.team_id || '/meetings/' || w.id AS href,
    w.held_on AS "on", w.from_minute AS minute
  FROM (SELECT DISTINCT ON (m.team_id) m.* FROM meetings m WHERE m.team_id = ANY(${teamsWhere(actor, "meeting.edit")}::uuid[])
      AND m.cancelled_at IS NULL AND m.held_on BETWEEN ${today(actor)} AND ${today(actor)} + ${aheadDays.gathered}::int
      AND NOT EXISTS (SELECT 1 FROM meeting_attendances a WHERE a.meeting_id = m.id AND a.person_id = ${me(actor)} AND a.word = 'excused')
    ORDER BY m.team_id, m.held_on, m.from_minute NULLS LAST, m.id) w JOIN teams t ON t.id = w.team_id`;

/** What she has taken on and is to have done within a week. */
const actions: Source = (actor) => Prisma.sql`
  SELECT 'action', a.id, a.text, t.name, '/teams/' || a.team_id || '/actions?view=mine', a.due_on, NULL::int
  FROM actions a JOIN teams t ON t.id = a.team_id WHERE a.owner_id = ${me(actor)} AND a.state = 'open'
    AND a.team_id = ANY(${teamsWhere(actor, "action.edit")}::uuid[]) AND a.due_on <= ${today(actor)} + ${aheadDays.soon}::int`;

/** Her tests that should have begun, or whose time is out, and those that are studied and not closed. */
const cycles: Source = (actor) => Prisma.sql`
  SELECT CASE c.state WHEN 'planned' THEN 'cycle-begin' WHEN 'doing' THEN 'cycle-study' ELSE 'cycle-close' END,
    c.id, c.what, t.name, '/teams/' || c.team_id || '/cycles/' || c.id,
    CASE c.state WHEN 'planned' THEN c.starts_on WHEN 'doing' THEN c.ends_on END, NULL::int
  FROM cycles c JOIN teams t ON t.id = c.team_id WHERE c.owner_id = ${me(actor)}
    AND c.team_id = ANY(${teamsWhere(actor, "cycle.edit")}::uuid[]) AND ${cyclesVisibleSql(actor)}
    AND ((c.state = 'planned' AND c.starts_on <= ${today(actor)}) OR (c.state = 'doing' AND c.ends_on < ${today(actor)}) OR c.state = 'studied')`;

/** A seat that she is to answer, and what she is registered to within two weeks. */
const registrations: Source = (actor) => Prisma.sql`
  SELECT CASE r.state WHEN 'offered' THEN 'offer' ELSE 'gathering' END, g.id, g.title, NULL::text,
    '/programmes/' || g.programme_id || '/gatherings/' || g.id,
    CASE r.state WHEN 'offered' THEN (r.offered_until AT TIME ZONE 'Europe/Stockholm')::date ELSE d.day END,
    CASE r.state WHEN 'offered' THEN (extract(hour FROM r.offered_until AT TIME ZONE 'Europe/Stockholm') * 60
      + extract(minute FROM r.offered_until AT TIME ZONE 'Europe/Stockholm'))::int ELSE d.from_minute END
  FROM registrations r JOIN gatherings g ON g.id = r.gathering_id
  JOIN LATERAL (SELECT d.day, d.from_minute FROM gathering_days d WHERE d.gathering_id = g.id AND d.day >= ${today(actor)}
    ORDER BY d.day LIMIT 1) d ON true
  WHERE r.person_id = ${me(actor)} AND g.cancelled_at IS NULL AND ${gatheringsVisibleSql(actor)}
    AND (r.state = 'offered' OR (r.state = 'registered' AND d.day <= ${today(actor)} + ${aheadDays.gathered}::int))`;

/** What was over within a fortnight, which she may still say what she thought of. */
const evaluations: Source = (actor) => Prisma.sql`
  SELECT 'evaluation', g.id, g.title, NULL::text, '/programmes/' || g.programme_id || '/gatherings/' || g.id || '/evaluation',
    d.last + ${answerDays}::int, NULL::int
  FROM registrations r JOIN gatherings g ON g.id = r.gathering_id
  JOIN LATERAL (SELECT max(d.day) AS last FROM gathering_days d WHERE d.gathering_id = g.id) d ON true
  LEFT JOIN evaluations e ON e.gathering_id = g.id LEFT JOIN evaluation_turns x ON x.registration_id = r.id
  WHERE r.person_id = ${me(actor)} AND r.state = 'registered' AND g.cancelled_at IS NULL AND g.kind <> 'group_interview'
    AND e.closed_at IS NULL AND NOT coalesce(x.used, false) AND ${gatheringsVisibleSql(actor)}
    AND d.last BETWEEN ${today(actor)} - ${answerDays}::int AND ${today(actor)} - 1`;

const ofSupervision: readonly Source[] = [sessionsWaitingSql, questionsWaitingSql, agreedWaitingSql];

/** Where what waits for somebody is found. What waits in another part of the product is one more line here. */
const sources: readonly Source[] = [
  ...[meetings, actions, cycles, registrations, evaluations],
  ...[scoresWaitingSql, pointsWaitingSql, reportsWaitingSql],
  ...ofSupervision,
];

/** All of it as rows, to stand in a statement. */
export function todayRowsSql(actor: Actor): Prisma.Sql {
  return Prisma.join(
    sources.map((source) => source(actor)),
    " UNION ALL ",
  );
}

/** All of it as JSON, in the shape of `TodayLine`s, to stand in a statement. */
export function todaySql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('kind', y.kind, 'id', y.id, 'title', y.title, 'team', y.team,
    'href', y.href, 'on', y."on", 'minute', y.minute)), '[]') FROM (${todayRowsSql(actor)}) y)`;
}
