import { io, type Socket } from "socket.io-client";
import type { NoteConnection } from "./notes/connection.ts";
import type { ClientEvents, Greeting, Hint, ServerEvents } from "./protocol.ts";

/** `connecting`: it has just been lost, or not yet been won. `off`: hints do not come, and may not for long. */
export type LiveState = "live" | "connecting" | "off";

/** What comes from the connection. */
export type LiveNews = {
  state(state: LiveState): void;
  hint(hint: Hint): void;
  gap(): void;
  access(): void;
  /** The session was ended by somebody (not: it ran out), or is over when the page comes back. */
  ended(): void;
  outdated(): void;
};

export type LiveOptions = {
  build: string | null;
  /** When (Unix ms) the page was asked for: what it shows cannot be older. */
  loadedAt: number;
  /** Where the server is, and who asks: not in a browser, which knows both. */
  address?: string;
  headers?: Readonly<Record<string, string>>;
};

export type LiveSocket = {
  /** Lets go of the connection until `resume`. */
  pause(): void;
  resume(): void;
  /** Somebody has signed in again: a session that was over is not any more. */
  revive(): void;
  close(): void;
  /** What open notes speak through. */
  readonly notes: NoteConnection;
};

const triesUntilOff = 3;

/** One connection for the whole tab. It comes back by itself, each tab at its own time. */
export function openSocket(news: LiveNews, options: LiveOptions): LiveSocket {
  let heardAt = options.loadedAt;
  let failed = 0;
  let over = false;
  let paused = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const greeting = (): Greeting => {
    const unheardMs = Date.now() - heardAt;
    // A clock that was set back says nothing.
    return { build: options.build, unheardMs: unheardMs >= 0 ? unheardMs : null };
  };
  const settings = {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
    forceNew: true,
    auth: (give: (greeting: Greeting) => void) => give(greeting()),
    ...(options.headers ? { extraHeaders: options.headers } : {}),
  };
  const socket: Socket<ServerEvents, ClientEvents> = options.address ? io(options.address, settings) : io(settings);

  const heard = () => {
    heardAt = Date.now();
  };
  socket.io.on("ping", heard);
  socket.on("ready", () => {
    heard();
    failed = 0;
    news.state("live");
  });
  socket.on("hint", (hint) => {
    heard();
    news.hint(hint);
  });
  socket.on("gap", () => news.gap());
  socket.on("access", () => news.access());
  socket.on("outdated", () => news.outdated());
  socket.on("over", (reason) => {
    over = true;
    if (reason === "ended") news.ended();
  });
  socket.on("disconnect", (reason) => {
    news.state(over ? "off" : "connecting");
    // The library gives up when the server was the one to end it.
    if (reason === "io server disconnect" && !over && !paused) {
      again = setTimeout(() => socket.connect(), 5_000 + Math.random() * 10_000);
    }
  });
  socket.on("connect_error", (error) => {
    failed += 1;
    if (isSignedOut(error)) {
      over = true;
      socket.disconnect();
      news.ended();
    }
    if (!socket.active || failed >= triesUntilOff) news.state("off");
  });

  return {
    notes: connectionOf(socket, () => over),
    pause() {
      paused = true;
      clearTimeout(again);
      socket.disconnect();
    },
    resume() {
      paused = false;
      if (!over) socket.connect();
    },
    revive() {
      if (!over) return;
      over = false;
      if (!paused) socket.connect();
    },
    close() {
      paused = true;
      clearTimeout(again);
      socket.off();
      socket.io.off("ping", heard);
      socket.disconnect();
    },
  };
}

/** The session was over before the page came back. A refused WebSocket tells no reason; polling, which is tried last, does. */
const isSignedOut = (error: Error) => "description" in error && error.description === 401;

function connectionOf(socket: Socket<ServerEvents, ClientEvents>, over: () => boolean): NoteConnection {
  // The library's type of a listener is worked out for one name at a time.
  const listeners = socket as unknown as Record<"on" | "off", (name: string, heard: unknown) => void>;
  return {
    get connected() {
      return socket.connected;
    },
    get over() {
      return over();
    },
    emit(name, ...args) {
      if (socket.connected) socket.emit(name, ...args);
    },
    on(name, heard) {
      listeners.on(name, heard);
      return () => listeners.off(name, heard);
    },
    onChange(changed) {
      const names = ["connect", "disconnect", "connect_error"];
      for (const name of names) listeners.on(name, changed);
      return () => {
        for (const name of names) listeners.off(name, changed);
      };
    },
    restart: () => void socket.disconnect().connect(),
  };
}
