import type { Actor } from "#app/access/actor.ts";
import { may, teamsWhere } from "#app/access/policy.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { driverJson, ideaColumns } from "../columns.server.ts";
import { groupByTeam } from "../lessons.ts";
import type { Driver, Idea, IdeaTest, TeamTests } from "../types.ts";
import { type IdeaRights, ideaRightsOn } from "./rights.server.ts";

export type IdeaPage = {
  idea: Idea;
  programme: { id: string; name: string };
  /** From the primary driver down to the one it stands under; empty when it stands under none in use. */
  place: Driver[];
  /** The programme's drivers in use, for choosing; only for those who may edit. */
  drivers: Driver[];
  tests: TeamTests[];
  /** Teams of the actor's that can try it. */
  tryIn: { id: string; name: string }[];
  rights: IdeaRights;
};

type Row = Idea & {
  programmeName: string;
  drivers: Driver[] | null;
  tests: (IdeaTest & { teamId: string; team: string })[] | null;
  teams: { id: string; name: string }[] | null;
};

/** More tests of one idea than this are read in the teams' own lists. */
const mostTests = 200;

/**
 * One idea with every test of it that the actor may see, by team: that is how teams learn from each other. One statement.
 * The programme is part of the address: another programme's idea does not exist there.
 * @throws Refusal missing
 */
export async function ideaPage(actor: Actor, programmeId: string, ideaId: string): Promise<IdeaPage> {
  if (!isId(programmeId) || !isId(ideaId)) throw missing();
  const tryTeams = teamsWhere(actor, "cycle.create");
  const [row] = await db().$queryRaw<Row[]>`
    SELECT ${ideaColumns}, p.name AS "programmeName",
      (SELECT json_agg(${driverJson} ORDER BY d.position, d.id) FROM drivers d
        WHERE d.programme_id = i.programme_id AND (d.retired_at IS NULL OR d.id = i.driver_id)) AS drivers,
      (SELECT json_agg(json_build_object('id', s.id, 'teamId', s.team_id, 'team', s.team, 'number', s.number, 'what', s.what,
         'state', s.state, 'scale', s.scale, 'decision', s.decision, 'learned', s.learned, 'startsOn', s.starts_on, 'closedAt', s.closed_at))
       FROM (SELECT c.*, t.name AS team, k.closed_at FROM cycles c JOIN teams t ON t.id = c.team_id
         LEFT JOIN cycle_closures k ON k.cycle_id = c.id AND k.reopened_at IS NULL
         WHERE c.idea_id = i.id AND c.state <> 'draft' AND ${cyclesVisibleSql(actor)}
         ORDER BY k.closed_at DESC NULLS LAST, c.starts_on DESC, c.id DESC LIMIT ${mostTests}) AS s) AS tests,
      (SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name) FROM teams t
        WHERE t.programme_id = i.programme_id AND t.id = ANY(${tryTeams}::uuid[])) AS teams
    FROM change_ideas i JOIN programmes p ON p.id = i.programme_id LEFT JOIN teams o ON o.id = i.team_id
    WHERE i.id = ${ideaId}::uuid AND i.programme_id = ${programmeId}::uuid AND ${ideasVisibleSql(actor)}`;
  if (!row) throw missing();
  const { programmeName, drivers, tests, teams, ...idea } = row;
  const rights = ideaRightsOn(actor, idea);
  const all = drivers ?? [];
  return {
    idea,
    programme: { id: programmeId, name: programmeName },
    place: placeOf(idea.driverId, all),
    drivers: rights.edit ? all.filter(({ retired, id }) => !retired || id === idea.driverId) : [],
    tests: groupByTeam(tests ?? []),
    tryIn: idea.status === "retired" ? [] : (teams ?? []).filter((team) => canTry(actor, idea, team.id)),
    rights,
  };
}

function placeOf(driverId: string | null, drivers: readonly Driver[]): Driver[] {
  const under = drivers.find(({ id, retired }) => id === driverId && !retired);
  if (!under) return [];
  const above = drivers.find(({ id, retired }) => id === under.parentId && !retired);
  return above ? [above, under] : [under];
}

/** A team tries the programme's ideas, its own, and what others have shared. */
function canTry(actor: Actor, idea: Pick<Idea, "programmeId" | "teamId" | "shared">, teamId: string): boolean {
  const open = idea.teamId === null || idea.shared || idea.teamId === teamId;
  return open && may(actor, "cycle.create", { programmeId: idea.programmeId, teamId });
}
