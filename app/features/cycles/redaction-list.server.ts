import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { config } from "#app/platform/config.server.ts";

/** A passage that was wiped: where, never what. */
export type RedactionNote = {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly field: string;
  readonly position: number;
  readonly length: number;
  readonly byId: string;
  readonly at: Date;
};

/**
 * Notes what was wiped in a file beside the database too. A backup is older than what is wiped after it; when one is
 * restored, only this list can say what has to be wiped again. On the disk before the act commits: a line too many is
 * looked at in vain, a line too few brings a name back.
 */
export async function noteRedactions(notes: readonly RedactionNote[]): Promise<void> {
  const folder = config().dataDir;
  await mkdir(folder, { recursive: true });
  const lines = notes.map((note) => `${JSON.stringify(note)}\n`).join("");
  await appendFile(path.join(folder, "redactions.jsonl"), lines, { mode: 0o600, flush: true });
}
