import type { NoteState } from "./state.ts";

/**
 * What is shown of a note: told to those who watch when it is another, and the same object as long as it is not.
 * @param due when (Unix ms) it may be another by itself; what has passed is not meant
 */
export function shown(derive: () => NoteState, due: () => readonly number[], onDue: () => void) {
  const watchers = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state = derive();
  return {
    state: () => state,
    onChange(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    /** It may be another now. */
    look(): void {
      const now = Date.now();
      const next = derive();
      const ahead = due().filter((at) => at > now);
      clearTimeout(timer);
      if (ahead.length > 0) timer = setTimeout(onDue, Math.min(...ahead) - now);
      const same = (name: keyof NoteState) =>
        name === "saving" ? JSON.stringify(next.saving) === JSON.stringify(state.saving) : next[name] === state[name];
      if ((Object.keys(next) as (keyof NoteState)[]).every(same)) return;
      state = next;
      for (const watcher of watchers) watcher();
    },
    stop(): void {
      clearTimeout(timer);
      watchers.clear();
    },
  };
}
