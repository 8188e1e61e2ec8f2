import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import type { Action } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/**
 * Lets one act at a time decide about a programme's roles, regions and numbers. (Not FOR UPDATE, on which everything that
 * points at a programme would wait.)
 * @throws Refusal missing, forbidden
 */
export async function lockedProgramme(tx: Tx, actor: Actor, programmeId: string, right: Action) {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, right, { programmeId });
  await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
  return tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
}
