import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { ideaRightsOn } from "#app/features/change-package/queries/rights.server.ts";
import type { IdeaFacts } from "#app/features/change-package/rules/types.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type CycleText, textsOfCycle } from "./texts.server.ts";

export type TextsPage = {
  cycle: { id: string; number: number | null };
  team: { id: string; name: string };
  texts: CycleText[];
  /** The test's idea, when she may wipe there too: it may hold the same words, and it is not the test's alone. */
  idea: { id: string; programmeId: string; title: string } | null;
};

type TestedIdea = Pick<IdeaFacts, "id" | "programmeId" | "teamId" | "title" | "lifted" | "status">;

/** Every text that is kept of a cycle, for the one who may wipe in it. @throws Refusal missing, forbidden */
export async function textsToRedact(actor: Actor, teamId: string, cycleId: string): Promise<TextsPage> {
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  const [row] = await db().$queryRaw<
    (TextsPage["cycle"] & { name: string; programmeId: string; texts: CycleText[] | null; idea: TestedIdea | null })[]
  >`
    SELECT c.id, c.number, t.name, c.programme_id AS "programmeId", (
      SELECT json_agg(x) FROM (${textsOfCycle(cycleId)}) x) AS texts, (
      SELECT json_build_object('id', i.id, 'programmeId', i.programme_id, 'teamId', i.team_id, 'title', i.title,
        'lifted', i.lifted_at IS NOT NULL, 'status', i.status)
      FROM change_ideas i WHERE i.id = c.idea_id AND ${ideasVisibleSql(actor)}) AS idea
    FROM cycles c JOIN teams t ON t.id = c.team_id
    WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${cyclesVisibleSql(actor)}`;
  if (!row) throw missing();
  authorise(actor, "cycle.redact", { programmeId: row.programmeId, teamId });
  const { id, number, name, texts, idea } = row;
  return {
    cycle: { id, number },
    team: { id: teamId, name },
    texts: texts ?? [],
    idea: idea && ideaRightsOn(actor, idea).redact ? idea : null,
  };
}
