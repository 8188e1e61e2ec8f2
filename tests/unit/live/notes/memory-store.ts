import type { Kept, NoteStore } from "#app/live/notes/store.ts";

/** One browser's store, without its database: what is in it outlives the tabs. */
export class Memory {
  readonly kept = new Map<string, Kept & { noteId: string }>();
  writes = 0;
  /** Nothing that is asked is ever answered. */
  silent = false;
  #tabs = 0;

  /** The store as one tab has it; after its crash it writes no more. */
  tab(): NoteStore & { crash(): void; broken: boolean } {
    this.#tabs += 1;
    const tab = `tab ${this.#tabs}`;
    let crashed = false;
    const key = (noteId: string, epoch: string, by: string) => [noteId, epoch, by].join("|");
    const store = {
      broken: false,
      crash() {
        crashed = true;
      },
      keep: async (noteId: string, copy: Parameters<NoteStore["keep"]>[1]) => {
        await go();
        this.writes += 1;
        const mark = String(this.writes);
        this.kept.set(key(noteId, copy.epoch, tab), { ...copy, noteId, tab, mark, at: Date.now() });
      },
      drop: async (noteId: string, epoch: string) => {
        await go();
        this.kept.delete(key(noteId, epoch, tab));
      },
      of: async (noteId: string) => {
        await go();
        return [...this.kept.values()].filter((one) => one.noteId === noteId).sort((a, b) => b.at - a.at);
      },
      forget: async (noteId: string, { epoch, tab: by, mark }: Kept) => {
        await go();
        const at = key(noteId, epoch, by);
        if (this.kept.get(at)?.mark === mark) this.kept.delete(at);
      },
      pending: async () => [...new Set([...this.kept.values()].map(({ noteId }) => noteId))],
    };
    const go = async () => {
      if (crashed || this.silent) await new Promise(() => {});
      if (store.broken) throw new Error("The disk is full.");
    };
    return store;
  }
}
