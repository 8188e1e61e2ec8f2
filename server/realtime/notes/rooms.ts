import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { compactNote, loadNote } from "#app/features/notes/log.server.ts";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { LiveServer } from "../places.ts";
import { NoteRoom, type RoomNews } from "./room.ts";

const unloadAfterMs = 60_000;
/** So much written since the last time is taken into the snapshot, while people go on; the rest when they pause. */
const compactAfter = { updates: 2_000, bytes: 1_048_576 } as const;
const pauseMs = 5_000;
/** Notes that are begun together are due together: who writes meanwhile is to have most of the time. */
const restShare = 3;

type Kept = {
  readonly room: NoteRoom;
  updates: number;
  bytes: number;
  pause: NodeJS.Timeout | undefined;
  unload: NodeJS.Timeout | undefined;
};

/** The notes that are open on this instance. */
export class NoteRooms {
  readonly #io: LiveServer;
  readonly #news: RoomNews;
  readonly #settled: () => Promise<void>;
  readonly #kept = new Map<string, Kept>();
  readonly #opening = new Map<string, Promise<NoteRoom>>();
  /** Notes in which another instance has stored something while they were read. */
  readonly #missed = new Set<string>();
  /** One note at a time: reading a whole note in is what takes longest here. */
  #compacting: Promise<void> = Promise.resolve();
  #handles = 0;

  /** @param settled ends when all that was written until now is stored. */
  constructor(io: LiveServer, news: RoomNews, settled: () => Promise<void>) {
    this.#io = io;
    this.#news = news;
    this.#settled = settled;
  }

  get(noteId: string): NoteRoom | undefined {
    return this.#kept.get(noteId)?.room;
  }

  all(): NoteRoom[] {
    return [...this.#kept.values()].map(({ room }) => room);
  }

  /** Opens a note once, however many ask. Nothing is kept of one that cannot be read. @throws Refusal missing, or what PostgreSQL says */
  async open(noteId: string): Promise<NoteRoom> {
    const kept = this.#kept.get(noteId);
    if (kept) {
      this.#unloadLater(kept);
      return kept.room;
    }
    const opening = this.#opening.get(noteId) ?? this.#load(noteId).finally(() => this.#opening.delete(noteId));
    this.#opening.set(noteId, opening);
    return opening;
  }

  async #load(noteId: string): Promise<NoteRoom> {
    this.#missed.delete(noteId);
    const note = await loadNote(noteId);
    this.#handles += 1;
    const room = new NoteRoom(this.#io, this.#handles, noteId, note, this.#news);
    const kept: Kept = { room, updates: 0, bytes: 0, pause: undefined, unload: undefined };
    this.#kept.set(noteId, kept);
    this.#unloadLater(kept);
    this.#news.opened(room);
    if (this.#missed.delete(noteId)) void this.readAgain(noteId);
    return room;
  }

  /** Another instance has stored something. Gives the note, if it is open. */
  storedElsewhere(noteId: string): NoteRoom | undefined {
    if (this.#opening.has(noteId)) this.#missed.add(noteId);
    return this.get(noteId);
  }

  /** Brings in all that is stored and not known here. */
  async readAgain(noteId: string): Promise<void> {
    const stored = await loadNote(noteId).catch((error: unknown) => {
      if (error instanceof Refusal) this.forget(noteId);
      else if (!isUnavailable(error)) log().error({ err: error }, "a note could not be read");
      return null;
    });
    const room = this.get(noteId);
    if (!stored || !room) return;
    if (stored.epoch !== room.epoch) return this.forget(noteId);
    const lacking = Y.encodeStateAsUpdate(stored.doc, Y.encodeStateVector(room.doc));
    stored.doc.destroy();
    // Two bytes of nothing new; what was deleted comes along every time, and does no harm.
    if (lacking.byteLength > 2) room.apply(lacking, null);
  }

  /** Lets go of a note at once: who has it open joins again, and gets what is stored. */
  forget(noteId: string): void {
    const kept = this.#kept.get(noteId);
    if (!kept) return;
    this.#kept.delete(noteId);
    clearTimeout(kept.pause);
    clearTimeout(kept.unload);
    kept.room.again();
    kept.room.close();
  }

  /** To be told of what was stored, for the snapshot. */
  stored(noteId: string, updates: number, bytes: number): void {
    const kept = this.#kept.get(noteId);
    if (!kept) return;
    kept.updates += updates;
    kept.bytes += bytes;
    clearTimeout(kept.pause);
    if (kept.updates >= compactAfter.updates || kept.bytes >= compactAfter.bytes) this.#compact(kept);
    else {
      kept.pause = setTimeout(() => this.#compact(kept), pauseMs);
      kept.pause.unref();
    }
  }

  #compact(kept: Kept): void {
    kept.updates = 0;
    kept.bytes = 0;
    this.#compacting = this.#compacting.then(async () => {
      const from = performance.now();
      await this.compactNow(kept.room.noteId);
      await sleep((performance.now() - from) * restShare, undefined, { ref: false });
    });
  }

  /**
   * Tells those who are named in what is in the log, and takes it into the snapshot. What fails is done next time:
   * nothing is lost by waiting.
   */
  async compactNow(noteId: string): Promise<void> {
    const now = new Date();
    const told = tellMentioned(noteId, now).catch((error: unknown) => {
      if (isUnavailable(error)) throw error;
      // Whatever is wrong with it, the log must not grow for ever.
      log().error({ err: error }, "who is named in a note could not be told");
    });
    await told
      .then(() => compactNote(noteId, now))
      .catch((error: unknown) => {
        if (!isUnavailable(error)) log().error({ err: error }, "a note could not be taken into its snapshot");
      });
  }

  #unloadLater(kept: Kept): void {
    clearTimeout(kept.unload);
    kept.unload = setTimeout(() => void this.#unload(kept), unloadAfterMs);
    kept.unload.unref();
  }

  async #unload(kept: Kept): Promise<void> {
    if (kept.room.members.size > 0) return this.#unloadLater(kept);
    await this.#settled();
    // Somebody may have come, and written, meanwhile.
    if (kept.room.members.size > 0 || this.#kept.get(kept.room.noteId) !== kept) return;
    clearTimeout(kept.pause);
    this.#kept.delete(kept.room.noteId);
    kept.room.close();
    if (kept.updates > 0) this.#compact(kept);
  }

  close(): void {
    for (const kept of this.#kept.values()) {
      clearTimeout(kept.pause);
      clearTimeout(kept.unload);
      kept.room.close();
    }
    this.#kept.clear();
  }
}
