import type { WholeIdentity } from "#app/features/interviews/whole.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { open } from "#app/platform/vault/seal.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { openIdentity, type SealedIdentity } from "../sealed.server.ts";

type Asking = { readonly studyId: string; readonly code: string; readonly by: string; readonly now: Date };

/**
 * All that is known of who a participant is, for herself when she asks for it. The chain says so first. Null: she has been
 * erased. To be asked behind the door. @throws VaultClosed
 */
export function wholeIdentity({ studyId, code, by, now }: Asking): Promise<WholeIdentity | null> {
  return inStore("identity", async (tx) => {
    const line = { now, by, act: "identity.opened", outcome: "done", purpose: "subject-access", code } as const;
    const entry = await nextEntry(tx, studyId, line);
    const { rows } = await tx.query<SealedIdentity & { id: string; key_version: number }>(
      "SELECT * FROM identity.reveal($1, $2)",
      [entry, code],
    );
    const row = rows[0];
    const key = row && (await keyOf(tx, "identity", code, row.key_version));
    if (!key) return null;
    const identity = openIdentity(key, { id: row.id, code, keyVersion: row.key_version }, row);
    const { rows: known } = await tx.query<Known>(
      `SELECT language, channel, may_message AS "mayMessage", leave_given_on::text AS "leaveGivenOn", leave_form AS "leaveForm",
         handed_over_at AS "handedOverAt" FROM identity.participant WHERE code = $1`,
      [code],
    );
    const [one] = known;
    if (!one) return null;
    const messages = await tx.query<{ kind: string; dueAt: Date; state: string }>(
      `SELECT kind, due_at AS "dueAt", state FROM identity.message WHERE code = $1 ORDER BY due_at, id`,
      [code],
    );
    return {
      ...{ ...identity, ...one, handedOverAt: one.handedOverAt.toISOString(), attempts: await attemptsOf(tx, code) },
      messages: messages.rows.map((message) => ({ ...message, dueAt: message.dueAt.toISOString() })),
    };
  });
}

type Known = Pick<WholeIdentity, "language" | "channel" | "mayMessage" | "leaveGivenOn" | "leaveForm"> & {
  handedOverAt: Date;
};
type Attempt = { id: string; at: Date; how: string; outcome: string; key_version: number; note: Buffer | null };

async function attemptsOf(tx: StoreTx, code: string): Promise<WholeIdentity["attempts"]> {
  const { rows } = await tx.query<Attempt>(
    "SELECT id, at, how, outcome, key_version, note FROM identity.contact WHERE code = $1 ORDER BY at, id",
    [code],
  );
  const opened = rows.map(async ({ id, at, how, outcome, key_version: keyVersion, note }) => {
    const key = note && (await keyOf(tx, "identity", code, keyVersion));
    const place = { store: "identity", table: "contact", column: "note", row: id, code, keyVersion } as const;
    return { at: at.toISOString(), how, outcome, note: key ? open(key, place, note) : "" };
  });
  return Promise.all(opened);
}
