import { keepPauses } from "#app/features/notes/versions.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";

const everyMs = 60_000;

/** Keeps a version of notes in which nobody writes any more, round after round. Any number of instances may run it. */
export function startVersions(): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const round = () => {
    running ??= keepPauses(new Date())
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
