import { Prisma } from "#app/platform/db.server.ts";
import { kindsSql } from "./locked-gathering.server.ts";
import type { RegistrationFilter } from "./rules/lists.ts";
import { type Audience, aliveStates, type RegistrationState } from "./rules/registering.ts";

/** Somebody who is registered, as a line of the lists. */
export type Listed = {
  readonly id: string;
  readonly name: string;
  readonly state: RegistrationState;
  readonly number: number | null;
  /** Until when an offered seat is held (ISO). */
  readonly offeredUntil: string | null;
  readonly municipality: string | null;
  readonly team: string | null;
  /** What a guest said that she comes from. */
  readonly organisation: string;
  readonly roles: readonly Audience[];
  readonly profession: string;
  readonly sessions: readonly { readonly title: string; readonly holds: boolean }[];
};

export const aliveSql = Prisma.sql`(${Prisma.join(aliveStates.map((state) => Prisma.sql`${state}::registration_state`))})`;

/**
 * `here`: everybody of the gathering `g` (a row of it, in a statement of its own), with what the lists tell of her; `found`: those
 * whom the filter leaves. Who has not shown that the address is hers is not among them. Who is in several teams is listed under the first.
 */
export function hereAndFound(gatheringId: string, filter: RegistrationFilter, now: Date): Prisma.Sql {
  return Prisma.sql`here AS MATERIALIZED (
    SELECT r.id, r.state, r.waiting_number AS number, r.offered_until, coalesce(p.name, r.guest_name) AS name,
      coalesce(r.guest_organisation, '') AS organisation, y.id AS municipality_id, y.name AS municipality, m.team_id, m.team,
      coalesce(m.profession, '') AS profession, CASE WHEN p.id IS NULL THEN ARRAY['guests'] ELSE ${kindsSql(now)} END AS roles
    FROM registrations r JOIN gatherings g ON g.id = r.gathering_id LEFT JOIN people p ON p.id = r.person_id
    LEFT JOIN LATERAL (SELECT t.id AS team_id, t.name AS team, t.municipality_id, x.profession FROM team_memberships x JOIN teams t ON t.id = x.team_id
      WHERE x.person_id = p.id AND x.ended_at IS NULL AND t.programme_id = g.programme_id ORDER BY t.name LIMIT 1) m ON true
    LEFT JOIN municipalities y ON y.id = coalesce(m.municipality_id,
      (SELECT d.municipality_id FROM units u JOIN departments d ON d.id = u.department_id WHERE u.id = p.unit_id))
    WHERE g.id = ${gatheringId}::uuid AND r.state <> 'unconfirmed'),
  found AS MATERIALIZED (SELECT * FROM here h WHERE ${filterSql(filter)})`;
}

function filterSql(filter: RegistrationFilter): Prisma.Sql {
  const { municipality, team, role, profession, state, session, text } = filter;
  const parts = [
    state === null ? Prisma.sql`h.state IN ${aliveSql}` : Prisma.sql`h.state = ${state}::registration_state`,
  ];
  if (municipality !== null) parts.push(Prisma.sql`h.municipality_id = ${municipality}::uuid`);
  if (team !== null) parts.push(Prisma.sql`h.team_id = ${team}::uuid`);
  if (role !== null) parts.push(Prisma.sql`${role} = ANY(h.roles)`);
  if (profession !== "") parts.push(Prisma.sql`h.profession = ${profession}`);
  if (session !== null) {
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM registration_sessions x WHERE x.registration_id = h.id AND x.session_id = ${session}::uuid)`,
    );
  }
  // Å, ä and ö are letters of their own, in capitals too, whatever the database's own language is.
  if (text !== "")
    parts.push(Prisma.sql`strpos(lower(h.name COLLATE "sv-x-icu"), lower(${text} COLLATE "sv-x-icu")) > 0`);
  return Prisma.join(parts, " AND ");
}

/** By name, as Swedish does. */
export const byName = Prisma.sql`h.name COLLATE "sv-x-icu", h.id`;

/** A line (`h`) in the shape of `Listed`. */
export const listedSql = Prisma.sql`json_build_object('id', h.id, 'name', h.name, 'state', h.state, 'number', h.number, 'offeredUntil', h.offered_until,
  'municipality', h.municipality, 'team', h.team, 'organisation', h.organisation, 'roles', h.roles, 'profession', h.profession,
  'sessions', coalesce((SELECT json_agg(json_build_object('title', s.title, 'holds', x.holds) ORDER BY s.from_minute, s.title)
    FROM registration_sessions x JOIN gathering_sessions s ON s.id = x.session_id WHERE x.registration_id = h.id), '[]'))`;
