import * as Y from "yjs";
import { appendUpdates, type NoteUpdate } from "#app/features/notes/log.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import type { LiveSocket } from "../places.ts";
import { Committer, type NotStored } from "./committer.ts";

/** Merging takes longer the more there is to merge; a commit seldom has more of one person's in one note. */
const mergeAtMost = 32;

/** What one person wrote in one note is one row of a commit. */
export function merged(updates: readonly NoteUpdate[]): NoteUpdate[] {
  const groups = Map.groupBy(updates, ({ noteId, actorId }) => `${noteId} ${actorId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1 || group.length > mergeAtMost) return group;
    return [{ ...first, data: Y.mergeUpdates(group.map(({ data }) => data)) }];
  });
}

export type Storing = {
  /** Stores an update. `from`, `h`, `n`: whom to tell that it is saved, and which of hers it is. */
  store(update: NoteUpdate, from: { socket: LiveSocket; h: number; n: number } | null): void;
  /** Ends when all that has come until now is stored, or never will be. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export type StoringOptions = {
  instance: string;
  onLate(late: boolean): void;
  /** So many updates, and bytes, of the note were stored. */
  onStored(noteId: string, updates: number, bytes: number): void;
  /** The database will not have an update that is in the text already. */
  onRefused(noteId: string): void;
};

/** Updates into the log, and to those who wrote them the word that they are there: one for all of a commit. */
export function openStoring({ instance, onLate, onStored, onRefused }: StoringOptions): Storing {
  let acks = new Map<LiveSocket, Map<number, number>>();

  const committer = new Committer({
    store: async (updates) => appendUpdates(merged(updates), instance, new Date()),
    isAway: isUnavailable,
    clock: () => performance.now(),
    onLate,
  });

  function acknowledge(): void {
    const told = acks;
    acks = new Map();
    for (const [socket, upTo] of told) {
      // As to a room of one: what is sent straight to a socket goes in two pieces, and there are many (`one-write.ts`).
      for (const [h, n] of upTo) socket.nsp.local.to(socket.id).emit("ack", h, n);
    }
  }

  return {
    store(update, from) {
      committer.add(update, (problem: NotStored | null) => {
        if (problem !== null) {
          // First of all: told to join anew, she would not know that it was refused, and send it once more.
          from?.socket.emit("nack", from.h, from.n, problem);
          return onRefused(update.noteId);
        }
        onStored(update.noteId, 1, update.data.byteLength);
        if (!from) return;
        const { socket, h, n } = from;
        // All of a commit are told in one go: this is called for each of them in turn.
        if (acks.size === 0) queueMicrotask(acknowledge);
        const upTo = acks.get(socket) ?? new Map<number, number>();
        acks.set(socket, upTo.set(h, n));
      });
    },
    settled: () => committer.settled(),
    async stop() {
      await committer.drained();
      committer.stop();
    },
  };
}
