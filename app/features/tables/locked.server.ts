import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { type FoundGathering, foundGatheringSql } from "#app/features/materials/queries/gathering.server.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Guest } from "./rules/people.ts";

/** Where the tables of a gathering stand. */
export type TablesPlace = { readonly programmeId: string; readonly gatheringId: string };

/**
 * The gathering at whose tables somebody is placed. Until the act is over nobody else places anybody there, and nobody
 * registers or cancels: that takes the same lock.
 * @throws Refusal missing, forbidden
 */
export async function lockedGathering(tx: Tx, actor: Actor, place: TablesPlace): Promise<FoundGathering> {
  const found = foundGatheringSql(actor, place.gatheringId);
  const [gathering] = await tx.$queryRaw<FoundGathering[]>`${found} FOR NO KEY UPDATE OF g`;
  if (!gathering || gathering.programmeId !== place.programmeId) throw missing();
  authorise(actor, "table.place", { programmeId: place.programmeId });
  return gathering;
}

export type LockedTable = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly seats: number;
  readonly seatsTaken: number;
  readonly noteId: string;
};

/** The tables of a locked gathering, by their numbers. */
export async function tablesOf(tx: Tx, gatheringId: string): Promise<LockedTable[]> {
  return tx.$queryRaw<LockedTable[]>`
    SELECT b.id, b.number, b.name, b.seats, b.seats_taken AS "seatsTaken", n.id AS "noteId"
    FROM gathering_tables b JOIN notes n ON n.table_id = b.id WHERE b.gathering_id = ${gatheringId}::uuid ORDER BY b.number`;
}

/** @throws Refusal missing */
export function tableIn(tables: readonly LockedTable[], tableId: string): LockedTable {
  const table = isId(tableId) ? tables.find(({ id }) => id === tableId) : undefined;
  if (!table) throw missing();
  return table;
}

/** In a statement in which `registrations` is called `r` and `gatherings` `g`: the team of the programme that she is in now. */
export const teamOfSql = Prisma.sql`LEFT JOIN LATERAL (
    SELECT t.id, t.name, t.municipality_id FROM team_memberships m JOIN teams t ON t.id = m.team_id
    WHERE m.person_id = r.person_id AND t.programme_id = g.programme_id AND m.ended_at IS NULL ORDER BY t.name LIMIT 1) t ON true
  LEFT JOIN people p ON p.id = r.person_id LEFT JOIN units u ON u.id = p.unit_id LEFT JOIN departments d ON d.id = u.department_id
  LEFT JOIN municipalities y ON y.id = coalesce(t.municipality_id, d.municipality_id)`;

export type GuestToPlace = Guest & { readonly tableId: string | null };

/** Everybody who is registered to a locked gathering, with where she sits now. */
export async function guestsOf(tx: Tx, gatheringId: string): Promise<GuestToPlace[]> {
  return tx.$queryRaw<GuestToPlace[]>`
    SELECT r.id, t.id AS team, coalesce(y.id::text, lower(r.guest_organisation)) AS municipality, z.table_id AS "tableId"
    FROM registrations r JOIN gatherings g ON g.id = r.gathering_id ${teamOfSql} LEFT JOIN seatings z ON z.registration_id = r.id
    WHERE r.gathering_id = ${gatheringId}::uuid AND r.state = 'registered' ORDER BY t.name, r.id`;
}
