import { randomInt, randomUUID } from "node:crypto";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { lookUpOf } from "#app/platform/vault/seal.server.ts";
import { inStore, type StoreTx, vaultSecrets } from "#app/platform/vault/vault.server.ts";
import { openMs, readPass, wordBase, wordLength, wordOf } from "./rules/link.ts";

/** What a message carries: the secret of its link, and the code beside it. Kept nowhere but there. */
export type Pass = { readonly secret: string; readonly word: string };

/** Of ten characters: without the key nobody tries them all against a copy of the database. */
const wordHash = (word: string) => lookUpOf(vaultSecrets()["look-up"], "link", word);

/** A new link of a participant's, in the transaction in which it is needed. */
export async function makeLink(
  tx: StoreTx,
  code: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<Pass> {
  const secret = newSecret();
  const word = wordOf(Array.from({ length: wordLength }, () => randomInt(wordBase)));
  await tx.query(
    "INSERT INTO identity.link (id, code, secret_hash, word_hash, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
    [randomUUID(), code, hashSecret(secret), wordHash(word), now, until],
  );
  return { secret, word };
}

/**
 * Opens a link in a browser. One in which this link was opened before is the same device: it is not asked for digits again.
 * @param cookie the device's secret, when it has one.
 * @returns the device's secret; null when the link leads nowhere (any more).
 */
export async function openLink(
  written: string,
  cookie: string | null,
  now: Date,
): Promise<{ readonly cookie: string; readonly until: Date } | null> {
  const pass = readPass(written);
  if (pass === null) return null;
  const [column, hash] =
    "secret" in pass ? ["secret_hash", hashSecret(pass.secret)] : ["word_hash", wordHash(pass.word)];
  return inStore("identity", async (tx) => {
    const { rows } = await tx.query<{ id: string; expires_at: Date }>(
      `SELECT id, expires_at FROM identity.link WHERE ${column} = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [hash, now],
    );
    const link = rows[0];
    if (link === undefined) return null;
    if (cookie !== null) {
      const again = await tx.query("UPDATE identity.visit SET seen_at = $3 WHERE link_id = $1 AND cookie_hash = $2", [
        link.id,
        hashSecret(cookie),
        now,
      ]);
      if (again.rowCount === 1) return { cookie, until: link.expires_at };
    }
    const fresh = newSecret();
    await tx.query(
      "INSERT INTO identity.visit (id, link_id, cookie_hash, made_at, seen_at) VALUES ($1, $2, $3, $4, $4)",
      [randomUUID(), link.id, hashSecret(fresh), now],
    );
    return { cookie: fresh, until: link.expires_at };
  });
}

/** Who is at a browser in which a link was opened. */
export type Visit = {
  readonly id: string;
  readonly code: string;
  readonly participantId: string;
  readonly studyId: string;
  /** One of the study's. */
  readonly language: string;
  /** Six digits that went to her came back from this device. */
  readonly known: boolean;
};

/** The visit of a browser's cookie; null when there is none, or its half hour is over. */
export async function visitOf(cookie: string | null, now: Date): Promise<Visit | null> {
  if (cookie === null) return null;
  const { rows } = await inStore("identity", (tx) =>
    tx.query<{ id: string; code: string; participant: string; study_id: string; language: string; known: boolean }>(
      `WITH seen AS (
         UPDATE identity.visit v SET seen_at = greatest(v.seen_at, $2)
         FROM identity.link l WHERE l.id = v.link_id AND v.cookie_hash = $1 AND v.seen_at > $3
           AND l.revoked_at IS NULL AND l.expires_at > $2
         RETURNING v.id, l.code, v.known_at IS NOT NULL AS known)
       SELECT s.id, s.code, s.known, p.id AS participant, p.study_id, p.language
       FROM seen s JOIN identity.participant p ON p.code = s.code`,
      [hashSecret(cookie), now, new Date(now.getTime() - openMs)],
    ),
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { id, code, known, language } = row;
  return { id, code, known, language, participantId: row.participant, studyId: row.study_id };
}
