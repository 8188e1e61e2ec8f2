import type { KeyObject } from "node:crypto";
import { open, type Place, seal } from "#app/platform/vault/seal.server.ts";

/** Where it is said why somebody else wrote a consent or a stop down. A stop is one of its code, which stands for its id. */
type Where = {
  readonly table: "given" | "withdrawal";
  readonly row: string;
  readonly code: string;
  readonly keyVersion: number;
};

const placeOf = ({ table, row, code, keyVersion }: Where): Place => ({
  ...{ store: "consent", table, column: "reason", row, code, keyVersion },
});

export const sealReason = (key: KeyObject, where: Where, reason: string) => seal(key, placeOf(where), reason);
/** @throws SealBroken */
export const openReason = (key: KeyObject, where: Where, sealed: Buffer) => open(key, placeOf(where), sealed);
