import type { Actor } from "#app/access/actor.ts";
import { ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import { ideaColumns } from "../columns.server.ts";
import { type IdeaText, textsOfIdea } from "../idea-texts.server.ts";
import type { Idea } from "../types.ts";
import { ideaRightsOn } from "./rights.server.ts";

export type IdeaTextsPage = { idea: { id: string; programmeId: string; title: string }; texts: IdeaText[] };

/**
 * The texts that are kept of an idea, for the one who may wipe in it. The names of chains are not among them, though they
 * are wiped too: a team's unshared tests are nobody's to see here.
 * @throws Refusal missing, forbidden
 */
export async function ideaTextsToRedact(actor: Actor, programmeId: string, ideaId: string): Promise<IdeaTextsPage> {
  if (!isId(programmeId) || !isId(ideaId)) throw missing();
  const [row] = await db().$queryRaw<(Idea & { texts: IdeaText[] | null })[]>`
    SELECT ${ideaColumns}, (SELECT json_agg(x) FROM (${textsOfIdea(ideaId)}) x WHERE x.subject <> 'chain') AS texts
    FROM change_ideas i LEFT JOIN teams o ON o.id = i.team_id
    WHERE i.id = ${ideaId}::uuid AND i.programme_id = ${programmeId}::uuid AND ${ideasVisibleSql(actor)}`;
  if (!row) throw missing();
  if (!ideaRightsOn(actor, row).redact) throw forbidden();
  return { idea: { id: ideaId, programmeId, title: row.title }, texts: row.texts ?? [] };
}
