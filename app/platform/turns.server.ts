/** Runs what it is given when what was given before has ended, or when that has taken too long. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other, as long as each is quick: nobody waits longer than this for the one before. */
export function openTurns(patienceMs: number): Turns {
  let before = Promise.resolve();
  return async (work) => {
    const earlier = before;
    const ended = Promise.withResolvers<void>();
    before = ended.promise;
    let patience: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, patienceMs);
    });
    await Promise.race([earlier, enough]);
    clearTimeout(patience);
    try {
      return await work();
    } finally {
      ended.resolve();
    }
  };
}
