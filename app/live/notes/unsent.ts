/** In which notes text waits to be saved, in this tab or kept from an earlier one. */
export type Unsent = {
  readonly any: () => boolean;
  readonly onChange: (changed: () => void) => () => void;
  mark(noteId: string, unsent: boolean): void;
  /** She was asked, and goes. */
  letGo(): void;
};

export function unsentNotes(): Unsent {
  const notes = new Set<string>();
  const watchers = new Set<() => void>();
  let went = false;
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  return {
    any: () => notes.size > 0 && !went,
    onChange(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    mark(noteId, unsent) {
      if (unsent === notes.has(noteId)) return;
      if (unsent) notes.add(noteId);
      else notes.delete(noteId);
      tell();
    },
    letGo() {
      went = true;
      tell();
    },
  };
}
