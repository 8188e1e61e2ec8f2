import { orderNews } from "#app/features/interview-times/news.server.ts";
import { sendDueMessages } from "#app/features/parents/post.server.ts";
import { waysOut } from "#app/features/parents/send.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";

const lookEveryMs = 5_000;

/** What waits in the vault, which tells nobody of it: it is looked for. What goes wrong with one stands in no other's way. */
const waiting: readonly (() => Promise<unknown>)[] = [
  () => orderNews(new Date()),
  async () => sendDueMessages(await waysOut(), () => new Date()),
];

/** Sends messages to parents as they become due, and tells interviewers what has changed. Any number of instances may run it. */
export function openMessagesJob(everyMs = lookEveryMs): { start(): void; stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let idle = true;

  async function round(): Promise<void> {
    for (const look of waiting) {
      try {
        await look();
      } catch (error) {
        if (!isUnavailable(error)) log().error({ error: (error as Error).name }, "messages could not be looked for");
      }
    }
  }

  return {
    start() {
      timer = setInterval(() => {
        if (!idle) return;
        idle = false;
        running = round().finally(() => {
          idle = true;
        });
      }, everyMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
