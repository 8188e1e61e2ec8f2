import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { actorOfSession } from "#app/access/actor.server.ts";
import { isId } from "#app/core/id.ts";
import { noteToOpen } from "#app/features/notes/open.server.ts";
import {
  type NackCode,
  type NoJoin,
  type NoteCursor,
  type NoteJoin,
  type NoteJoined,
  noteLimits,
  noteSchema,
} from "#app/live/note-protocol.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { sessionState } from "#app/platform/session.server.ts";
import type { LiveSocket } from "../places.ts";
import { type Budget, openBudget } from "./budget.ts";
import { type Assembly, isWhole, withPart } from "./parts.ts";
import { base64, type Member, type NoteRoom } from "./room.ts";
import type { NoteRooms } from "./rooms.ts";
import type { Storing } from "./storing.ts";

/** What is known of one page that has notes open, or is opening one. */
type Page = {
  readonly notes: Map<number, Member>;
  readonly budget: Budget;
  assembly: Assembly | null;
  /** Changes when what her person may has changed: of a join under way the answer holds no more. */
  turn: number;
  joining: number;
};

/** A join that was overtaken by a change of access is looked at again, this often at most. */
const looksAtMost = 5;
const storedWithinMs = 5_000;

const bytesOf = (text: unknown): Uint8Array | null =>
  typeof text === "string" ? new Uint8Array(Buffer.from(text, "base64")) : null;

export type Desk = {
  /** Takes what a page says about notes. */
  seat(socket: LiveSocket): void;
  /** Those sockets' people may have other rights now: their notes are to be joined anew. */
  askAnew(sockets: readonly LiveSocket[]): void;
  stop(): void;
};

