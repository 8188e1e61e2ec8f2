import { keepPauses } from "#app/features/notes/versions.server.ts";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";

const everyMs = 60_000;

/** Keeps a version of notes in which nobody writes any more, round after round, and tells who is named. Any number of instances may run it. */
export function startVersions(): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const round = () => {
    const now = new Date();
    running ??= keepPauses(now, (noteId) => tellMentioned(noteId, now))
      .then((kept) => {
        if (kept > 0) log().info({ kept }, "kept versions of notes");
      })
      .catch((error: unknown) => {
        if (!isUnavailable(error)) log().error({ err: error }, "keeping versions of notes failed");
      })
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(round, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
