import type { Actor } from "#app/access/actor.ts";
import { cleanFileName } from "#app/core/files.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { inspect } from "#app/platform/files/inspect.server.ts";
import { type Keep, receivingFile, type Said } from "#app/platform/files/receive.server.ts";
import { type FilePlace, type FileToStore, type StoredFile, storeFile } from "#app/platform/files/store.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { inLine, refuseIfUsedUp } from "./quota.server.ts";

/**
 * Receives the file that a form brings, looks at what it is and what it is called, and gives it to `work` with what else
 * the form said. Whether the person may is asked before, and again in `work`: a file is long on its way.
 * @param fields what else the form may hold.
 * @param keep told of it, also when the file is refused.
 * @throws Refusal
 */
export async function receiveChecked<T>(
  actor: Actor,
  request: Request,
  now: Date,
  work: (file: FileToStore, said: Said) => Promise<T>,
  fields: readonly string[] = [],
  keep?: Keep,
): Promise<T> {
  await refuseIfUsedUp(db(), actor, now);
  const checked = async ({ name: sent, spool, said }: { name: string; spool: FileToStore["spool"]; said: Said }) => {
    const name = cleanFileName(sent);
    if (findIdentityNumbers(name).length > 0) throw new Refusal("invalid", "file.identity-number");
    return work({ ...(await inspect(spool, name)), name, spool }, said);
  };
  return receivingFile(request, actor.personId, checked, fields, keep);
}

type Place = Omit<FilePlace, "uploadedById"> & ({ readonly noteId: string } | { readonly gatheringId: string });

/**
 * Stores a received file in another act's transaction, as one of those a person may store in a day. The act says in the
 * audit that it did, by one of the names that are counted.
 * @throws Refusal tooMany
 */
export async function storeFileStep(
  tx: Tx,
  actor: Actor,
  file: FileToStore,
  place: Place,
  now: Date,
): Promise<StoredFile> {
  const stored = await storeFile(tx, file, { ...place, uploadedById: actor.personId }, now);
  // Last, when its bytes are among those counted: others of hers would wait in line while a large one is written, and
  // nobody waits longer than two seconds for a lock.
  await inLine(tx, actor);
  await refuseIfUsedUp(tx, actor, now);
  return stored;
}
