import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type PromiseNumbers, usualPromise } from "../rules/promise.ts";

export type PromisePage = { readonly programme: { id: string; name: string }; readonly numbers: PromiseNumbers };

/** What is promised in a programme, for who keeps it in order. @throws Refusal missing (for all but the lead) */
export async function promisePage(actor: Actor, programmeId: string): Promise<PromisePage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "time.promise", { programmeId });
  const found = await db().programme.findUnique({
    where: { id: programmeId },
    select: { id: true, name: true, promise: { omit: { programmeId: true } } },
  });
  if (!found) throw missing();
  const { promise, ...programme } = found;
  return { programme, numbers: promise ?? usualPromise };
}
