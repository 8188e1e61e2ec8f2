import * as Y from "yjs";
import { fragmentName } from "#app/features/notes/document/json.ts";
import type { NackCode, NoteCursor, NotePresence, NoteRole } from "#app/live/note-protocol.ts";
import { noteLimits } from "#app/live/note-protocol.ts";
import type { LiveServer, LiveSocket } from "../places.ts";
import { type Elsewhere, presenceElsewhere } from "./elsewhere.ts";

/** Somebody who has the note open, on one page. */
export type Member = {
  readonly socket: LiveSocket;
  readonly room: NoteRoom;
  readonly presence: NotePresence;
  role: NoteRole;
};

export const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

type WhatAbout = {
  /** The test that it is about, and whether that was a draft when somebody came in last. */
  readonly cycle: { readonly cycleId: string; readonly draft: boolean } | null;
  /** The gathering at whose table it is written, or which is the interview. */
  readonly gatheringId: string | null;
  /** The supervision that it is of. */
  readonly supervisionId: string | null;
};

const cursorsEveryMs = 100;

/** What the room tells those around it. */
export type RoomNews = {
  /** It has been opened on this instance. */
  opened(room: NoteRoom): void;
  /** Somebody came, went, or changed what she may. */
  people(room: NoteRoom): void;
  /** Cursors moved, of people of this instance. */
  cursors(room: NoteRoom, moved: readonly (readonly [string, NoteCursor])[]): void;
};

/** Whether it belongs to no part of a note: a document can hold any number of texts beside it, which nobody would ever see. */
const isElsewhere = (struct: Y.Item | Y.GC) =>
  struct instanceof Y.Item && typeof struct.parent === "string" && struct.parent !== fragmentName;

/** One open note on this instance: its text in memory, and who has it open. What is stored is not its business. */
export class NoteRoom {
  readonly noteId: string;
  readonly h: number;
  readonly epoch: string;
  readonly doc: Y.Doc;
  readonly members = new Map<string, Member>();
  /** Who has it open on other instances. */
  readonly elsewhere: Elsewhere = presenceElsewhere();
  /** Changes whenever those in it have to ask again what they may. */
  turn = 0;
  about: WhatAbout = { cycle: null, gatheringId: null, supervisionId: null };
  readonly #io: LiveServer;
  readonly #news: RoomNews;
  /** The whole as it is encoded, in bytes: never less than it is. */
  #bytes: number;
  #outgoing: { data: Uint8Array; from: LiveSocket | null }[] = [];
  #moved = new Map<string, NoteCursor>();
  /** Where the cursors of those who are here are. */
  readonly #cursors = new Map<string, NoteCursor>();
  #moving: NodeJS.Timeout | undefined;

  constructor(io: LiveServer, h: number, noteId: string, note: { epoch: string; doc: Y.Doc }, news: RoomNews) {
    this.#io = io;
    this.h = h;
    this.noteId = noteId;
    this.epoch = note.epoch;
    this.doc = note.doc;
    this.#news = news;
    this.#bytes = Y.encodeStateAsUpdate(note.doc).byteLength;
  }

  get name(): string {
    return `note:${this.h}`;
  }

  /** Everybody in it, on whichever instance. */
  who(): NotePresence[] {
    const here = [...this.members.values()].map(({ presence, role }) => ({ ...presence, role }));
    return [...here, ...this.elsewhere.all()];
  }

  enter(member: Member): void {
    this.members.set(member.socket.id, member);
    void member.socket.join(this.name);
    this.#news.people(this);
  }

  leave(socket: LiveSocket): void {
    const member = this.members.get(socket.id);
    if (!member) return;
    this.members.delete(socket.id);
    void socket.leave(this.name);
    this.#moved.delete(member.presence.at);
    this.#cursors.delete(member.presence.at);
    this.#news.people(this);
  }

  /** Everybody here has to join again, and is asked anew what she may. */
  again(whom: readonly Member[] = [...this.members.values()]): void {
    this.turn += 1;
    for (const { socket } of whom) {
      this.leave(socket);
      socket.emit("note:again", this.h);
    }
  }

  /** Why the note does not take this update; null when it is in the text now, and on its way to the others. */
  take(data: Uint8Array, from: LiveSocket | null): NackCode | null {
    let grows: boolean;
    try {
      // Applied as it is read, a broken one would leave half of itself behind.
      const { structs } = Y.decodeUpdate(data);
      if (structs.some(isElsewhere)) return "malformed";
      grows = structs.length > 0;
    } catch {
      return "malformed";
    }
    if (grows && !this.#hasRoomFor(data.byteLength)) return "note-full";
    return this.apply(data, from) ? null : "malformed";
  }

  /** Takes in what was stored elsewhere, and passes it on. False: it cannot be applied. */
  apply(data: Uint8Array, from: LiveSocket | null): boolean {
    try {
      Y.applyUpdate(this.doc, data, from);
    } catch {
      return false;
    }
    this.#bytes += data.byteLength;
    if (this.#outgoing.length === 0) setImmediate(() => this.#send());
    this.#outgoing.push({ data, from });
    return true;
  }

  /** Whether parts of the text are known of that hang on others which never came. */
  get lacks(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  #hasRoomFor(bytes: number): boolean {
    if (this.#bytes + bytes <= noteLimits.noteBytes) return true;
    this.#bytes = Y.encodeStateAsUpdate(this.doc).byteLength;
    return this.#bytes + bytes <= noteLimits.noteBytes;
  }

  /** One message for all that came in one turn; who wrote alone does not get it back. */
  #send(): void {
    const outgoing = this.#outgoing;
    this.#outgoing = [];
    const [first] = outgoing;
    if (!first || this.members.size === 0) return;
    const data = outgoing.length === 1 ? first.data : Y.mergeUpdates(outgoing.map(({ data }) => data));
    const everybody = this.#io.local.to(this.name);
    const alone = outgoing.every(({ from }) => from === first.from) ? first.from : null;
    (alone ? everybody.except(alone.id) : everybody).emit("u", this.h, base64(data));
  }

  cursor(member: Member, cursor: NoteCursor): void {
    this.#moved.set(member.presence.at, cursor);
    this.#cursors.set(member.presence.at, cursor);
    this.#moving ??= setTimeout(() => {
      this.#moving = undefined;
      const moved = [...this.#moved];
      this.#moved.clear();
      this.showCursors(moved);
      this.#news.cursors(this, moved);
    }, cursorsEveryMs);
  }

  /** To everybody here; a lost one is followed by the next. */
  showCursors(moved: readonly (readonly [string, NoteCursor])[]): void {
    if (moved.length > 0 && this.members.size > 0) this.#io.local.to(this.name).volatile.emit("w", this.h, moved);
  }

  /** Who is here, and where their cursors are: who has just come knows of none, and most of them do not move. */
  showPeople(): readonly (readonly [string, NoteCursor])[] {
    this.#io.local.to(this.name).emit("note:who", this.h, this.who());
    const cursors = [...this.#cursors];
    this.showCursors(cursors);
    return cursors;
  }

  close(): void {
    clearTimeout(this.#moving);
    this.doc.destroy();
  }
}
