import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { ideaRightsOn } from "#app/features/change-package/queries/rights.server.ts";
import type { IdeaStatus } from "#app/features/change-package/rules/types.ts";
import { rightsOn } from "#app/features/cycles/queries.server.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Subject } from "./rules.ts";

/** What is known of a subject: enough to say who may write there, and who is told. */
export type SubjectFacts = {
  id: string;
  programmeId: string;
  teamId: string | null;
  sharedAt: Date | null;
  partnersInvitedAt: Date | null;
  lifted: boolean;
} & ({ kind: "cycle"; state: CycleState } | { kind: "idea"; state: IdeaStatus });

/** The subject, when the actor may see it: no rows otherwise. */
export function subjectSql(actor: Actor, { kind, id }: Subject): Prisma.Sql {
  if (!isId(id)) throw missing();
  return kind === "cycle"
    ? Prisma.sql`
      SELECT 'cycle' AS kind, c.id, c.programme_id AS "programmeId", c.team_id AS "teamId", c.state::text AS state,
        c.shared_at AS "sharedAt", c.partners_invited_at AS "partnersInvitedAt", false AS lifted
      FROM cycles c WHERE c.id = ${id}::uuid AND ${cyclesVisibleSql(actor)}`
    : Prisma.sql`
      SELECT 'idea' AS kind, i.id, i.programme_id AS "programmeId", i.team_id AS "teamId", i.status::text AS state,
        i.shared_at AS "sharedAt", NULL::timestamptz AS "partnersInvitedAt", i.lifted_at IS NOT NULL AS lifted
      FROM change_ideas i WHERE i.id = ${id}::uuid AND ${ideasVisibleSql(actor)}`;
}

/**
 * The subject, found through the actor's scope, and as it is until the act is over: nobody stops sharing it in between.
 * @throws Refusal missing
 */
export async function heldSubject(tx: Tx, actor: Actor, subject: Subject): Promise<SubjectFacts> {
  const [facts] = await tx.$queryRaw<SubjectFacts[]>`${subjectSql(actor, subject)} FOR SHARE`;
  if (!facts) throw missing();
  return facts;
}

/** Who may write is what the thing itself says: a test by how far it has come and who was asked, an idea by its team. */
export function mayComment(actor: Actor, facts: SubjectFacts): boolean {
  if (facts.kind === "idea") return ideaRightsOn(actor, { ...facts, status: facts.state }).comment;
  return facts.teamId !== null && rightsOn(actor, { ...facts, teamId: facts.teamId }).comment;
}

/** The same facts as those who are told are chosen by. */
export function placeOf(facts: SubjectFacts) {
  return { ...facts, shared: facts.sharedAt !== null };
}
