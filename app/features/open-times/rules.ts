/** From a moment to another, the end left out. */
export type Times = { readonly startsAt: Date; readonly endsAt: Date };

/** What is left of some times when others are taken away, in its order. Times that touch do not share a moment. */
export function freeOf(windows: readonly Times[], taken: readonly Times[]): Times[] {
  const busy = taken.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return windows
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .flatMap((window) => {
      const free: Times[] = [];
      let from = window.startsAt;
      for (const { startsAt, endsAt } of busy) {
        if (endsAt <= from || startsAt >= window.endsAt) continue;
        if (startsAt > from) free.push({ startsAt: from, endsAt: startsAt });
        from = endsAt;
      }
      if (from < window.endsAt) free.push({ startsAt: from, endsAt: window.endsAt });
      return free;
    });
}

/**
 * The times that somebody is offered: of what is open and free, as many as fit, one after another from its beginning, each
 * so many minutes. Only what is still to come.
 */
export function offersIn(
  windows: readonly Times[],
  taken: readonly Times[],
  { minutes, now }: { readonly minutes: number; readonly now: Date },
): Times[] {
  const length = minutes * 60_000;
  return freeOf(windows, taken).flatMap(({ startsAt, endsAt }) => {
    const count = Math.max(0, Math.floor((endsAt.getTime() - startsAt.getTime()) / length));
    return Array.from({ length: count }, (_, n) => {
      const at = startsAt.getTime() + n * length;
      return { startsAt: new Date(at), endsAt: new Date(at + length) };
    }).filter((offer) => offer.startsAt > now);
  });
}
