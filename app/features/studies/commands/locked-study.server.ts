import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import type { Action } from "#app/access/policy.ts";
import { demandStill } from "#app/access/still.server.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/**
 * Lets one act at a time decide about a programme's study, and asks anew whether she may: a role is ended under the same lock.
 * @throws Refusal missing (also for all but the lead and researchers), forbidden
 */
export async function lockedForStudy(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  right: Action,
  now: Date,
): Promise<void> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "study.see", { programmeId });
  authorise(actor, right, { programmeId });
  await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
  await demandStill(tx, actor, right, programmeId, now);
}

/** The same, with the study that there is. @throws Refusal missing, forbidden */
export async function lockedStudy(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  right: Action,
  now: Date,
): Promise<{ readonly id: string; readonly programmeId: string }> {
  await lockedForStudy(tx, actor, programmeId, right, now);
  const study = await tx.study.findUnique({ where: { programmeId }, select: { id: true, programmeId: true } });
  if (!study) throw missing();
  return study;
}
