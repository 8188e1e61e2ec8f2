import type { Server, Socket } from "socket.io";
import { actorOfSession } from "#app/access/actor.server.ts";
import { personRoom, roomsOf, sessionRoom } from "#app/access/rooms.ts";
import { dayOf } from "#app/core/day.ts";
import type { ClientEvents, ServerEvents } from "#app/live/protocol.ts";
import { db, isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { sessionState } from "#app/platform/session.server.ts";
import type { Holder } from "./doorkeeper.ts";

export type SocketData = {
  holder: Holder;
  /** Counts the times its rooms were asked for: of two answers under way only the later counts. */
  asked: number;
  /** The day for which its rooms are right; null while it has none. */
  placedOn: string | null;
};
export type LiveServer = Server<ClientEvents, ServerEvents, Record<never, never>, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<never, never>, SocketData>;

/** The sockets of one room, of this instance. */
export function socketsIn(io: LiveServer, room: string): LiveSocket[] {
  const ids = io.sockets.adapter.rooms.get(room) ?? [];
  return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? []);
}

const againAfterMs = 1_000;

function groupedBySession(sockets: readonly LiveSocket[]): [string, LiveSocket[]][] {
  return [...Map.groupBy(sockets, (socket) => socket.data.holder.sessionId)];
}

/** Cuts a socket off whose session is over. */
export function sendAway(socket: LiveSocket, reason: "ended" | "expired"): void {
  socket.emit("over", reason);
  socket.disconnect(true);
}

/**
 * Takes sockets out of every place at once, asks what their people may see now, and lets them into just that.
 * Hints of the time between are lost: `placed` has to make the page ask again, or give it what it missed.
 */
export async function place(sockets: readonly LiveSocket[], placed: (socket: LiveSocket) => void): Promise<void> {
  const turns = new Map(sockets.map((socket) => [socket, leavePlaces(socket)]));
  const waits = (socket: LiveSocket) => socket.connected && socket.data.asked === turns.get(socket);
  const again: LiveSocket[] = [];
  for (const [sessionId, group] of groupedBySession(sockets)) {
    const now = new Date();
    const found = await actorOfSession(sessionId, now).catch(unknown);
    // Not known: they stay outside until it is.
    if (found === undefined) again.push(...group);
    for (const socket of found === undefined ? [] : group.filter(waits)) {
      if (!found || sessionState(found.session, now) !== "open") {
        sendAway(socket, !found || found.session.endedAt ? "ended" : "expired");
        continue;
      }
      void socket.join(roomsOf(found.actor));
      socket.data.placedOn = found.actor.today;
      placed(socket);
      socket.emit("ready");
    }
  }
  if (again.length > 0) setTimeout(() => void place(again.filter(waits), placed), againAfterMs).unref();
}

function leavePlaces(socket: LiveSocket): number {
  const { personId, sessionId } = socket.data.holder;
  const kept = new Set([socket.id, personRoom(personId), sessionRoom(sessionId)]);
  for (const room of socket.rooms) if (!kept.has(room)) void socket.leave(room);
  socket.data.placedOn = null;
  socket.data.asked += 1;
  return socket.data.asked;
}

function unknown(error: unknown): undefined {
  if (isUnavailable(error)) log().warn("the rooms of a socket could not be asked for");
  else log().error({ err: error }, "the rooms of a socket could not be asked for");
}

/**
 * Whether every socket's session is still open, in one statement however many there are. Sockets without a place, and
 * those from yesterday (roles begin and end with days), are placed anew.
 */
export async function recheck(io: LiveServer, placed: (socket: LiveSocket) => void): Promise<void> {
  const sockets = [...io.sockets.sockets.values()];
  if (sockets.length === 0) return;
  const now = new Date();
  const groups = groupedBySession(sockets);
  const rows = await db()
    .session.findMany({
      where: { id: { in: groups.map(([sessionId]) => sessionId) } },
      select: { id: true, kind: true, endedAt: true, expiresAt: true, lastSeenAt: true, freshAt: true },
    })
    .catch(unknown);
  if (!rows) return;
  const sessions = new Map(rows.map((row) => [row.id, row]));
  for (const [sessionId, group] of groups) {
    const session = sessions.get(sessionId);
    if (session && sessionState(session, now) === "open") continue;
    for (const socket of group) sendAway(socket, !session || session.endedAt ? "ended" : "expired");
  }
  const today = dayOf(now);
  await place(
    sockets.filter((socket) => socket.connected && socket.data.placedOn !== today),
    placed,
  );
}
