import type { KeyObject } from "node:crypto";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { open, type Place, seal } from "#app/platform/vault/seal.server.ts";
import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import type { Outcome, Way } from "./rules/purposes.ts";

/** An attempt to reach somebody, without what was noted at it: that is read when her identity is opened. */
export type Attempt = {
  readonly id: string;
  readonly at: Date;
  readonly byId: string;
  readonly how: Way;
  readonly outcome: Outcome;
  readonly noted: boolean;
};

const placeOf = (row: string, code: string, keyVersion: number): Place => ({
  ...{ store: "identity", table: "contact", column: "note", row, code, keyVersion },
});

export async function attemptsOf(tx: StoreTx, code: string): Promise<Attempt[]> {
  const { rows } = await tx.query<Attempt>(
    `SELECT id, at, by_id AS "byId", how, outcome, note IS NOT NULL AS noted FROM identity.contact WHERE code = $1
     ORDER BY at DESC, id`,
    [code],
  );
  return rows;
}

/** The notes of all attempts, opened. @throws SealBroken */
export async function notesOf(tx: StoreTx, code: string): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ id: string; key_version: number; note: Buffer }>(
    "SELECT id, key_version, note FROM identity.contact WHERE code = $1 AND note IS NOT NULL",
    [code],
  );
  const opened = rows.map(async ({ id, key_version: version, note }) => {
    const key = await keyOf(tx, "identity", code, version);
    return key ? [[id, open(key, placeOf(id, code, version), note)] as const] : [];
  });
  return Object.fromEntries((await Promise.all(opened)).flat());
}

export const sealNote = (key: KeyObject, at: { id: string; code: string; keyVersion: number }, note: string) =>
  seal(key, placeOf(at.id, at.code, at.keyVersion), note);
