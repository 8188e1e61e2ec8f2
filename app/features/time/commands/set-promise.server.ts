import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { mergeFields } from "#app/core/merge.ts";
import { changedMeanwhile, missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { promiseChanged } from "../events.ts";
import { decidePromise, type PromiseNumbers, usualPromise } from "../rules/promise.ts";

/**
 * Changes what those who take part in a programme have promised. What somebody else has changed meanwhile stays, and when it
 * is the same number the form comes back.
 * @throws Refusal missing (also for all but the lead), invalid, conflict
 */
export async function setPromise(
  actor: Actor,
  programmeId: string,
  changes: { readonly mine: PromiseNumbers; readonly base: PromiseNumbers },
  now: Date,
): Promise<void> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "time.promise", { programmeId });
  await act(actor, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT g.id FROM programmes g WHERE g.id = ${programmeId}::uuid FOR UPDATE`;
    const row = await tx.timePromise.findUnique({ where: { programmeId } });
    const { programmeId: _, ...stored } = row ?? { programmeId, ...usualPromise };
    const { write, conflicts } = mergeFields<keyof PromiseNumbers>(changes.base, changes.mine, stored);
    if (conflicts.length > 0) throw changedMeanwhile("time.promise-changed-meanwhile", conflicts);
    const fields = Object.keys(write);
    if (fields.length === 0) return traces.unchanged();
    const numbers = { ...stored, ...(write as Partial<PromiseNumbers>) };
    const decided = decidePromise(numbers);
    if (!decided.ok)
      throw new Refusal("invalid", "form.invalid", { fields: { [String(decided.data.field)]: decided.code } });
    await tx.timePromise.upsert({ where: { programmeId }, create: { programmeId, ...numbers }, update: numbers });
    traces.audit({ action: "time.promised", subject: "programme", subjectId: programmeId, programmeId, fields });
    traces.announce(promiseChanged(programmeId));
  });
}
