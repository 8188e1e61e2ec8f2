/** One thing to let go of. What `hurry` aborts is not waited for any longer, and has to give up at once. */
export type Step = {
  readonly what: string;
  readonly withinMs: number;
  readonly run: (hurry: AbortSignal) => Promise<void>;
};

export type WayDown = {
  /** Whether the app is on its way down. */
  readonly going: boolean;
  /** Adds what has been opened. What was opened last is let go of first. @throws Leaving when it is too late to open more. */
  add(step: Step): void;
  /** Lets go of everything, once. True when every step ended well and in its time. */
  go(): Promise<boolean>;
};

/** The app was told to go while it still started: no error, only an end of starting. */
export class Leaving extends Error {
  override readonly name = "Leaving";
}

/**
 * Of one Ctrl-C the app hears twice: from the terminal, and from npm, which passes it on. Only what comes later than this
 * is somebody who presses again.
 */
const samePressMs = 1_000;

/**
 * Listens to the signals from the first moment, since an app that starts has things to let go of too. The first signal
 * goes down step by step; a second one waits for nobody, except for the last step: the database.
 */
export function openWayDown(say: (line: string) => void, leave: (code: number) => void = process.exit): WayDown {
  const steps: Step[] = [];
  const hurry = new AbortController();
  let ending: Promise<boolean> | undefined;
  let toldAt: number | undefined;

  const way: WayDown = {
    get going() {
      return ending !== undefined;
    },
    add(step) {
      if (ending !== undefined) throw new Leaving(`Told to go; ${step.what} is not opened any more.`);
      steps.push(step);
    },
    go() {
      ending ??= letGo();
      return ending;
    },
  };

  async function letGo(): Promise<boolean> {
    let well = true;
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      // Whatever became of the others: a database that goes on without an app is what must not be left behind.
      const isLast = steps.length === 0;
      const problem = await ended(step, hurry.signal, isLast);
      if (problem === null) continue;
      console.error(`${step.what}: ${problem}`);
      well = false;
    }
    return well;
  }

  function told(): void {
    const now = performance.now();
    if (toldAt !== undefined) {
      if (now - toldAt > samePressMs) hurry.abort();
      return;
    }
    toldAt = now;
    // A terminal that has been closed takes no words, and must not end the way down.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
    say("Stopping …");
    void way.go().then((well) => leave(well ? 0 : 1));
  }

  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, told);
  return way;
}

/** Null when the step ended well; else what to say of it. */
async function ended({ run, withinMs }: Step, hurry: AbortSignal, isLast: boolean): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const timer = setTimeout(() => resolve(`not ended within ${withinMs / 1000} s`), withinMs);
  const hurried = () => resolve(null);
  run(hurry).then(
    () => resolve(null),
    (error: unknown) => resolve(error instanceof Error ? error.message : String(error)),
  );
  if (!isLast) {
    if (hurry.aborted) hurried();
    else hurry.addEventListener("abort", hurried, { once: true });
  }
  const problem = await promise;
  clearTimeout(timer);
  hurry.removeEventListener("abort", hurried);
  return problem;
}
