import type { Actor } from "#app/access/actor.ts";
import { interviewsHeldSql, interviewsVisibleSql, speaksFreelySql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { InterviewPlace } from "#app/features/supervision/rules/place.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { InterviewPage } from "../types.ts";

type Row = { page: InterviewPage };

/**
 * A team's group interview with what is to be asked at it, for the programme's researchers and, until its note is closed,
 * who is interviewed; in one statement. @throws Refusal missing
 */
export async function interviewPage(actor: Actor, place: InterviewPlace, now: Date): Promise<InterviewPage> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    WITH found AS (SELECT g.* FROM gatherings g
        WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${interviewsVisibleSql(actor)}),
      times AS (SELECT g.id, ${timeSql("min", "from_minute")} AS starts_at, ${timeSql("max", "to_minute")} AS ends_at
        FROM found f JOIN gatherings g ON g.team_id = f.team_id AND g.kind = f.kind
          AND (g.id = f.id OR (g.published_at IS NOT NULL AND g.cancelled_at IS NULL))
        JOIN gathering_days d ON d.gathering_id = g.id GROUP BY g.id),
      others AS (SELECT x.* FROM times x JOIN found f ON f.id <> x.id)
    SELECT json_build_object('id', g.id, 'programmeId', g.programme_id, 'title', g.title,
      'team', (SELECT json_build_object('id', t.id, 'name', t.name) FROM teams t WHERE t.id = g.team_id),
      'days', (SELECT coalesce(json_agg(d.day ORDER BY d.day), '[]') FROM gathering_days d WHERE d.gathering_id = g.id),
      'startsAt', own.starts_at, 'endsAt', own.ends_at, 'cancelled', g.cancelled_at IS NOT NULL, 'holds', ${interviewsHeldSql(actor)},
      'people', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'reads', ${speaksFreelySql(Prisma.sql`p.id`, actor.today)})
         ORDER BY p.name), '[]') FROM registrations r JOIN people p ON p.id = r.person_id
       WHERE r.gathering_id = g.id AND r.state = 'registered'),
      'previous', ${neighbourSql(actor, Prisma.sql`x.starts_at < own.starts_at`, Prisma.sql`DESC`)},
      'next', ${neighbourSql(actor, Prisma.sql`x.starts_at > own.starts_at`, Prisma.sql`ASC`)},
      'lastMet', (SELECT max(x.starts_at) FROM others x WHERE x.ends_at <= least(${now}::timestamptz, own.starts_at)),
      'points', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'text', q.text, 'by', w.name,
          'mine', q.by_id = ${actor.personId}::uuid, 'done', q.done_at IS NOT NULL, 'talkId', q.interview_id, 'earlierOn', NULL)
          ORDER BY q.created_at, q.id), '[]')
        FROM supervision_points q JOIN people w ON w.id = q.by_id WHERE q.interview_id = g.id)) AS page
    FROM found g LEFT JOIN times own ON own.id = g.id`);
  if (!row) throw missing();
  return row.page;
}

/** A moment of a gathering by its days (`d`), which are told by Stockholm's clock. */
const timeSql = (which: "min" | "max", minute: "from_minute" | "to_minute") =>
  Prisma.sql`${Prisma.raw(which)}(d.day + make_interval(mins => d.${Prisma.raw(minute)})) AT TIME ZONE 'Europe/Stockholm'`;

const neighbourSql = (actor: Actor, where: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`(
  SELECT json_build_object('id', x.id, 'day', (x.starts_at AT TIME ZONE 'Europe/Stockholm')::date)
  FROM others x WHERE ${where}
    AND EXISTS (SELECT 1 FROM gatherings g WHERE g.id = x.id AND ${interviewsVisibleSql(actor)}) ORDER BY x.starts_at ${order}, x.id LIMIT 1)`;
