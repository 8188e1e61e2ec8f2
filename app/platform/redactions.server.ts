import { createHash } from "node:crypto";
import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { newId } from "#app/core/id.ts";
import { config } from "./config.server.ts";
import type { Tx } from "./db.server.ts";

/** A passage that was wiped: where, never what. */
type RedactionNote = {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly field: string;
  readonly position: number;
  readonly length: number;
  readonly byId: string;
  readonly at: Date;
};

/** Where passages stood: `subject` says of what kind of thing the row is, as in `cycle.question`. */
type WipedPlace = {
  readonly subject: string;
  readonly subjectId: string;
  readonly field: string;
  readonly positions: readonly number[];
};

/**
 * Keeps that passages were wiped: who, when, where and how long, in the database and in the list beside it; never the text.
 * To be called last in the act.
 */
export async function recordRedactions(
  tx: Tx,
  places: readonly WipedPlace[],
  by: { readonly personId: string; readonly length: number; readonly now: Date },
): Promise<void> {
  const notes = places.flatMap(({ subject, subjectId, field, positions }) =>
    positions.map((position) => {
      const where = { subject, subjectId, field, position, length: by.length };
      return { id: newId(by.now.getTime()), ...where, byId: by.personId, at: by.now };
    }),
  );
  await tx.redaction.createMany({ data: notes });
  await listRedactions(notes);
}

/**
 * Tells one passage from another when the form comes twice, and is too short to be guessed back into a name: thousands of
 * passages have the same.
 */
export function roughly(passage: string): number {
  return createHash("sha256").update(passage).digest().readUInt16BE();
}

/**
 * Notes what was wiped in a file beside the database too. A backup is older than what is wiped after it; when one is
 * restored, only this list can say what has to be wiped again. On the disk before the act commits: a line too many is
 * looked at in vain, a line too few brings a name back.
 */
async function listRedactions(notes: readonly RedactionNote[]): Promise<void> {
  const folder = config().dataDir;
  await mkdir(folder, { recursive: true });
  const lines = notes.map((note) => `${JSON.stringify(note)}\n`).join("");
  await appendFile(path.join(folder, "redactions.jsonl"), lines, { mode: 0o600, flush: true });
}
