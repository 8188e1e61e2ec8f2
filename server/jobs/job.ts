import type { z } from "zod";
import type { JobName } from "#app/platform/jobs.server.ts";

/** What a job has done: how many of what. It is logged where there is anything. */
export type Done = Readonly<Record<string, number>>;

/**
 * Something done in the background: a name, and a command to call. One is done at a time, whatever the number of instances;
 * what fails is tried again, and may have been half done: the command is one that can be called twice.
 */
export type Job = {
  readonly name: JobName;
  /** When it is done by itself: minute hour day month weekday, by Stockholm's clock. */
  readonly cron?: string;
  readonly run: (data: unknown, now: Date) => Promise<Done>;
  /** Longer than it ever takes: then it is taken to be lost, and done again. Seconds. */
  readonly withinSeconds: number;
  /** How often what failed is tried again, with growing pauses from half a minute on. By the clock it comes again anyway. */
  readonly retries: number;
};

type Given<Data> = {
  readonly name: JobName;
  readonly cron?: string;
  /** What its orders say (`traces.job`). None: nothing. */
  readonly data?: z.ZodType<Data>;
  readonly run: (data: Data, now: Date) => Promise<Done>;
  readonly withinSeconds?: number;
  readonly retries?: number;
};

export function job<Data = unknown>({ data, run, withinSeconds = 120, retries = 3, ...given }: Given<Data>): Job {
  return {
    ...given,
    withinSeconds,
    retries,
    run: (said, now) => run(data ? data.parse(said) : (undefined as Data), now),
  };
}
