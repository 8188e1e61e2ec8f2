import type { Actor } from "#app/access/actor.ts";
import { filesOfNote } from "#app/features/files/queries.server.ts";
import { noteToWrite } from "./note-to-write.server.ts";
import { threadsOfNote } from "./threads.server.ts";

/** A note on its page: its text and what is said of it (for `<Note>`), and its files. @throws Refusal missing */
export async function noteOnPage(actor: Actor, noteId: string, now: Date) {
  const [toWrite, said, files] = await Promise.all([
    noteToWrite(actor, noteId, now),
    threadsOfNote(actor, noteId, now),
    filesOfNote(actor, noteId),
  ]);
  return { written: { ...toWrite, said }, files };
}
