import { randomUUID } from "node:crypto";
import { cycleOfNote } from "#app/features/notes/open.server.ts";
import type { Announcement } from "#app/platform/events.server.ts";
import type { LiveServer, LiveSocket } from "../places.ts";
import { openBus } from "./bus.ts";
import { openDesk } from "./desk.ts";
import { openGuard } from "./guard.ts";
import type { NoteRoom, RoomNews } from "./room.ts";
import { NoteRooms } from "./rooms.ts";
import { openStoring } from "./storing.ts";

const sayAgainEveryMs = 20_000;
const lookEveryMs = 5_000;
const peopleAfterMs = 200;
const drainedWithinMs = 6_000;

export type Notes = {
  seat(socket: LiveSocket): void;
  /** Those sockets' people may have other rights now. */
  askAnew(sockets: readonly LiveSocket[]): void;
  /** A hint that may concern who may what in an open note. */
  hear(event: Announcement): void;
  /** Takes nothing more, and ends when all that was taken is stored and said to be. */
  stop(): Promise<void>;
};

/** Notes that are written together, on this instance of the app. */
export function openNotes(io: LiveServer): Notes {
  const instance = randomUUID();
  const changed = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  /** Who wrote last in a note: what is taken out of it at once was brought in by her. */
  const writers = new WeakMap<NoteRoom, string>();
  const guard = openGuard((room, update) => {
    const actorId = writers.get(room);
    // Of what came from elsewhere, the instance through which it came takes it out.
    if (actorId === undefined || !room.apply(update, null)) return;
    storing.store({ noteId: room.noteId, actorId, data: update }, null);
    void storing.settled().then(() => rooms.compactNow(room.noteId));
  });

  const news: RoomNews = {
    opened: guard.watch,
    people(room) {
      if (stopped || changed.has(room.noteId)) return;
      changed.set(
        room.noteId,
        setTimeout(() => {
          changed.delete(room.noteId);
          const cursors = room.showPeople();
          sayWho(room);
          if (cursors.length > 0) news.cursors(room, cursors);
        }, peopleAfterMs),
      );
    },
    cursors(room, moved) {
      if (room.elsewhere.all().length > 0) bus.say(room.noteId, { cursors: moved });
    },
  };
  const storing = openStoring({
    instance,
    onLate: (late) => void io.local.emit("store", late ? "degraded" : "ok"),
    onStored: (noteId, updates, bytes) => rooms.stored(noteId, updates, bytes),
    onRefused: (noteId) => rooms.forget(noteId),
  });
  const rooms = new NoteRooms(io, news, storing.settled);
  const desk = openDesk(rooms, storing, (room, by) => void writers.set(room, by));

  const bus = openBus(instance, {
    stored(noteId, data) {
      const room = rooms.storedElsewhere(noteId);
      if (!room) return;
      if (data === null || !room.apply(data, null)) void rooms.readAgain(noteId);
      rooms.stored(noteId, 0, 0);
    },
    said(from, noteId, said) {
      const room = rooms.get(noteId);
      if (!room) return;
      if ("cursors" in said) return room.showCursors(said.cursors);
      const screens = () => JSON.stringify(room.elsewhere.all().map(({ at }) => at));
      const known = screens();
      room.elsewhere.said(from, said.who, performance.now());
      // Somebody has come whom nobody has told who is here.
      if (screens() !== known) news.people(room);
    },
    listening: () => void refresh(),
  });

  function sayWho(room: NoteRoom): void {
    const here = [...room.members.values()].map(({ presence, role }) => ({ ...presence, role }));
    bus.say(room.noteId, { who: here });
  }

  /** Whom a note of a test is seen by hangs on whether that is a draft; and a draft can be deleted, with its note. */
  async function lookAtCycle(room: NoteRoom): Promise<void> {
    const now = await cycleOfNote(room.noteId).catch(() => undefined);
    if (now === null) rooms.forget(room.noteId);
    else if (now?.draft !== room.about.cycle?.draft) room.again();
  }

  async function refresh(): Promise<void> {
    for (const room of rooms.all()) await rooms.readAgain(room.noteId);
  }

  const saying = setInterval(() => {
    for (const room of rooms.all()) {
      if (room.elsewhere.forget(performance.now())) room.showPeople();
      if (room.members.size > 0) sayWho(room);
    }
  }, sayAgainEveryMs);
  const waiting = new Set<string>();
  const looking = setInterval(() => {
    for (const room of rooms.all()) {
      if (!room.lacks) waiting.delete(room.noteId);
      else if (waiting.has(room.noteId)) room.again();
      else {
        waiting.add(room.noteId);
        void rooms.readAgain(room.noteId);
      }
    }
  }, lookEveryMs);
  for (const timer of [saying, looking]) timer.unref();

  return {
    seat: desk.seat,
    askAnew: desk.askAnew,
    hear({ name, ids }) {
      // Closed, opened again, or otherwise of another kind: everybody asks anew what she may.
      if (name === "note.changed" && ids.noteId) rooms.get(ids.noteId)?.again();
      // Who is registered no longer neither writes at her table, or in her interview, nor reads as one who is there.
      if (name === "registration.changed" && ids.gatheringId) {
        for (const room of rooms.all()) if (room.about.gatheringId === ids.gatheringId) room.again();
      }
      // Held, called off, or another's to hold: who talks is others than before.
      if (name === "supervision.changed" && ids.sessionId) {
        for (const room of rooms.all()) if (room.about.supervisionId === ids.sessionId) room.again();
      }
      if (name !== "cycle.changed") return;
      for (const room of rooms.all()) if (room.about.cycle?.cycleId === ids.cycleId) void lookAtCycle(room);
    },
    async stop() {
      desk.stop();
      guard.stop();
      for (const timer of [saying, looking]) clearInterval(timer);
      for (const timer of changed.values()) clearTimeout(timer);
      stopped = true;
      await Promise.race([storing.stop(), new Promise((resolve) => setTimeout(resolve, drainedWithinMs).unref())]);
      await bus.stop();
      rooms.close();
    },
  };
}
