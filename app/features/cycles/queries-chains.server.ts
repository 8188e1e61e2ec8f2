import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { chainTitleSql, cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { ChainStep } from "./queries.server.ts";

export type TeamChain = { id: string; title: string; idea: { id: string; title: string } | null; cycles: ChainStep[] };
export type ChainsPage = {
  team: { id: string; name: string; programmeId: string };
  chains: TeamChain[];
  mayCreate: boolean;
};

/**
 * A team's chains with the cycles that the actor may see, newest first; a chain of which she may see nothing is not
 * there. One statement.
 * @throws Refusal missing
 */
export async function chainsOfTeam(actor: Actor, teamId: string): Promise<ChainsPage> {
  if (!isId(teamId)) throw missing();
  const rows = await db().$queryRaw<(ChainsPage["team"] & { chains: TeamChain[] | null })[]>`
    SELECT t.id, t.name, t.programme_id AS "programmeId", (
      SELECT json_agg(json_build_object('id', ch.id, 'title', ${chainTitleSql(actor)}, 'idea',
          CASE WHEN i.id IS NOT NULL THEN json_build_object('id', i.id, 'title', i.title) END, 'cycles', s.cycles) ORDER BY s.latest DESC, ch.id)
      FROM chains ch LEFT JOIN change_ideas i ON i.id = ch.idea_id AND ${ideasVisibleSql(actor)}
      JOIN LATERAL (
        SELECT json_agg(json_build_object('id', c.id, 'number', c.number, 'what', c.what, 'state', c.state, 'scale', c.scale,
            'decision', c.decision, 'previousId', c.previous_id, 'startsOn', c.starts_on) ORDER BY c.number) AS cycles,
          max(c.starts_on) AS latest, count(*) AS n
        FROM cycles c WHERE c.chain_id = ch.id AND c.state <> 'draft' AND ${cyclesVisibleSql(actor)}) s ON s.n > 0
      WHERE ch.team_id = t.id) AS chains
    FROM teams t WHERE t.id = ${teamId}::uuid`;
  const row = rows[0];
  if (!row) throw missing();
  const { chains, ...team } = row;
  const where = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "team.see", where);
  return { team, chains: chains ?? [], mayCreate: may(actor, "cycle.create", where) };
}
