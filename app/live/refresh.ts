/**
 * Why a page does not ask again just now. `saving`: a form is on its way. `asking`: an answer is. `leaving`: what it does
 * makes its session another, and the whole page is loaded anew.
 */
export type Hold = "saving" | "asking" | "leaving" | "hidden";

/** The others yield to what cannot wait. */
const always = ["saving", "asking", "leaving"] as const satisfies Hold[];

const hintMs = 150;
const spreadMs = 3_000;
const savedJustNowMs = 2_000;
const unansweredMs = 5_000;

/**
 * Decides when a page asks its loaders again: soon after a hint and once for many; never while a form is under way,
 * since the answer would come from before it was saved; when everybody has to ask, not all at the same moment.
 */
export function refresher(ask: () => void, chance: () => number = Math.random) {
  const holds = new Set<Hold>();
  let wanted = false;
  let urgent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let savedAt = Number.NEGATIVE_INFINITY;

  function askNow(): void {
    clearTimeout(timer);
    timer = undefined;
    dueAt = Number.POSITIVE_INFINITY;
    wanted = true;
    if (always.some((why) => holds.has(why)) || (holds.has("hidden") && !urgent)) return;
    wanted = false;
    urgent = false;
    ask();
  }

  function askWithin(ms: number): void {
    const at = performance.now() + ms;
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(askNow, ms);
  }

  return {
    /** Something the page shows has changed. */
    changed(mine: boolean): void {
      // What this page saves comes back with the answer to the form; only her other screens have to ask.
      const saving = holds.has("saving") || performance.now() - savedAt < savedJustNowMs;
      if (!(mine && saving)) askWithin(hintMs);
    },
    /** One goes to another page, where no answer to an earlier form brings what this tab saves. */
    elsewhere(): void {
      savedAt = Number.NEGATIVE_INFINITY;
    },
    /** Everybody's pages may have missed something. */
    missed: () => askWithin(chance() * spreadMs),
    /** Nobody answered. Later, and not everybody at once when the server is back. */
    unanswered: () => askWithin(unansweredMs + chance() * unansweredMs),
    /** What is shown may be no longer hers to see, on a hidden page too. */
    atOnce(): void {
      urgent = true;
      askWithin(0);
    },
    hold(reason: Hold, on: boolean): void {
      if (on === holds.has(reason)) return;
      if (on) {
        holds.add(reason);
        return;
      }
      holds.delete(reason);
      if (reason === "saving") savedAt = performance.now();
      if (wanted) askWithin(0);
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
      dueAt = Number.POSITIVE_INFINITY;
    },
  };
}

export type Refresher = ReturnType<typeof refresher>;
