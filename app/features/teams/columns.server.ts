import type { Day } from "#app/core/day.ts";
import { Prisma } from "#app/platform/db.server.ts";
import type { Member } from "./types.ts";

/** Parts of statements in which the table `teams` is called `t`. */

/** The team's members at a moment, as JSON by name; null when there are none. Who recruits is not for all who see them. */
export const membersOf = (now: Date) => Prisma.sql`(
  SELECT json_agg(json_build_object('membershipId', m.id, 'personId', pe.id, 'name', pe.name, 'profession', m.profession,
    'isTeamManager', m.is_team_manager,
    'isRecruiter', m.is_recruiter, 'hasAccount', pe.claimed_at IS NOT NULL, 'hasAddress', pe.email IS NOT NULL,
    'startedOn', (m.started_at AT TIME ZONE 'Europe/Stockholm')::date) ORDER BY pe.name)
  FROM team_memberships m JOIN people pe ON pe.id = m.person_id
  WHERE m.team_id = t.id AND m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now}))`;

/** The members as they are shown to somebody: `recruiting`, whether she may know who of them recruits. */
export const membersShown = (members: readonly Member[] | null, recruiting: boolean): readonly Member[] =>
  recruiting ? (members ?? []) : (members ?? []).map((member) => ({ ...member, isRecruiter: false }));

/** Terms that run or are to come, as JSON. */
export const termsOfTeam = (today: Day) => Prisma.sql`(
  SELECT json_agg(json_build_object('id', k.id, 'personId', k.person_id, 'name', pe.name, 'kind', k.kind,
    'startedOn', k.started_on, 'endedOn', k.ended_on) ORDER BY k.started_on)
  FROM coordinator_terms k JOIN people pe ON pe.id = k.person_id
  WHERE k.team_id = t.id AND (k.ended_on IS NULL OR k.ended_on >= ${today}::date))`;

/** The researchers who supervise it now, as JSON. */
export const supervisorsOf = (today: Day) => Prisma.sql`(
  SELECT json_agg(json_build_object('id', pe.id, 'name', pe.name) ORDER BY pe.name)
  FROM supervision_assignments s JOIN people pe ON pe.id = s.researcher_id
  WHERE s.team_id = t.id AND s.started_on <= ${today}::date AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date))`;
