import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { begunSql } from "./queries.server.ts";
import { type CycleFilter, noIdea } from "./rules/filter.ts";
import { matchesSql } from "./search.server.ts";

/** Whose tests a list shows: a team's, or what all the teams of a programme have shared (of one of them, when named). */
export type ListPlace =
  | { readonly kind: "team"; readonly teamId: string }
  | { readonly kind: "programme"; readonly programmeId: string; readonly teamId: string | null };

/** Newest first; a draft has no number yet and stands before all. For rows called `f`. */
export const newestFirst = Prisma.sql`(f.state = 'draft') DESC, f.starts_on DESC NULLS FIRST, f.number DESC, f.id DESC`;

/**
 * The head of every statement about a list: `here`, all that the actor sees in the place, and `found`, what of it the
 * filter lets through. Narrow rows, so that ten thousand are nothing.
 */
export function hereAndFound(actor: Actor, place: ListPlace, filter: CycleFilter): Prisma.Sql {
  const where =
    place.kind === "team"
      ? Prisma.sql`c.team_id = ${place.teamId}::uuid`
      : Prisma.sql`c.programme_id = ${place.programmeId}::uuid AND c.shared_at IS NOT NULL`;
  return Prisma.sql`
    here AS MATERIALIZED (
      SELECT c.id, c.team_id, c.owner_id, c.idea_id, c.state, c.decision, c.starts_on, c.number
      FROM cycles c WHERE ${where} AND ${cyclesVisibleSql(actor)}
    ), found AS MATERIALIZED (
      SELECT c.* FROM here c WHERE ${Prisma.join(conditions(actor, place, filter), " AND ")}
    )`;
}

function conditions(actor: Actor, place: ListPlace, filter: CycleFilter): Prisma.Sql[] {
  const { idea, state, decision, owner, from, to } = filter;
  const team = place.kind === "programme" ? place.teamId : null;
  return [
    Prisma.sql`true`,
    team && Prisma.sql`c.team_id = ${team}::uuid`,
    // An idea she may not see is unknown to her, and what is unknown is ignored: the list must not tell which tests try it.
    idea === noIdea &&
      Prisma.sql`NOT EXISTS (SELECT 1 FROM change_ideas i WHERE i.id = c.idea_id AND ${ideasVisibleSql(actor)})`,
    idea &&
      idea !== noIdea &&
      Prisma.sql`(c.idea_id = ${idea}::uuid OR NOT EXISTS (
        SELECT 1 FROM change_ideas i WHERE i.id = ${idea}::uuid AND ${ideasVisibleSql(actor)}))`,
    state === "begun" && begunSql(actor.today),
    state && state !== "begun" && Prisma.sql`c.state = ${state}::cycle_state`,
    decision && Prisma.sql`c.state = 'closed' AND c.decision = ${decision}::cycle_decision`,
    owner && Prisma.sql`c.owner_id = ${owner}::uuid`,
    from && Prisma.sql`c.starts_on >= ${from}::date`,
    to && Prisma.sql`c.starts_on <= ${to}::date`,
    matchesSql(filter.text),
  ].filter((condition) => condition instanceof Prisma.Sql);
}
