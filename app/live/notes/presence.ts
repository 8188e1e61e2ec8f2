import { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { type NoteCursor, type NotePresence, type NoteRole, noteLimits } from "../note-protocol.ts";

/** Somebody who is in the note, on one screen or several. */
export type Here = {
  readonly personId: string;
  readonly name: string;
  /** From 0; as long as she is here it is hers. */
  readonly color: number;
  readonly role: NoteRole;
};

/** What the awareness says of another screen. */
export type ScreenState = {
  readonly user: { readonly personId: string; readonly name: string; readonly color: number };
  readonly cursor: NoteCursor;
  /** When (Unix ms) the cursor last moved; null: not since this page is in the note. */
  readonly movedAt: number | null;
};

export const colors = 8;
const cursorEveryMs = 1_000 / noteLimits.cursorsPerSecond;

/**
 * Who is in the note, and where their cursors are: as an Awareness, which editors know how to show. Its other screens come
 * from the server, which stamps who they are; only one's own cursor is given away.
 * @param send gives one's own cursor away
 */
export function presenceIn(doc: Y.Doc, send: (cursor: NoteCursor) => void) {
  const awareness = new Awareness(doc);
  const idOf = new Map<string, number>();
  const colorOf = new Map<string, number>();
  let ownScreen = "";
  let lastId = 0;
  let told = "null";
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let people: readonly Here[] = [];

  const own = (): NoteCursor => (awareness.getLocalState()?.cursor as NoteCursor | undefined) ?? null;

  function tell(): void {
    timer = undefined;
    const cursor = JSON.stringify(own());
    if (cursor === told) return;
    told = cursor;
    toldAt = performance.now();
    send(cursor.length > noteLimits.cursorBytes ? null : (JSON.parse(cursor) as NoteCursor));
  }

  awareness.on("update", (_change: unknown, origin: unknown) => {
    if (origin !== "local" || timer !== undefined || JSON.stringify(own()) === told) return;
    timer = setTimeout(tell, Math.max(0, toldAt + cursorEveryMs - performance.now()));
  });

  function put(states: ReadonlyMap<number, ScreenState | null>): void {
    const change = { added: [] as number[], updated: [] as number[], removed: [] as number[] };
    for (const [id, state] of states) {
      const had = awareness.states.has(id);
      change[state === null ? "removed" : had ? "updated" : "added"].push(id);
      const clock = (awareness.meta.get(id)?.clock ?? -1) + 1;
      // Who is here is told by the server: nobody goes because she has not moved for a while.
      awareness.meta.set(id, { clock, lastUpdated: Number.POSITIVE_INFINITY });
      if (state === null) awareness.states.delete(id);
      else awareness.states.set(id, state);
    }
    awareness.emit("change", [change, "server"]);
    awareness.emit("update", [change, "server"]);
  }

  function idFor(at: string): number {
    const known = idOf.get(at);
    if (known !== undefined) return known;
    lastId += 1;
    if (lastId === awareness.clientID) lastId += 1;
    idOf.set(at, lastId);
    return lastId;
  }

  /** The same on everybody's screen as a rule, and never the same for two as long as there are enough. */
  function colorFor(personId: string, others: readonly string[]): number {
    const known = colorOf.get(personId);
    if (known !== undefined) return known;
    const taken = new Set(others.map((other) => colorOf.get(other)));
    let color = [...personId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % colors;
    for (let i = 0; i < colors && taken.has(color); i += 1) color = (color + 1) % colors;
    colorOf.set(personId, color);
    return color;
  }

  return {
    awareness,
    people: () => people,
    /** Everybody who is here now. `ownAt`: which of them is this page, when it has just been told. */
    who(all: readonly NotePresence[], ownAt?: string): void {
      ownScreen = ownAt ?? ownScreen;
      const here = [...new Map(all.map((one) => [one.personId, one])).values()];
      const ids = here.map(({ personId }) => personId);
      for (const known of [...colorOf.keys()]) if (!ids.includes(known)) colorOf.delete(known);
      people = here.map(({ personId, name, role }) => ({ personId, name, role, color: colorFor(personId, ids) }));
      const colorNow = new Map(people.map(({ personId, color }) => [personId, color]));
      const states = new Map<number, ScreenState | null>();
      for (const { at, personId, name } of all) {
        // The editor shows one's own cursor by itself.
        if (at === ownScreen) continue;
        const before = awareness.states.get(idFor(at)) as ScreenState | undefined;
        const user = { personId, name, color: colorNow.get(personId) ?? 0 };
        states.set(idFor(at), { user, cursor: before?.cursor ?? null, movedAt: before?.movedAt ?? null });
      }
      for (const [at, id] of idOf) {
        if (states.has(id)) continue;
        idOf.delete(at);
        states.set(id, null);
      }
      put(states);
    },
    cursors(moved: readonly (readonly [at: string, cursor: NoteCursor])[]): void {
      const states = new Map<number, ScreenState>();
      for (const [at, cursor] of moved) {
        const state = idOf.has(at) ? (awareness.states.get(idFor(at)) as ScreenState | undefined) : undefined;
        // Somebody whose name has not come yet: her next move shows her.
        if (state) states.set(idFor(at), { ...state, cursor, movedAt: Date.now() });
      }
      put(states);
    },
    /** The server knows nothing of one's own cursor (yet). */
    again(): void {
      told = "null";
      if (own() !== null) tell();
    },
    destroy(): void {
      clearTimeout(timer);
      awareness.destroy();
    },
  };
}

export type Presence = ReturnType<typeof presenceIn>;
