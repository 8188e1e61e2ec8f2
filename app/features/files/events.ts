import { type NoteToTell, whoReads } from "#app/access/notes.ts";

/** Names of what is announced about files, for pages that show them. */
export const fileNews = ["file.added", "file.removed"] as const;

/** A note has a file more, or one less: told to those who may read the note. */
export function fileNewsOf(name: (typeof fileNews)[number], note: NoteToTell, fileId: string, by: string) {
  return { name, rooms: whoReads(note), ids: { fileId, noteId: note.id }, by };
}
