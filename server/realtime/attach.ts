import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { personRoom, sessionRoom } from "#app/access/rooms.ts";
import type { Greeting, Hint } from "#app/live/protocol.ts";
import { type Announcement, listenForEvents } from "#app/platform/events.server.ts";
import { doorkeeper } from "./doorkeeper.ts";
import { limitPackets, limits } from "./limits.ts";
import { openNotes } from "./notes/open.ts";
import { sendInOnePiece } from "./one-write.ts";
import { type LiveServer, type LiveSocket, place, recheck, sendAway, socketsIn } from "./places.ts";
import { recentHints } from "./recent.ts";
import { answerFailure } from "./refused.ts";

export type RealtimeOptions = {
  /** Where people reach the app: only pages from there are let in. */
  origin: string;
  /** The build the server answers with; null when there is none (development). */
  build?: string | null;
  /** How often (ms) every socket's session is looked at again. */
  recheckMs?: number;
};

/**
 * Live hints and open notes over Socket.IO on the app's own HTTP server, until `stop`. Every instance of the app hears every hint from
 * PostgreSQL and passes it on to its own sockets. (Several instances behind a proxy: polling needs sticky sessions.)
 */
export function attachRealtime(http: HttpServer, options: RealtimeOptions): { stop(): Promise<void> } {
  const { origin, build = null, recheckMs = 60_000 } = options;
  const clock = () => performance.now();
  const door = doorkeeper(origin);
  const recent = recentHints(clock);
  let stopping = false;

  const io: LiveServer = new Server(http, {
    serveClient: false,
    transports: ["websocket", "polling"],
    allowRequest: (request, answer) => (stopping ? answer("stopping", false) : door.allowRequest(request, answer)),
    maxHttpBufferSize: limits.messageBytes,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 10_000,
  });
  io.engine.on("connection", limitPackets);
  io.engine.on("connection_error", answerFailure);
  io.engine.on("headers", (headers: Record<string, string>) => {
    headers["Cache-Control"] = "no-store";
    headers["X-Content-Type-Options"] = "nosniff";
  });

  sendInOnePiece(io);
  const notes = openNotes(io);

  io.use((socket, next) => {
    const holder = door.holderOf(socket.request);
    if (!holder) return next(new Error("closed"));
    if (socketsIn(io, sessionRoom(holder.sessionId)).length >= limits.socketsPerSession) {
      return next(new Error("too many"));
    }
    socket.data = { holder, asked: 0, placedOn: null };
    next();
  });

  io.on("connection", (socket) => {
    const cameAt = clock();
    const { personId, sessionId } = socket.data.holder;
    // At once, so that what ends her access while her rooms are asked for reaches this socket too.
    void socket.join([personRoom(personId), sessionRoom(sessionId)]);
    notes.seat(socket);
    const greeting = socket.handshake.auth as Partial<Greeting>;
    if (build !== null && greeting.build !== build) socket.emit("outdated");
    void place([socket], (placed) => {
      const missed = recent.missed(greeting.unheardMs, cameAt);
      if (missed) for (const event of missed) pass(event, [placed]);
      else placed.emit("gap");
    });
  });

  const everybody = () => [...io.sockets.sockets.values()];
  const askAgain = (socket: LiveSocket) => void socket.emit("gap");

  /** Gives a hint to those of the sockets that are in one of its rooms, once each. */
  function pass(event: Announcement, sockets: Iterable<LiveSocket>): void {
    const hint: Hint = { name: event.name, ids: event.ids };
    for (const socket of sockets) {
      if (!event.rooms.some((room) => socket.rooms.has(room))) continue;
      socket.emit("hint", event.by === socket.data.holder.personId ? { ...hint, mine: true } : hint);
    }
  }

  function hear(event: Announcement): void {
    const { personId, sessionId } = event.ids;
    if (event.name === "access.changed" && personId) {
      const hers = socketsIn(io, personRoom(personId));
      notes.askAnew(hers);
      void place(hers, (socket) => void socket.emit("access"));
    } else if (event.name === "session.ended" && sessionId) {
      for (const socket of socketsIn(io, sessionRoom(sessionId))) sendAway(socket, "ended");
    } else {
      recent.heard(event);
      notes.hear(event);
      pass(event, new Set(event.rooms.flatMap((room) => socketsIn(io, room))));
    }
  }

  const events = listenForEvents(hear, () => {
    recent.began();
    // Somebody's access may have ended unheard.
    notes.askAnew(everybody());
    void place(everybody(), askAgain);
  });
  const anew = (socket: LiveSocket) => {
    notes.askAnew([socket]);
    askAgain(socket);
  };
  const round = setInterval(() => void recheck(io, anew), recheckMs);
  round.unref();

  return {
    async stop() {
      stopping = true;
      clearInterval(round);
      // What was written is stored, and said to be, before anybody is sent away.
      await notes.stop();
      await events.stop();
      // Pages see the connection close, and look for the app until it is back.
      sayRestart(io);
      io.engine.close();
    },
  };
}

/** "Service restart", of WebSocket's codes. Engine.IO closes without a code, and has no words for another. */
const serviceRestart = 1012;

type Transport = { name: string; socket?: { close(code: number): void } };

function sayRestart(io: LiveServer): void {
  const { clients } = io.engine as unknown as { clients: Readonly<Record<string, { transport: Transport }>> };
  for (const { transport } of Object.values(clients)) {
    if (transport.name === "websocket") transport.socket?.close(serviceRestart);
  }
}
