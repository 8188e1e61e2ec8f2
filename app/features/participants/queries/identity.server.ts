import { nextEntry, type VaultLine } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import type { Identity } from "../rules/contact.ts";
import { openIdentity, type SealedIdentity } from "../sealed.server.ts";

/**
 * Opens who a participant is, in a transaction of the store `identity`. The row in the chain is written first: where it
 * cannot be, nothing is opened.
 * @param line why, and by whom.
 * @returns null when there is nobody, or she has been erased.
 * @throws SealBroken, KeyRefused
 */
export async function identityOf(
  tx: StoreTx,
  whom: { readonly studyId: string; readonly code: string },
  line: Omit<VaultLine, "code" | "outcome">,
): Promise<Identity | null> {
  const { studyId, code } = whom;
  const entry = await nextEntry(tx, studyId, { ...line, code, outcome: "done" });
  const { rows } = await tx.query<SealedIdentity & { id: string; key_version: number }>(
    "SELECT id, key_version, name, phone, email, details FROM identity.reveal($1, $2)",
    [entry, code],
  );
  const row = rows[0];
  const key = row === undefined ? null : await keyOf(tx, "identity", code, row.key_version);
  return row === undefined || key === null
    ? null
    : openIdentity(key, { id: row.id, code, keyVersion: row.key_version }, row);
}
