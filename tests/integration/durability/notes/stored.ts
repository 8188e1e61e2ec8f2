import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import type { House } from "../house.ts";
import type { Person } from "../people.ts";

/** Puts a meeting of her team there, and the empty note of its minutes. Gives the note's id. */
export async function newNote(house: House, by: Person): Promise<string> {
  const [meetingId, noteId] = [newId(), newId()];
  const place = "(SELECT programme_id FROM teams WHERE id = $2), $2, $3, now()";
  await house.sql(
    `INSERT INTO meetings (id, title, held_on, programme_id, team_id, created_by_id, created_at)
     SELECT $1, 'Teammöte', current_date, ${place}`,
    [meetingId, by.teamId, by.id],
  );
  await house.sql(
    `INSERT INTO notes (id, open_id, meeting_id, epoch, programme_id, team_id, created_by_id, created_at)
     SELECT $1, $1, $4, $5, ${place}`,
    [noteId, by.teamId, by.id, meetingId, crypto.randomUUID()],
  );
  await house.sql("INSERT INTO note_snapshots (note_id, state, at) VALUES ($1, $2, now())", [
    noteId,
    Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())),
  ]);
  return noteId;
}

/** What the database itself says that the note is. */
export async function storedNote(house: House, noteId: string): Promise<Y.Doc> {
  const rows = await house.sql<{ data: Buffer }>(
    `SELECT state AS data FROM note_snapshots WHERE note_id = $1
     UNION ALL SELECT data FROM note_updates WHERE note_id = $1`,
    [noteId],
  );
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { data } of rows) Y.applyUpdate(doc, data);
  });
  return doc;
}
