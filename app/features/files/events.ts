import { whoMay } from "#app/access/rooms.ts";

/** Names of what is announced about files, for pages that show them. */
export const fileNews = ["file.added", "file.removed"] as const;

type Note = { readonly id: string; readonly programmeId: string; readonly teamId: string; readonly ofDraft: boolean };

/** A note has a file more, or one less: told to those who may read the note. */
export function fileNewsOf(name: (typeof fileNews)[number], note: Note, fileId: string, by: string) {
  const rooms = whoMay(note.ofDraft ? "cycle.see-draft" : "note.see", note);
  return { name, rooms, ids: { fileId, noteId: note.id }, by };
}
