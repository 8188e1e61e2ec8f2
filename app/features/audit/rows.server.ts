import type { Actor } from "#app/access/actor.ts";
import { programmesWhere, teamsWhere } from "#app/access/policy.ts";
import { cyclesVisibleSql, eventsOfPlacesSql, eventsVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { addDays, startOfDay } from "#app/core/day.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { namingFields, nothingCame } from "./acts.ts";
import { beginningsOf } from "./event-kinds.ts";
import { type EventFilter, eventsPerPage } from "./filter.ts";

/** Which rows of the audit a page is about, in a statement in which `audit_entries` is called `a`. Each has an index. */
export type Parts = readonly [Prisma.Sql, ...Prisma.Sql[]];

/**
 * The rows of a page, newest first, and one more to know whether there are older ones. Each part of the audit is walked
 * along its own index, and no further than the page.
 */
export function foundSql(actor: Actor, parts: Parts, filter: EventFilter): Prisma.Sql {
  const skipped = (filter.page - 1) * eventsPerPage;
  const newest = parts.map(
    (
      part,
    ) => Prisma.sql`(SELECT a.* FROM audit_entries a WHERE ${part} AND ${eventsVisibleSql(actor)} AND ${chosenSql(filter)}
      ORDER BY a.at DESC, a.id DESC LIMIT ${skipped + eventsPerPage + 1})`,
  );
  return Prisma.sql`SELECT * FROM (${Prisma.join(newest, " UNION ALL ")}) e
    ORDER BY e.at DESC, e.id DESC LIMIT ${eventsPerPage + 1} OFFSET ${skipped}`;
}

/** What is told at all, and of that what the filter lets through. */
function chosenSql({ who, kind, from, to }: EventFilter): Prisma.Sql {
  const told = Prisma.sql`a.subject <> 'submission' AND a.action <> ALL(${[...nothingCame]})
    AND NOT (a.action = ANY(${[...namingFields]}) AND a.fields = '{}' AND a.outcome = 'done')`;
  const where = [
    told,
    ...(who ? [Prisma.sql`a.actor_id = ${who}::uuid`] : []),
    ...(kind ? [Prisma.sql`split_part(a.action, '.', 1) = ANY(${[...beginningsOf(kind)]})`] : []),
    ...(from ? [Prisma.sql`a.at >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`a.at < ${startOfDay(addDays(to, 1))}`] : []),
  ];
  return Prisma.join(where, " AND ");
}

/**
 * The rows of `found` as JSON, each with what it was about: only what the actor sees now by the scopes of such things, and
 * never a text of it. In places whose audit is hers she also learns a test's number and whom an act was about.
 */
export function eventsSql(actor: Actor): Prisma.Sql {
  const seesTeam = Prisma.sql`(t.id = ANY(${teamsWhere(actor, "team.see")}::uuid[])
    OR t.programme_id = ANY(${programmesWhere(actor, "team.see")}::uuid[]))`;
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', a.id, 'at', a.at, 'who', who.name, 'action', a.action, 'subject', a.subject,
        'gist', concat_ws(' ', a.actor_id, a.action, a.subject, a.subject_id, a.outcome), 'denied', a.outcome = 'denied', 'fields', a.fields, 'own', coalesce(about.id = a.actor_id, false),
        'team', CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name) END,
        'cycle', CASE WHEN c.sees OR (a.hers AND c.id IS NOT NULL) THEN json_build_object('number', c.number,
          'at', CASE WHEN c.sees THEN json_build_object('teamId', c.team_id, 'id', c.id) END) END,
        'idea', CASE WHEN i.id IS NOT NULL THEN json_build_object('id', i.id, 'title', i.title, 'programmeId', i.programme_id) END,
        'driver', CASE WHEN d.id IS NOT NULL THEN json_build_object('title', d.title, 'programmeId', d.programme_id) END,
        'onIdea', m.idea_id IS NOT NULL, 'onNote', m.thread_id IS NOT NULL,
        'name', CASE WHEN a.hers THEN coalesce(about.name, place.name) END) ORDER BY a.at DESC, a.id DESC)
    FROM (SELECT a.*, ${eventsOfPlacesSql(actor)} AS hers FROM found a) a
    LEFT JOIN people who ON who.id = a.actor_id
    LEFT JOIN comments m ON a.subject = 'comment' AND m.id = a.subject_id
    LEFT JOIN LATERAL (SELECT c.id, c.number, c.team_id, ${cyclesVisibleSql(actor)} AS sees FROM cycles c
      WHERE c.id = CASE a.subject WHEN 'cycle' THEN a.subject_id WHEN 'comment' THEN m.cycle_id END) c ON true
    LEFT JOIN change_ideas i ON ${ideasVisibleSql(actor)}
      AND i.id = CASE a.subject WHEN 'idea' THEN a.subject_id WHEN 'comment' THEN m.idea_id END
    LEFT JOIN drivers d ON a.subject = 'driver' AND d.id = a.subject_id
      AND d.programme_id = ANY(${programmesWhere(actor, "package.see")}::uuid[])
    LEFT JOIN teams t ON t.id = a.team_id AND ${seesTeam}
    LEFT JOIN people about ON about.id = CASE a.subject WHEN 'person' THEN a.subject_id ${personOf} END
    LEFT JOIN LATERAL (SELECT CASE a.subject ${nameOf} END AS name) place ON true`;
}

/** Whom a row of each kind is about. */
const personOf = Prisma.sql`
  WHEN 'membership' THEN (SELECT x.person_id FROM team_memberships x WHERE x.id = a.subject_id)
  WHEN 'term' THEN (SELECT x.person_id FROM coordinator_terms x WHERE x.id = a.subject_id)
  WHEN 'invitation' THEN (SELECT x.person_id FROM invitations x WHERE x.id = a.subject_id)
  WHEN 'programmeRole' THEN (SELECT x.person_id FROM programme_roles x WHERE x.id = a.subject_id)
  WHEN 'proposal' THEN (SELECT x.person_id FROM researcher_proposals x WHERE x.id = a.subject_id)
  WHEN 'supervision' THEN (SELECT x.researcher_id FROM supervision_assignments x WHERE x.id = a.subject_id)
  WHEN 'unitHead' THEN (SELECT x.person_id FROM unit_heads x WHERE x.id = a.subject_id)`;

/** What a place is called now. */
const nameOf = Prisma.sql`
  WHEN 'team' THEN (SELECT x.name FROM teams x WHERE x.id = a.subject_id)
  WHEN 'region' THEN (SELECT x.name FROM regions x WHERE x.id = a.subject_id)
  WHEN 'municipality' THEN (SELECT x.name FROM municipalities x WHERE x.id = a.subject_id)
  WHEN 'department' THEN (SELECT x.name FROM departments x WHERE x.id = a.subject_id)
  WHEN 'unit' THEN (SELECT x.name FROM units x WHERE x.id = a.subject_id)`;
