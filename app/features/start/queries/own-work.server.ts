import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import type { ProgrammeNumbers } from "#app/features/programmes/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { testColumns } from "../columns.server.ts";
import type { StartTest } from "../types.ts";

export type OwnWork = {
  readonly teams: readonly { id: string; name: string }[];
  readonly underWay: readonly StartTest[];
  readonly drafts: readonly StartTest[];
};

/** Who came into a team lately and has no test of her own: where she has come to. */
export type Newcomer = {
  readonly programmeId: string;
  readonly programme: string;
  readonly teamId: string;
  readonly numbers: ProgrammeNumbers;
  readonly aim: { what: string; forWhom: string; howMuch: string; byWhen: string };
};

/** Somebody is new for this long, in milliseconds. */
const newForMs = 30 * 24 * 3_600_000;

type Row = {
  teams: { id: string; name: string }[] | null;
  underWay: StartTest[] | null;
  drafts: StartTest[] | null;
  everOwned: boolean;
  newIn: Newcomer | null;
};

/** Her own tests that are not closed, her drafts, and whether she is new; in one statement. */
export async function ownWork(actor: Actor, now: Date): Promise<{ own: OwnWork; newcomer: Newcomer | null }> {
  const teamIds = actor.teams.filter((team) => team.member).map((team) => team.teamId);
  const since = new Date(now.getTime() - newForMs);
  const [row] = await db().$queryRaw<Row[]>`
    WITH mine AS (
      SELECT c.*, t.name AS team_name, o.name AS owner_name
      FROM cycles c JOIN teams t ON t.id = c.team_id JOIN people o ON o.id = c.owner_id
      WHERE c.owner_id = ${actor.personId}::uuid AND c.team_id = ANY(${teamIds}::uuid[]) AND ${cyclesVisibleSql(actor)}
    )
    SELECT
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name) FROM teams WHERE id = ANY(${teamIds}::uuid[])) AS teams,
      (SELECT json_agg(${testColumns} ORDER BY x.state DESC, x.starts_on, x.id) FROM (SELECT * FROM mine
         WHERE state NOT IN ('draft', 'closed') ORDER BY state DESC, starts_on, id LIMIT 8) x) AS "underWay",
      (SELECT json_agg(${testColumns} ORDER BY x.changed_at DESC) FROM (SELECT * FROM mine
         WHERE state = 'draft' ORDER BY changed_at DESC LIMIT 5) x) AS drafts,
      EXISTS (SELECT 1 FROM mine WHERE state <> 'draft') AS "everOwned",
      (SELECT json_build_object('programmeId', g.id, 'programme', g.name, 'teamId', t.id,
         'numbers', json_build_object('startsOn', g.starts_on, 'endsOn', g.ends_on, 'aimByWhen', g.aim_by_when,
           'pauseMonths', g.pause_months, 'placesPerRegion', g.places_per_region, 'teamSizeMin', g.team_size_min,
           'teamSizeMax', g.team_size_max),
         'aim', json_build_object('what', g.aim_what, 'forWhom', g.aim_for_whom, 'howMuch', g.aim_how_much, 'byWhen', g.aim_by_when))
       FROM team_memberships m JOIN teams t ON t.id = m.team_id JOIN programmes g ON g.id = t.programme_id
       WHERE m.person_id = ${actor.personId}::uuid AND m.team_id = ANY(${teamIds}::uuid[]) AND m.started_at > ${since}
         AND (m.ended_at IS NULL OR m.ended_at > ${now})
       ORDER BY m.started_at DESC LIMIT 1) AS "newIn"`;
  return {
    own: { teams: row?.teams ?? [], underWay: row?.underWay ?? [], drafts: row?.drafts ?? [] },
    newcomer: row && !row.everOwned ? row.newIn : null,
  };
}
