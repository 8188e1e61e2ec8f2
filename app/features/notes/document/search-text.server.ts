import { Prisma } from "#app/platform/db.server.ts";
import { maskIdentities } from "./found.ts";
import { type NoteNode, plainText } from "./json.ts";

/** So much of a note is searched. What an index of words can hold is bounded, and no reader reads further. */
const mostSearched = 200_000;

/** Keeps what a note says for search; identities are masked. A statement, so that it runs in whatever transaction writes the note. */
export function noteTextSql(noteId: string, note: NoteNode): Prisma.Sql {
  const text = plainText(maskIdentities(note)).slice(0, mostSearched).toWellFormed();
  return Prisma.sql`
    INSERT INTO note_texts (note_id, text, words) VALUES (${noteId}::uuid, ${text}, strip(search_words(${text})))
    ON CONFLICT (note_id) DO UPDATE SET text = EXCLUDED.text, words = EXCLUDED.words
    WHERE note_texts.text <> EXCLUDED.text`;
}
