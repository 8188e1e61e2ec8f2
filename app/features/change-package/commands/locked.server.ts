import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { ideaColumns } from "../columns.server.ts";
import type { DriverFacts } from "../rules/types.ts";
import type { Idea } from "../types.ts";

export type IdeaPlace = { readonly programmeId: string; readonly ideaId: string };
export type StoredDriver = DriverFacts & { readonly description: string };

/**
 * The programme's drivers, for somebody who may edit the package. The programme's row is the queue for everything that
 * depends on the tree as a whole: two who move, add or retire at once do it one after the other. (Not FOR UPDATE, on which
 * everything that points at a programme would wait.)
 * @throws Refusal missing, forbidden
 */
export async function lockedPackage(tx: Tx, actor: Actor, programmeId: string): Promise<StoredDriver[]> {
  authoriseSee(actor, "package.see", { programmeId });
  authorise(actor, "package.edit", { programmeId });
  return lockedDrivers(tx, programmeId);
}

/** The drivers alone, with the same lock, when the caller authorises. @throws Refusal missing */
export async function lockedDrivers(tx: Tx, programmeId: string): Promise<StoredDriver[]> {
  if (!isId(programmeId)) throw missing();
  await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.driver.findMany({ where: { programmeId } });
  return rows.map(({ retiredAt, ...driver }) => ({ ...driver, retired: retiredAt !== null }));
}

/** One of them. @throws Refusal missing */
export function driverIn(drivers: readonly StoredDriver[], driverId: string): StoredDriver {
  const driver = drivers.find(({ id }) => id === driverId);
  if (!driver) throw missing();
  return driver;
}

/**
 * The idea, found through the actor's scope and locked until the act is over.
 * @throws Refusal missing
 */
export async function lockedIdea(tx: Tx, actor: Actor, place: IdeaPlace): Promise<Idea> {
  if (!isId(place.programmeId) || !isId(place.ideaId)) throw missing();
  const rows = await tx.$queryRaw<Idea[]>`
    SELECT ${ideaColumns} FROM change_ideas i LEFT JOIN teams o ON o.id = i.team_id
    WHERE i.id = ${place.ideaId}::uuid AND i.programme_id = ${place.programmeId}::uuid AND ${ideasVisibleSql(actor)}
    FOR NO KEY UPDATE OF i`;
  const [idea] = rows;
  if (!idea) throw missing();
  return idea;
}
