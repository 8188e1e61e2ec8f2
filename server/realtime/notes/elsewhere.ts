import type { NotePresence } from "#app/live/note-protocol.ts";

/** Whoever has said nothing for so long is gone: her instance says it again every twenty seconds. */
const goneAfterMs = 50_000;

/** Who has a note open on other instances of the app, as each of them last said. */
export type Elsewhere = {
  said(instance: string, who: readonly NotePresence[], now: number): void;
  /** Forgets instances that have fallen silent; true when somebody was of one. */
  forget(now: number): boolean;
  all(): NotePresence[];
};

export function presenceElsewhere(): Elsewhere {
  const instances = new Map<string, { who: readonly NotePresence[]; at: number }>();
  return {
    said(instance, who, now) {
      if (who.length === 0) instances.delete(instance);
      else instances.set(instance, { who, at: now });
    },
    forget(now) {
      let lost = false;
      for (const [instance, { at }] of instances) {
        if (now - at <= goneAfterMs) continue;
        instances.delete(instance);
        lost = true;
      }
      return lost;
    },
    all: () => [...instances.values()].flatMap(({ who }) => [...who]),
  };
}
