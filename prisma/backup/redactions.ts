import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";

/**
 * Passages that somebody wiped. The database notes each (who, when, where; never the text), and the app appends the same
 * line to this file beside the database. A backup is older than what was wiped after it: restoring brings those texts
 * back, and only a list kept elsewhere can tell which.
 */
export const REDACTIONS_FILE = "redactions.jsonl";

const redaction = z.object({
  id: z.uuid(),
  subject: z.string(),
  subjectId: z.uuid(),
  field: z.string(),
  position: z.number().int(),
  length: z.number().int(),
  at: z.iso.datetime(),
});

export type RedactionNote = z.infer<typeof redaction>;

/** What a restored database knows as wiped, what must be wiped again, and lines of the list that cannot be read. */
export type Replay = { known: RedactionNote[]; again: RedactionNote[]; unreadable: number; listFound: boolean };

export async function redactionsToReplay(ownerUrl: string, dataDir: string): Promise<Replay> {
  const known = await redactionsIn(ownerUrl);
  const text = await readFile(join(dataDir, REDACTIONS_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const lines = (text ?? "").split("\n").filter((line) => line.trim() !== "");
  const notes = lines.map(parse).filter((note) => note !== null);
  const ids = new Set(known.map(({ id }) => id));
  return {
    known,
    again: notes.filter(({ id }) => !ids.has(id)),
    unreadable: lines.length - notes.length,
    listFound: text !== null,
  };
}

async function redactionsIn(ownerUrl: string): Promise<RedactionNote[]> {
  const connection = new pg.Client({ connectionString: ownerUrl });
  await connection.connect();
  try {
    const { rows } = await connection.query<Omit<RedactionNote, "at"> & { at: Date }>(
      `SELECT id, subject, subject_id AS "subjectId", field, position, length, at FROM redactions ORDER BY at, id`,
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  } finally {
    await connection.end();
  }
}

function parse(line: string): RedactionNote | null {
  try {
    return redaction.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** For the operator's terminal. */
export function replayLines(replay: Replay, file: string): string[] {
  const lines = [`Passages wiped before the backup: ${replay.known.length}. They are wiped in it.`];
  if (!replay.listFound) {
    lines.push(`There is no ${file}: take it from the old data folder, or ask what was wiped after the backup.`);
  }
  if (replay.unreadable > 0) lines.push(`${replay.unreadable} lines of ${file} cannot be read: look at them yourself.`);
  if (replay.again.length > 0) {
    lines.push(
      "Wiped AFTER the backup, so the texts are back. Wipe each again (Ta bort uppgift) before people come in:",
    );
    lines.push(...replay.again.map(lineOf));
  } else if (replay.listFound) lines.push("Nothing was wiped after the backup.");
  return lines;
}

const lineOf = ({ at, subject, subjectId, field, position, length }: RedactionNote) =>
  `  ${at}  ${subject} ${subjectId}  ${field}, ${length} characters from ${position}`;
