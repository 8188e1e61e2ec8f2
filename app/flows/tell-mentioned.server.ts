import { mentionsToTell } from "#app/features/notes/queries/mentions.server.ts";
import { noticeStep } from "#app/features/notices/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Announcement, announce } from "#app/platform/events.server.ts";

/**
 * Tells those who were named in a note since it was taken into its snapshot. To be called before that is done again:
 * who named them is known from what was written, and not from the text. However often it is called, each is told once.
 * Gives how many are told anew.
 */
export async function tellMentioned(noteId: string, now: Date): Promise<number> {
  const mentions = await mentionsToTell(noteId, now);
  if (mentions.length === 0) return 0;
  return db().$transaction(async (tx) => {
    const events: Announcement[] = [];
    const told = new Set<string>();
    const traces = { announce: (event: Announcement) => void events.push(event) };
    for (const { key, personId, byId } of mentions) {
      // Named twice in one breath is once.
      if (told.has(personId)) continue;
      const notice = { personId, kind: "mention", sourceId: key, noteId } as const;
      if (await noticeStep(tx, traces, { personId: byId }, notice, now)) told.add(personId);
    }
    await announce(tx, events);
    return told.size;
  });
}
