import { whoMay } from "#app/access/rooms.ts";

/** Names of what is announced about files, for pages that show them. */
export const fileNews = ["file.added", "file.removed"] as const;

type Note = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly ofDraft: boolean;
};

/** A note has a file more, or one less: told to those who may read the note. */
export function fileNewsOf(name: (typeof fileNews)[number], note: Note, fileId: string, by: string) {
  const right = note.teamId === null ? "table-note.see" : note.ofDraft ? "cycle.see-draft" : "note.see";
  const rooms = whoMay(right, note);
  return { name, rooms, ids: { fileId, noteId: note.id }, by };
}
