import { Worker } from "node:worker_threads";
import type { Job, Measured } from "./worker.ts";

/** Judges expressions one after the other, in a thread that can be ended when one of them never does. */
export class RegexJudge {
  #worker: Worker | null = null;
  readonly #giveUpAfterMs: number;

  constructor(giveUpAfterMs: number) {
    this.#giveUpAfterMs = giveUpAfterMs;
  }

  /** Null when the expression did not end in time. */
  async measure(job: Job): Promise<Measured | null> {
    // Without the test runner's own options, with which a thread of TypeScript does not start.
    this.#worker ??= new Worker(new URL("./worker.ts", import.meta.url), { execArgv: [] });
    const worker = this.#worker;
    const { promise, resolve, reject } = Promise.withResolvers<Measured | null>();
    const timer = setTimeout(() => resolve(null), this.#giveUpAfterMs);
    worker.once("message", resolve).once("error", reject);
    worker.postMessage(job);
    try {
      const measured = await promise;
      if (measured === null) await this.close();
      return measured;
    } finally {
      clearTimeout(timer);
      worker.off("message", resolve).off("error", reject);
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}
