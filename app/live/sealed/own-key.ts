import type { Keys } from "./database.ts";
import { newKey } from "./seal.ts";

/** Gives a person's key, asked for once; again when that failed. */
export function ownKeyIn(keys: Keys, personId: string): () => Promise<CryptoKey> {
  let key: Promise<CryptoKey> | null = null;
  return async () => {
    key ??= keys.keyOf(personId, newKey);
    try {
      return await key;
    } catch (error) {
      key = null;
      throw error;
    }
  };
}
