import { createHash, type KeyObject } from "node:crypto";
import { Refusal } from "#app/platform/refusals.server.ts";
import { openAt, SealBroken, sealAt } from "#app/platform/vault/seal.server.ts";
import { VaultClosed, vaultSecrets } from "#app/platform/vault/vault.server.ts";

/** What is sealed stands in the row of an app, which is a person's. */
type App = { readonly id: string; readonly personId: string };
type Column = "seed" | "codes";

/** Null while the vault has no root key: then there is nothing to show a factor for. */
function key(): KeyObject | null {
  try {
    return vaultSecrets()["second-factor"];
  } catch (error) {
    if (error instanceof VaultClosed) return null;
    throw error;
  }
}

export const isVaultLocked = (): boolean => key() === null;

/** @throws Refusal conflict */
function neededKey(): KeyObject {
  const found = key();
  if (!found) throw new Refusal("conflict", "factor.vault-locked");
  return found;
}

const placeOf = ({ id, personId }: App, column: Column) => ["second-factor", column, personId, id];

/** @throws Refusal conflict: the vault has no root key */
export function sealed(app: App, column: Column, text: string): Buffer<ArrayBuffer> {
  return sealAt(neededKey(), placeOf(app, column), text) as Buffer<ArrayBuffer>;
}

/** @throws Refusal conflict: the vault has no root key, or another than when it was sealed */
export function unsealed(app: App, column: Column, bytes: Uint8Array): string {
  try {
    return openAt(neededKey(), placeOf(app, column), bytes);
  } catch (error) {
    if (error instanceof SealBroken) throw new Refusal("conflict", "factor.unreadable");
    throw error;
  }
}

/** The same for what a page shows if it can: null when it does not open. */
export function readable(app: App, column: Column, bytes: Uint8Array): string | null {
  try {
    return unsealed(app, column, bytes);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What is kept of a recovery code. Eighty random bits need nothing slower; it is bound to its app. */
export const hashOf = (app: Pick<App, "id">, code: string): Buffer<ArrayBuffer> =>
  createHash("sha256").update(`${app.id}:${code}`).digest() as Buffer<ArrayBuffer>;
