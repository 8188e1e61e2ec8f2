import { setTimeout as sleep } from "node:timers/promises";
import { identityOf } from "#app/features/participants/queries/identity.server.ts";
import { FIRST_KEY, keyOf } from "#app/platform/vault/participant-key.server.ts";
import { open, type Place, seal } from "#app/platform/vault/seal.server.ts";
import { type Store, stores } from "#app/platform/vault/store.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { random } from "#tests/support/rounds.ts";

/** What is read, by whoever reads. */
export type Readable = {
  readonly codes: readonly string[];
  readonly studyId: string;
  /** Who opens identities, as the chain has it. */
  readonly by: string;
};

export type Reads = { reads: number; readonly failed: string[] };

const placeOf = (store: Store, code: string): Place => ({
  ...{ store, table: "test", column: "text", row: "1", code, keyVersion: FIRST_KEY },
});

/** Seals a text with everybody's key in each store, to be opened with what the key is later. */
async function sealAll({ codes }: Readable): Promise<Map<string, Buffer>> {
  const sealed = new Map<string, Buffer>();
  for (const store of stores) {
    await inStore(store, async (tx) => {
      for (const code of codes) {
        const key = (await keyOf(tx, store, code, FIRST_KEY))!;
        sealed.set(`${store} ${code}`, seal(key, placeOf(store, code), `of ${code} in ${store}`));
      }
    });
  }
  return sealed;
}

/**
 * Reads as the app does until it is told to stop: somebody's key in a store and what was sealed with it, and now and then who she
 * is, with its row in the chain.
 */
export async function beginReads(readable: Readable, salt: string): Promise<{ so: Reads; stop(): Promise<Reads> }> {
  const sealed = await sealAll(readable);
  const next = random(salt);
  const so: Reads = { reads: 0, failed: [] };
  let over = false;
  const one = async () => {
    const code = readable.codes[Math.floor(next() * readable.codes.length)]!;
    const store = stores[Math.floor(next() * stores.length)]!;
    if (next() < 0.05) return identityRead(readable, code);
    const key = await inStore(store, (tx) => keyOf(tx, store, code, FIRST_KEY));
    const text = key && open(key, placeOf(store, code), sealed.get(`${store} ${code}`)!);
    if (text !== `of ${code} in ${store}`) throw new Error("It is another text.");
  };
  const reading = async () => {
    while (!over && so.failed.length < 10) {
      await one().catch((error: unknown) => so.failed.push(String(error)));
      so.reads += 1;
      await sleep(1); // Others are to have the machine too.
    }
  };
  const all = Promise.all([reading(), reading()]);
  return {
    so,
    async stop() {
      over = true;
      await all;
      return so;
    },
  };
}

async function identityRead({ studyId, by }: Readable, code: string): Promise<void> {
  const line = { now: new Date(), by, act: "identity.opened", purpose: "follow-up" };
  const identity = await inStore("identity", (tx) => identityOf(tx, { studyId, code }, line));
  if (identity?.name !== "Anna Exempelsson") throw new Error("It is somebody else.");
}
