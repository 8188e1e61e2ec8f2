import type { Saving } from "#app/ui/form/save-state.tsx";

/** What the server answered to a save. `at`: when it was saved, ISO text. `theirs`: what she has written meanwhile on another screen. */
export type MemoAnswer =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly code: string; readonly theirs?: string | undefined };

export type MemoState = {
  readonly saving: Saving;
  /** Why the server did not take it; null while it does. */
  readonly code: string | null;
  readonly theirs: string | null;
  /** The text that the field begins with, and how often it has begun anew. */
  readonly shown: string;
  readonly turn: number;
};

/** Asks the server to save. Throws when no answer comes. */
export type PostMemo = (mine: string, base: string) => Promise<MemoAnswer>;

/** How long one waits after the last key before saving, and before trying again, the last one over and over. */
export const pauseMs = 700;
const againMs = [1_000, 2_000, 5_000, 10_000] as const;

/**
 * Saves one text as it is typed: one save at a time, the next when something was typed meanwhile, and again when no answer
 * came. What two screens wrote differently waits until she has chosen. It goes on after its page was left, until all is saved.
 */
export class MemoSaver {
  readonly #post: PostMemo;
  readonly #listeners = new Set<() => void>();
  #text: string;
  #base: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When what stands there was saved from here, and whether a loader has read that there is one. */
  #at: string | null = null;
  #known = false;
  /** What was sent and may be stored or not: sent again as it was, since what has been typed after it has another beginning. */
  #unanswered: string | null = null;
  #sending = false;
  #tries = 0;
  #state: MemoState;

  constructor(stored: string, post: PostMemo) {
    this.#post = post;
    this.#text = stored;
    this.#base = stored;
    this.#state = { saving: "idle", code: null, theirs: null, shown: stored, turn: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly state = (): MemoState => this.#state;

  /** Whether something was typed that is not known to be stored. */
  get hasUnsaved(): boolean {
    return this.#sending || this.#unanswered !== null || this.#text.trim() !== this.#base.trim();
  }

  /** Its field is another than before: what was typed stands in that too. */
  shownAnew(): void {
    this.#set({ shown: this.#text, turn: this.#state.turn + 1 });
  }

  /** What stands in the field now. */
  type(text: string): void {
    this.#text = text;
    // What was wrong with it may be mended; two texts are still two.
    if (this.#state.saving === "failed") this.#set({ saving: "idle", code: null });
    this.#later(pauseMs);
  }

  /**
   * What a loader has read, and when that was written (none: there is no memo). It is shown unless something is being
   * written here, or it was read before what was saved here.
   */
  stored(text: string, at: string | null): void {
    const removed = at === null && this.#known;
    const older = at === null ? !removed : this.#at !== null && at <= this.#at;
    this.#known = at !== null;
    if (this.hasUnsaved || older || text === this.#base) return;
    this.#begin(text);
  }

  /** Saves now, whatever was waited for. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { saving } = this.#state;
    if (this.#sending || !this.hasUnsaved || saving === "conflict") return;
    const [mine, base] = [this.#unanswered ?? this.#text, this.#base];
    this.#sending = true;
    this.#set({ saving: "saving", code: null });
    let answer: MemoAnswer | null = null;
    try {
      answer = await this.#post(mine, base);
    } catch {
      // Nobody answered. The same save again does no harm.
    }
    this.#sending = false;
    this.#unanswered = answer ? null : mine;
    if (answer) this.#answered(answer, mine);
    else {
      this.#set({ saving: "unsaved" });
      this.#tries += 1;
      this.#later(againMs[Math.min(this.#tries, againMs.length) - 1] ?? pauseMs);
    }
  }

  /** Of two texts, hers here or the one from the other screen. */
  choose(which: "mine" | "theirs"): void {
    const { theirs } = this.#state;
    if (theirs === null) return;
    if (which === "theirs") {
      this.#begin(theirs);
      return;
    }
    this.#base = theirs;
    this.#set({ saving: "idle", theirs: null });
    void this.flush();
  }

  #answered(answer: MemoAnswer, mine: string): void {
    this.#tries = 0;
    if (answer.ok) {
      this.#base = mine;
      this.#at = answer.at;
      this.#set({ saving: "saved" });
      if (this.hasUnsaved) this.#later(pauseMs);
    } else if (answer.theirs !== undefined) {
      this.#set({ saving: "conflict", theirs: answer.theirs });
    } else {
      this.#set({ saving: "failed", code: answer.code });
    }
  }

  #begin(text: string): void {
    this.#text = text;
    this.#base = text;
    this.#set({ saving: "saved", code: null, theirs: null, shown: text, turn: this.#state.turn + 1 });
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(change: Partial<MemoState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
