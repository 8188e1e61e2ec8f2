import { openBoss, type PgBoss } from "#app/platform/boss.server.ts";
import type { Config } from "#app/platform/config.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { listenForEvents } from "#app/platform/events.server.ts";
import { jobOrdered } from "#app/platform/jobs.server.ts";
import { log } from "#app/platform/log.server.ts";
import { mailOrdered } from "#app/platform/mail.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";
import type { Job } from "./job.ts";
import { openMailJob } from "./mail.ts";
import { openMessagesJob } from "./messages.ts";
import { jobs as allJobs } from "./registry.ts";

const againAfterMs = 2_000;
const stopWithinMs = 3_000;
/** What is ordered wakes who works; this is for what nobody heard of. */
const lookEverySeconds = 10;
const day = 86_400;

type Options = { pollMs?: number; mailer?: Mailer; jobs?: readonly Job[] };

/** Everything in the background, until `stop`: mail, and the jobs of the registry. Any number of instances may run it. */
export function startJobs(config: Config, options: Options = {}): { stop(): Promise<void> } {
  const { jobs = allJobs } = options;
  const boss = openBoss({ background: true });
  const mail = openMailJob(boss, config, options);
  const messages = openMessagesJob(options.pollMs);
  let workers: string[] = [];
  let stopped = false;
  const over = Promise.withResolvers<void>();

  async function start(): Promise<void> {
    await boss.start();
    await mail.start();
    messages.start();
    workers = await Promise.all(jobs.map((job) => begin(boss, job)));
    for (const { name } of await boss.getSchedules()) {
      if (!jobs.some((job) => job.name === name && job.cron)) await boss.unschedule(name);
    }
  }

  /** Until it has succeeded: PostgreSQL may be away just now. A schema that is not this code's stays so: then nothing runs. */
  async function keepStarting(): Promise<void> {
    while (!stopped) {
      try {
        return await start();
      } catch (error) {
        if (!isUnavailable(error)) {
          log().fatal({ err: error }, "no mail is sent and no job is done");
          return;
        }
      }
      await Promise.race([over.promise, new Promise((resolve) => setTimeout(resolve, againAfterMs).unref())]);
    }
  }

  const starting = keepStarting();
  const wakeAll = () => {
    mail.wake();
    for (const worker of workers) boss.notifyWorker(worker);
  };
  const events = listenForEvents(({ name }) => {
    if (name === mailOrdered.name) mail.wake();
    if (name === jobOrdered.name) wakeAll();
  }, wakeAll);

  return {
    async stop() {
      stopped = true;
      over.resolve();
      await events.stop();
      await starting;
      await Promise.all([mail.stop(), messages.stop(), boss.stop({ close: false, timeout: stopWithinMs })]);
    },
  };
}

/** Gives the worker's id. */
async function begin(boss: PgBoss, job: Job): Promise<string> {
  const { name, cron, withinSeconds, retries } = job;
  const options = {
    expireInSeconds: withinSeconds,
    retryLimit: retries,
    retryDelay: 30,
    retryBackoff: true,
    deleteAfterSeconds: day,
  };
  await boss.createQueue(name, { policy: "singleton", ...options });
  await boss.updateQueue(name, options);
  // The hour that passed while nobody was there is made up for, once.
  if (cron) await boss.schedule(name, cron, null, { tz: "Europe/Stockholm", missed: "once" });
  return boss.work(name, { pollingIntervalSeconds: lookEverySeconds }, async ([taken]) => {
    if (taken) await perform(job, taken.data);
  });
}

async function perform({ name, run }: Job, data: unknown): Promise<void> {
  try {
    const done = await run(data, new Date());
    if (Object.values(done).some((count) => count > 0)) log().info({ job: name, ...done }, "a job is done");
  } catch (error) {
    if (!isUnavailable(error)) log().error({ job: name, err: error }, "a job failed");
    throw error;
  }
}
