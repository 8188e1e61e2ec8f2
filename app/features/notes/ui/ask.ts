import { isUnanswered, unansweredEvent } from "#app/live/unanswered.ts";
import type { NoteThing } from "../queries/things.server.ts";

/** What came of a note's lines, as it is now. Null: nobody answered, and the page will ask again; or it is not hers. */
export async function thingsNow(noteId: string, signal: AbortSignal): Promise<readonly NoteThing[] | null> {
  try {
    const answer = await fetch(`/notes/${noteId}/things`, { redirect: "manual", signal });
    if (answer.ok) return ((await answer.json()) as { things: NoteThing[] }).things;
    if (!isUnanswered(answer)) return null;
  } catch {
    if (signal.aborted) return null;
  }
  window.dispatchEvent(new Event(unansweredEvent));
  return null;
}
