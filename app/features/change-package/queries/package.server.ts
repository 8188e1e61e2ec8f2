import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { driverJson, ideaLineColumns } from "../columns.server.ts";
import type { Aim, Driver, IdeaLine } from "../types.ts";

export type PackagePage = {
  programme: { id: string; name: string; startsOn: string; endsOn: string };
  aim: Aim;
  drivers: Driver[];
  /** What the actor may see: the programme's, the shared, and her teams' own. The retired are among them. */
  ideas: IdeaLine[];
  /** The programme's teams by name; `own`: the actor works in it and may add ideas to it. */
  teams: { id: string; name: string; own: boolean }[];
  rights: { edit: boolean };
};

type Row = {
  name: string;
  startsOn: string;
  endsOn: string;
  aim: Aim;
  drivers: Driver[] | null;
  teams: { id: string; name: string }[] | null;
};

/**
 * A programme's change package, in two statements however large it is. Which teams test an idea counts only the tests that
 * the actor may see.
 * @throws Refusal missing
 */
export async function packagePage(actor: Actor, programmeId: string): Promise<PackagePage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "package.see", { programmeId });
  const [row] = await db().$queryRaw<Row[]>`
    SELECT p.name, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn",
      json_build_object('what', p.aim_what, 'forWhom', p.aim_for_whom, 'howMuch', p.aim_how_much, 'byWhen', p.aim_by_when::text) AS aim,
      (SELECT json_agg(${driverJson} ORDER BY d.position, d.id) FROM drivers d WHERE d.programme_id = p.id) AS drivers,
      (SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name) FROM teams t WHERE t.programme_id = p.id) AS teams
    FROM programmes p WHERE p.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  const ideas = await db().$queryRaw<(Omit<IdeaLine, "testedBy"> & { testedBy: IdeaLine["testedBy"] | null })[]>`
    SELECT ${ideaLineColumns}, tested.by AS "testedBy"
    FROM change_ideas i LEFT JOIN teams o ON o.id = i.team_id
    LEFT JOIN (
      SELECT idea_id, json_agg(json_build_object('teamId', team_id, 'name', name, 'tests', tests, 'open', open) ORDER BY name) AS by
      FROM (
        SELECT c.idea_id, c.team_id, t.name, count(*)::int AS tests, (count(*) FILTER (WHERE c.state <> 'closed'))::int AS open
        FROM cycles c JOIN teams t ON t.id = c.team_id
        WHERE c.programme_id = ${programmeId}::uuid AND c.idea_id IS NOT NULL AND c.state <> 'draft' AND ${cyclesVisibleSql(actor)}
        GROUP BY c.idea_id, c.team_id, t.name) AS per_team
      GROUP BY idea_id) AS tested ON tested.idea_id = i.id
    WHERE i.programme_id = ${programmeId}::uuid AND ${ideasVisibleSql(actor)}
    ORDER BY i.position, i.id`;
  const { name, startsOn, endsOn, aim, drivers, teams } = row;
  return {
    programme: { id: programmeId, name, startsOn, endsOn },
    aim,
    drivers: drivers ?? [],
    ideas: ideas.map((idea) => ({ ...idea, testedBy: idea.testedBy ?? [] })),
    teams: (teams ?? []).map((team) => ({ ...team, own: may(actor, "idea.add", { programmeId, teamId: team.id }) })),
    rights: { edit: may(actor, "package.edit", { programmeId }) },
  };
}
