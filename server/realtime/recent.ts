import type { Announcement } from "#app/platform/events.server.ts";

const keptMs = 120_000;
const keptAtMost = 2_000;
// What a page says of itself is measured before the message travelled, and what its loader read may be older still.
const slackMs = 5_000;

/**
 * The last two minutes of hints, so that a page which was loaded, or lost its connection, a moment ago is told just
 * what it missed instead of asking everything again. Times are milliseconds of one clock of the caller's.
 */
export function recentHints(clock: () => number) {
  let listeningSince = Number.POSITIVE_INFINITY;
  let kept: { at: number; event: Announcement }[] = [];

  return {
    /** From now on every hint is heard; some before this moment may not have been. */
    began(): void {
      listeningSince = clock();
      kept = [];
    },
    heard(event: Announcement): void {
      const at = clock();
      kept.push({ at, event });
      while (kept.length > 0 && at - kept[0]!.at > keptMs) kept.shift();
      if (kept.length <= keptAtMost) return;
      listeningSince = kept.shift()!.at + 1;
    },
    /**
     * What a page has not heard that came at the moment `cameAt`, after so many milliseconds without hints (which comes
     * from outside); null when something may be missing.
     */
    missed(unheardMs: unknown, cameAt: number): Announcement[] | null {
      if (typeof unheardMs !== "number" || !(unheardMs >= 0)) return null;
      const from = cameAt - unheardMs - slackMs;
      if (from < listeningSince || clock() - from > keptMs) return null;
      return kept.filter((hint) => hint.at >= from).map((hint) => hint.event);
    },
  };
}
