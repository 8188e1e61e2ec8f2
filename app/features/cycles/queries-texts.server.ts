import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type CycleText, textsOfCycle } from "./texts.server.ts";

export type TextsPage = {
  cycle: { id: string; number: number | null };
  team: { id: string; name: string };
  texts: CycleText[];
};

/** Every text that is kept of a cycle, for the one who may wipe in it. @throws Refusal missing, forbidden */
export async function textsToRedact(actor: Actor, teamId: string, cycleId: string): Promise<TextsPage> {
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  const [row] = await db().$queryRaw<
    { id: string; number: number | null; name: string; programmeId: string; texts: CycleText[] | null }[]
  >`
    SELECT c.id, c.number, t.name, c.programme_id AS "programmeId", (
      SELECT json_agg(x) FROM (${textsOfCycle(cycleId)}) x) AS texts
    FROM cycles c JOIN teams t ON t.id = c.team_id
    WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${cyclesVisibleSql(actor)}`;
  if (!row) throw missing();
  authorise(actor, "cycle.redact", { programmeId: row.programmeId, teamId });
  const { id, number, name, texts } = row;
  return { cycle: { id, number }, team: { id: teamId, name }, texts: texts ?? [] };
}
