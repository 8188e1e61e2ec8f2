import type * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { db, pool, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { noteTextSql } from "./document/search-text.server.ts";
import { docOfStored, readToTakeIn, type StoredNote, takeIn, updatesSql } from "./document/stored.server.ts";
import { noteIn } from "./document/yjs.server.ts";

/**
 * What is written in notes: a snapshot each, and the updates since. Yjs updates are a set, not a row of steps: applied in
 * any order, or twice, they give the same text. So no order between instances has to be kept, and none is asked for.
 */

/** Something that somebody wrote: a Yjs update (version 1). */
export type NoteUpdate = { readonly noteId: string; readonly actorId: string; readonly data: Uint8Array };

/** Where every instance of the app hears what the others have stored. */
export const notesChannel = "genombrott_notes";
/** PostgreSQL passes on less than 8000 bytes at a time; what is longer is read from the log by those who hear of it. */
const longestPayload = 7_900;

/** What a note is about. */
export type NoteSubject =
  | { readonly cycleId: string }
  | { readonly meetingId: string }
  | { readonly tableId: string }
  | { readonly supervisionId: string }
  | { readonly interviewId: string }
  | { readonly reportId: string };

/** A note with the text it begins with; it is made once, here, and never by those who open it. */
export async function createNote(
  tx: Tx,
  note: { programmeId: string; teamId: string | null; about: NoteSubject; createdById: string; start: Uint8Array },
  now: Date,
): Promise<{ noteId: string; epoch: string }> {
  const { start, about, ...facts } = note;
  const [noteId, epoch] = [newId(now.getTime()), crypto.randomUUID()];
  await tx.note.create({ data: { id: noteId, openId: noteId, epoch, ...facts, ...about, createdAt: now } });
  await tx.noteSnapshot.create({ data: { noteId, state: Buffer.from(start), at: now } });
  await tx.$executeRaw(noteTextSql(noteId, noteIn(docOfStored({ state: start, updates: null }))));
  return { noteId, epoch };
}

/**
 * Stores updates, all of them or none, and tells every instance, `instance` among them, at the commit. When it has
 * returned, what they say is saved.
 * @throws what PostgreSQL says when it cannot be reached, or one of them may not be stored (a note that is gone, a size).
 */
export async function appendUpdates(updates: readonly NoteUpdate[], instance: string, now: Date): Promise<void> {
  const column = <T>(of: (update: NoteUpdate) => T) => updates.map(of);
  await pool().query({
    name: "append-note-updates",
    text: `
      WITH added AS (
        INSERT INTO note_updates (id, note_id, actor_id, data, at)
        SELECT gen_random_uuid(), u.note_id, u.actor_id, u.data, $4
        FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS u (note_id, actor_id, data)
      )
      SELECT count(pg_notify($5, payload)::text) AS told FROM unnest($6::text[]) AS payload`,
    values: [
      column(({ noteId }) => noteId),
      column(({ actorId }) => actorId),
      column(({ data }) => Buffer.from(data)),
      now,
      notesChannel,
      payloadsOf(updates, instance),
    ],
  });
}

/** As few as can be: PostgreSQL passes each on by itself, to every instance, the one it comes from among them. */
function payloadsOf(updates: readonly NoteUpdate[], instance: string): string[] {
  const payloads: string[] = [];
  let payload = instance;
  for (const { noteId, data } of updates) {
    const whole = ` ${noteId} ${Buffer.from(data).toString("base64")}`;
    const told = instance.length + whole.length > longestPayload ? ` ${noteId} *` : whole;
    if (payload.length + told.length > longestPayload) {
      payloads.push(payload);
      payload = instance;
    }
    payload += told;
  }
  return [...payloads, payload];
}

/** `data` null: it is to be read from the log. */
export type HeardUpdate = { readonly noteId: string; readonly data: Uint8Array | null };

/** What an instance hears. Empty: not ours. */
export function heardUpdates(payload: string): HeardUpdate[] {
  const [, ...told] = payload.split(" ");
  if (told.length % 2 !== 0 || told.includes("")) return [];
  return Array.from({ length: told.length / 2 }, (_, i) => {
    const [noteId, data] = told.slice(2 * i, 2 * i + 2) as [string, string];
    return { noteId, data: data === "*" ? null : Buffer.from(data, "base64") };
  });
}

export type LoadedNote = { readonly epoch: string; readonly doc: Y.Doc };

type Row = StoredNote & { epoch: string };

/** In one statement, so all of it is of one moment: a snapshot without the updates it took in would lack them. */
const loadSql = `
  SELECT n.epoch, s.state, u.updates
  FROM notes n JOIN note_snapshots s ON s.note_id = n.id
  CROSS JOIN (SELECT ${updatesSql.text} AS updates FROM note_updates WHERE note_id = $1) u
  WHERE n.id = $1`;

/** The note as it is stored. @throws Refusal missing */
export async function loadNote(noteId: string): Promise<LoadedNote> {
  const { rows } = await pool().query<Row>({ name: "load-note", text: loadSql, values: [noteId] });
  const stored = rows[0];
  if (!stored) throw missing();
  return { epoch: stored.epoch, doc: docOfStored(stored) };
}

/**
 * Takes a note's updates into its snapshot. Any number may be stored meanwhile: exactly those that were read are removed,
 * in the transaction that writes what they said. Gives how many there were.
 */
export async function compactNote(noteId: string, now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    // One at a time. Who stores updates locks the note's row only against its key, and goes on.
    await tx.$queryRaw`SELECT 1 AS held FROM notes WHERE id = ${noteId}::uuid FOR NO KEY UPDATE`;
    const note = await readToTakeIn(tx, noteId);
    if (!note || note.updateIds.length === 0) return 0;
    await takeIn(tx, note, { writerIds: note.writerIds }, now);
    return note.updateIds.length;
  });
}
