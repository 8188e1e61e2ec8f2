import type { PgBoss } from "#app/platform/boss.server.ts";
import type { Config } from "#app/platform/config.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { log } from "#app/platform/log.server.ts";
import { type Mailer, mailerFor } from "#app/platform/mailer.server.ts";
import {
  mailQueue,
  mailQueueOptions,
  parkedQueue,
  parkedQueueOptions,
  parkMails,
} from "#app/platform/outbox.server.ts";
import { openSender } from "#app/platform/sender.server.ts";
import { composers } from "./composers.ts";

const stopWithinMs = 3_000;
const lookForParkedSeconds = 5;

/**
 * Sends mail as it is ordered: at once when it is woken, and at a look every `pollMs` for what waits or was told while
 * nobody listened. Any number of instances may run it.
 */
export function openMailJob(boss: PgBoss, config: Config, options: { pollMs?: number; mailer?: Mailer }) {
  const { pollMs = 2_000 } = options;
  let mailer: Mailer | null = options.mailer ?? null;
  let sender: ReturnType<typeof openSender> | null = null;
  let running: Promise<void> | null = null;
  let poll: NodeJS.Timeout | undefined;
  let again = false;
  let stopped = false;

  async function round(): Promise<void> {
    mailer ??= await mailerOfInstallation(config);
    if (!mailer) return;
    sender ??= openSender({ boss, composers, mailer }, () => new Date());
    await sender.sendDue();
  }

  function failed(error: unknown): void {
    if (!isUnavailable(error) && !stopped) log().error({ err: error }, "the outbox failed");
  }

  /** One round at a time; what is told meanwhile is taken into it where there is a place, and gives one more. */
  function wake(): void {
    if (stopped || !poll) return;
    if (running) {
      again = true;
      sender?.fill().catch(failed);
      return;
    }
    running = round()
      .catch(failed)
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  return {
    wake,
    /** Once pg-boss has started. */
    async start(): Promise<void> {
      await boss.updateQueue(parkedQueue, parkedQueueOptions);
      await boss.updateQueue(mailQueue, { ...mailQueueOptions, deadLetter: parkedQueue });
      await boss.work<{ order: string }>(
        parkedQueue,
        { batchSize: 100, pollingIntervalSeconds: lookForParkedSeconds },
        async (parked) => {
          await parkMails(
            parked.map(({ data }) => data.order),
            new Date(),
          );
        },
      );
      if (stopped) return;
      poll = setInterval(wake, pollMs);
      poll.unref();
      wake();
    },
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(poll);
      sender?.stop();
      // What a slow mail server has not answered by then comes back after its lease, here or in another instance.
      let patience: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        patience = setTimeout(resolve, stopWithinMs);
      });
      await Promise.race([running, enough]).finally(() => clearTimeout(patience));
      mailer?.close();
    },
  };
}

async function mailerOfInstallation(config: Config): Promise<Mailer | null> {
  const kind = await installationKind();
  return kind ? mailerFor(kind, config) : null;
}