export function openDesk(rooms: NoteRooms, storing: Storing, wrote: (room: NoteRoom, by: string) => void): Desk {
  const pages = new Map<LiveSocket, Page>();
  let stopping = false;

  const pageOf = (socket: LiveSocket): Page => {
    const known = pages.get(socket);
    if (known) return known;
    const page: Page = { notes: new Map(), budget: openBudget(), assembly: null, turn: 0, joining: 0 };
    pages.set(socket, page);
    return page;
  };

  async function join(socket: LiveSocket, asked: NoteJoin): Promise<NoteJoined | NoJoin> {
    if (typeof asked !== "object" || asked === null || !isId(asked.noteId)) return "malformed";
    if (asked.schema !== noteSchema) return "upgrade-required";
    if (stopping) return "busy";
    const page = pageOf(socket);
    // Of those it was asked to leave, or join anew, nothing is kept.
    for (const h of page.notes.keys()) if (!memberOf(socket, h)) page.notes.delete(h);
    if (page.notes.size + page.joining >= noteLimits.notesPerSocket) return "too-many";
    page.joining += 1;
    try {
      return await opened(socket, page, asked);
    } catch (error) {
      if (error instanceof Refusal) return error.kind === "missing" ? "missing" : "busy";
      if (!isUnavailable(error)) log().error({ err: error }, "a note could not be opened");
      return "busy";
    } finally {
      page.joining -= 1;
    }
  }

  async function opened(socket: LiveSocket, page: Page, asked: NoteJoin): Promise<NoteJoined | NoJoin> {
    for (let look = 0; look < looksAtMost; look += 1) {
      const { turn } = page;
      const now = new Date();
      const found = await actorOfSession(socket.data.holder.sessionId, now);
      // She is told of the session by itself. The note is still hers: what she wrote and could not send must not go.
      if (!found || sessionState(found.session, now) !== "open") return "busy";
      const earlier = rooms.get(asked.noteId)?.turn;
      const note = await noteToOpen(found.actor, asked.noteId);
      if (!note) return "missing";
      const room = await rooms.open(asked.noteId);
      const overtaken = () =>
        page.turn !== turn || rooms.get(asked.noteId) !== room || room.turn !== (earlier ?? 0) || !socket.connected;
      const stored = Y.encodeStateVector(room.doc);
      // What the page believes to be saved is what we say here: it must be, should all of us die in this moment.
      if (!(await within(storing.settled(), storedWithinMs))) return "busy";
      if (overtaken()) continue;
      const { personId } = socket.data.holder;
      const writes = note.role === "write";
      const alike = [...room.members.values()].filter(({ role }) => (role === "write") === writes).length;
      if (alike >= (writes ? noteLimits.writersPerNote : noteLimits.readersPerNote)) return "full";
      const at = randomUUID().slice(0, 13);
      const presence = { at, personId, name: found.actor.name, role: note.role };
      room.leave(socket);
      room.about = note;
      const member: Member = { socket, room, presence, role: note.role };
      room.enter(member);
      page.notes.set(room.h, member);
      const known = asked.epoch === room.epoch ? bytesOf(asked.sv) : null;
      const { h, epoch } = room;
      const diff = base64(known ? Y.encodeStateAsUpdate(room.doc, known) : Y.encodeStateAsUpdate(room.doc));
      return { h, epoch, role: note.role, diff, sv: base64(stored), who: room.who(), at };
    }
    return "busy";
  }

  /** The member that this is, as long as her page has the note open. */
  function memberOf(socket: LiveSocket, h: unknown): Member | undefined {
    const member = typeof h === "number" ? pages.get(socket)?.notes.get(h) : undefined;
    return member?.room.members.get(socket.id) === member ? member : undefined;
  }

  function write(socket: LiveSocket, h: number, n: number, data: Uint8Array): void {
    const code = refusalOf(socket, h, n, data);
    if (code) socket.emit("nack", h, n, code);
  }

  function refusalOf(socket: LiveSocket, h: number, n: number, data: Uint8Array): NackCode | null {
    const member = memberOf(socket, h);
    if (!member || stopping) return "not-open";
    if (member.role !== "write") return "forbidden";
    const { room } = member;
    const code = room.take(data, socket);
    if (code) return code;
    const { personId } = member.presence;
    storing.store({ noteId: room.noteId, actorId: personId, data }, { socket, h, n });
    wrote(room, personId);
    return null;
  }

  /** A handler that no message can make fail, whatever it holds. */
  const guarded =
    <Args extends unknown[]>(handle: (...args: Args) => void) =>
    (...args: Args) => {
      try {
        handle(...args);
      } catch (error) {
        log().error({ err: error }, "what a page said about a note could not be taken");
      }
    };

  function onUpdate(socket: LiveSocket, h: unknown, n: unknown, text: unknown): void {
    if (typeof h !== "number" || typeof n !== "number") return;
    const data = bytesOf(text);
    if (!data) return void socket.emit("nack", h, n, "malformed");
    // Longer ones come in parts.
    if (data.byteLength > noteLimits.partBytes) return void socket.emit("nack", h, n, "too-large");
    if (!pageOf(socket).budget.update(data.byteLength, performance.now()))
      return void socket.emit("nack", h, n, "rate");
    write(socket, h, n, data);
  }

  function onPart(socket: LiveSocket, [h, n, from, of, data, answer]: unknown[]): void {
    const numbers = [h, n, from, of];
    if (!numbers.every((number) => Number.isSafeInteger(number)) || !(data instanceof Uint8Array)) return;
    if (typeof answer !== "function") return;
    const page = pageOf(socket);
    const part = { h, n, from, of, data } as Parameters<typeof withPart>[1];
    const next = memberOf(socket, h) ? withPart(page.assembly, part) : "malformed";
    if (typeof next === "string") {
      page.assembly = null;
      return void socket.emit("nack", part.h, part.n, memberOf(socket, h) ? next : "not-open");
    }
    page.assembly = isWhole(next) ? null : next;
    // Who sends the next part before this is answered is not waited for.
    setTimeout(guarded(answer as () => void), page.budget.part(data.byteLength, performance.now()));
    if (isWhole(next)) write(socket, part.h, part.n, next.whole);
  }

  function onCursor(socket: LiveSocket, h: unknown, cursor: unknown): void {
    const member = memberOf(socket, h);
    if (!member || !pageOf(socket).budget.cursor(performance.now())) return;
    const place = cursor === null || typeof cursor !== "object" ? null : (cursor as NoteCursor);
    if (place !== null && JSON.stringify(place).length > noteLimits.cursorBytes) return;
    const sent = place && { anchor: place.anchor ?? null, head: place.head ?? null };
    member.room.cursor(member, sent);
  }

  function leave(socket: LiveSocket, h: unknown): void {
    const member = memberOf(socket, h);
    if (!member) return;
    pages.get(socket)?.notes.delete(member.room.h);
    member.room.leave(socket);
  }

  return {
    seat(socket) {
      socket.on("note:join", (asked, answer) => {
        if (typeof answer !== "function") return;
        void join(socket, asked).then((joined) => answer(typeof joined === "string" ? { no: joined } : joined));
      });
      socket.on(
        "note:leave",
        guarded((h) => leave(socket, h)),
      );
      socket.on(
        "u",
        guarded((h, n, data) => onUpdate(socket, h, n, data)),
      );
      socket.on(
        "p",
        guarded((...args: unknown[]) => onPart(socket, args)),
      );
      socket.on(
        "w",
        guarded((h, cursor) => onCursor(socket, h, cursor)),
      );
      socket.on("disconnect", () => {
        for (const { room } of pages.get(socket)?.notes.values() ?? []) room.leave(socket);
        pages.delete(socket);
      });
    },
    askAnew(sockets) {
      for (const socket of sockets) {
        const page = pages.get(socket);
        if (!page) continue;
        page.turn += 1;
        for (const [h, member] of page.notes) {
          page.notes.delete(h);
          if (member.room.members.get(socket.id) === member) member.room.again([member]);
        }
      }
    },
    stop() {
      stopping = true;
    },
  };
}

async function within(promise: Promise<void>, ms: number): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), ms);
  try {
    return await Promise.race([promise.then(() => true), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
