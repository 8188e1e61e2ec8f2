import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** The teams and programmes that are somebody's by what she is to them, apart from a team that she works in. */
export function partsOf({ teams, programmes }: Actor) {
  return {
    supervises: teams.filter((team) => team.supervisor).map((team) => team.teamId),
    manages: teams.filter((team) => team.manager).map((team) => team.teamId),
    leads: programmes.filter((at) => at.lead).map((at) => at.programmeId),
    partnerIn: programmes.filter((at) => at.partner).map((at) => at.programmeId),
  };
}

/**
 * The tests of other people's teams that the actor may see, drafts aside, with `team_name`, `owner_name` and whether she has
 * said anything about each (`mine`): of teams that she supervises or whose staff she heads, and of programmes in which she
 * is a partner.
 */
export function othersTestsSql(actor: Actor): Prisma.Sql {
  const { supervises, manages, partnerIn } = partsOf(actor);
  return Prisma.sql`
      SELECT c.*, t.name AS team_name, o.name AS owner_name,
        EXISTS (SELECT 1 FROM comments w WHERE w.cycle_id = c.id AND w.author_id = ${actor.personId}::uuid AND w.deleted_at IS NULL) AS mine
      FROM cycles c JOIN teams t ON t.id = c.team_id JOIN people o ON o.id = c.owner_id
      WHERE c.state <> 'draft' AND ${cyclesVisibleSql(actor)}
        AND (c.team_id = ANY(${[...supervises, ...manages]}::uuid[]) OR c.programme_id = ANY(${partnerIn}::uuid[]))`;
}

/** Of those that a researcher supervises: what waits for her word. */
export const waitsForWordSql = Prisma.sql`(state IN ('planned', 'studied') AND NOT mine)`;

/** Of those that a partner sees: where her comment is wanted. */
export const commentWantedSql = Prisma.sql`(partners_invited_at IS NOT NULL AND NOT mine)`;
