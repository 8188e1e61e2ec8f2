import { setTimeout as sleep } from "node:timers/promises";
import type { NoteUpdate } from "#app/features/notes/log.server.ts";

/** Why an update was not stored: the database will not have it, or too much waits already. */
export type NotStored = "refused" | "busy";
/** Told once for each update: null, and what it says is in the database; else why it never will be. Must not throw. */
export type Settled = (problem: NotStored | null) => void;

type Waiting = { readonly update: NoteUpdate; readonly settled: Settled; readonly since: number };

export type CommitterOptions = {
  /** Stores updates, all or none. */
  store(updates: readonly NoteUpdate[]): Promise<void>;
  /** Whether an error says that the database cannot be reached just now, as against an update it will not have. */
  isAway(error: unknown): boolean;
  /** Milliseconds of a clock that only goes on. */
  clock(): number;
  /** Told when the oldest update has waited longer than `lateAfterMs`, and when all is well again. */
  onLate?(late: boolean): void;
};

/** The most that is stored at once: updates, bytes. */
export const batchMost = { updates: 1_000, bytes: 1_048_576 } as const;
/** What waits may take this many bytes; what comes beyond is told that we are busy. */
export const queueMostBytes = 32 * 1_048_576;
export const lateAfterMs = 3_000;
/** The database is asked again after these, the last one over and over. */
const againAfterMs = [50, 100, 200, 400, 800] as const;

/**
 * Stores what people write, so that each can be told when it is saved and nobody waits for more than one commit: one is
 * under way at a time, and takes all that came during the one before it. While the database is away everything waits, in
 * order, and is tried again. An update it will not have stops no other: the batch is halved until that one stands alone.
 */
export class Committer {
  readonly #options: CommitterOptions;
  #waiting: Waiting[] = [];
  #bytes = 0;
  #running: Promise<void> | null = null;
  #late = false;
  #added = 0;
  #settled = 0;
  #watchers: { upTo: number; resolve(): void }[] = [];
  #oldestSince: number | null = null;
  readonly #watch: NodeJS.Timeout;

  constructor(options: CommitterOptions) {
    this.#options = options;
    this.#watch = setInterval(() => this.#look(), 500);
    this.#watch.unref();
  }

  /** Bytes that wait, those of the commit under way among them. */
  get bytes(): number {
    return this.#bytes;
  }

  add(update: NoteUpdate, settled: Settled): void {
    if (this.#bytes + update.data.byteLength > queueMostBytes) {
      settled("busy");
      return;
    }
    this.#bytes += update.data.byteLength;
    this.#added += 1;
    this.#waiting.push({ update, settled, since: this.#options.clock() });
    this.#running ??= this.#run();
  }

  /** Ends when everything that has been added until now is settled. */
  settled(): Promise<void> {
    if (this.#settled === this.#added) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#watchers.push({ upTo: this.#added, resolve });
    return promise;
  }

  /** Ends when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  stop(): void {
    clearInterval(this.#watch);
  }

  async #run(): Promise<void> {
    // What else comes in this turn goes with it.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#next();
      this.#oldestSince = batch[0]?.since ?? null;
      await this.#store(batch);
    }
    this.#oldestSince = null;
    this.#look();
    this.#running = null;
  }

  /** At least one, however large it is. */
  #next(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { update } of this.#waiting) {
      bytes += update.data.byteLength;
      if (count > 0 && (count >= batchMost.updates || bytes > batchMost.bytes)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #store(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.#options.store(batch.map(({ update }) => update));
        return this.#settle(batch, null);
      } catch (error) {
        if (!this.#options.isAway(error)) break;
        await sleep(againAfterMs[Math.min(attempt, againAfterMs.length - 1)]);
      }
    }
    if (batch.length === 1) return this.#settle(batch, "refused");
    const half = Math.ceil(batch.length / 2);
    await this.#store(batch.slice(0, half));
    await this.#store(batch.slice(half));
  }

  #settle(batch: readonly Waiting[], problem: NotStored | null): void {
    for (const { update, settled } of batch) {
      this.#bytes -= update.data.byteLength;
      settled(problem);
    }
    // In the order in which they were added: so many are settled, and these are the first.
    this.#settled += batch.length;
    while (this.#watchers[0] && this.#watchers[0].upTo <= this.#settled) this.#watchers.shift()?.resolve();
  }

  #look(): void {
    const late = this.#oldestSince !== null && this.#options.clock() - this.#oldestSince > lateAfterMs;
    if (late === this.#late) return;
    this.#late = late;
    this.#options.onLate?.(late);
  }
}
