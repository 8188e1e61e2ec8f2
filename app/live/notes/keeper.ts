import { withPatience } from "../sealed/patience.ts";
import type { Copy, Kept, NoteStore } from "./store.ts";

const everyMs = 150;
/** What is so large is written less often. */
const largeBytes = 524_288;
const largeEveryMs = 3_000;

/**
 * Keeps a note's unsent text in the store while there is any, and finds what earlier pages kept. What is saved at once is
 * never written there.
 * @param copy what is to be kept now; null: all is saved
 * @param onWorks told whether the store works
 */
export function keeper(store: NoteStore, noteId: string, copy: () => Copy | null, onWorks: (works: boolean) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let everyNow = everyMs;
  /** The text of which this tab's copy is in the store. */
  let written: string | null = null;
  /** Of texts that are no more: to be taken away when she has seen what she wrote there. */
  let aside: string[] = [];
  let foundAside: Kept[] = [];
  let found: readonly Kept[] = [];
  let looked = false;
  let running: Promise<void> | null = null;
  let again = false;

  async function trying<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      const done = await withPatience(act);
      onWorks(true);
      return done;
    } catch {
      onWorks(false);
      return null;
    }
  }

  async function writeAll(): Promise<void> {
    while (again) {
      again = false;
      const now = copy();
      const before = written;
      if (now) {
        written = now.epoch;
        everyNow = now.state.byteLength > largeBytes ? largeEveryMs : everyMs;
        await trying(() => store.keep(noteId, now));
      } else if (before !== null) {
        written = null;
        await trying(() => store.drop(noteId, before));
      }
    }
    running = null;
  }

  /** One at a time: an older copy must not come after a newer one, nor after it was taken away. */
  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    again = true;
    running ??= writeAll();
    return running;
  }

  async function forget(copies: readonly Kept[]): Promise<void> {
    found = found.filter((one) => !copies.includes(one));
    for (const one of copies) await trying(() => store.forget(noteId, one));
  }

  return {
    /** Whether it is known what earlier pages kept. */
    get looked(): boolean {
      return looked;
    },
    /** Looks for what earlier pages kept; gives the newest, and what else there is of the same text. */
    async look(): Promise<readonly Kept[]> {
      found = (await trying(() => store.of(noteId))) ?? [];
      looked = true;
      return found.filter(({ epoch }) => epoch === found[0]?.epoch);
    },
    /** What was found of a text. */
    of: (epoch: string) => found.filter((one) => one.epoch === epoch),
    /** Something was written; or everything is saved, what was found too. */
    changed(saved: string | null): void {
      if (saved === null) {
        timer ??= setTimeout(() => void write(), everyNow);
        return;
      }
      clearTimeout(timer);
      timer = undefined;
      if (written !== null) void write();
      const of = found.filter(({ epoch }) => epoch === saved);
      if (of.length > 0) void forget(of);
    },
    /** At once: the page may be gone soon. Ends when it is done, or has failed. */
    write,
    /**
     * Only `stays` is the note's text from now on. What is kept of others can go nowhere, and stays until `letGo`; gives
     * what was found of them.
     */
    putAside(stays: string | null): readonly Kept[] {
      const others = found.filter(({ epoch }) => epoch !== stays);
      if (written !== null && written !== stays) {
        aside.push(written);
        written = null;
      }
      found = found.filter(({ epoch }) => epoch === stays);
      foundAside.push(...others);
      return others;
    },
    /** Takes away what was put aside. */
    async letGo(): Promise<void> {
      const [epochs, others] = [aside, foundAside];
      aside = [];
      foundAside = [];
      // What is being written now would come after it was taken away.
      await running;
      for (const epoch of epochs) await trying(() => store.drop(noteId, epoch));
      await forget(others);
    },
    stop: () => clearTimeout(timer),
  };
}
