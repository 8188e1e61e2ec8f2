import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { expect, onTestFinished } from "vitest";
import type { ClientEvents, Greeting, Hint, ServerEvents } from "#app/live/protocol.ts";
import { db } from "#app/platform/db.server.ts";
import { attachRealtime, type RealtimeOptions } from "#server/realtime/attach.ts";

/** Waits until it is so: quick as a rule, patient on a busy machine. */
export const eventually = <T>(look: () => T, message?: string) =>
  expect.poll(look, { timeout: 60_000, interval: 10, ...(message === undefined ? {} : { message }) });

let running = 0;

/** How many connections listen, two of each instance: before that a hint, or an update of a note, would pass it by. */
async function listeners(): Promise<number> {
  return db().$queryRaw<object[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'`.then(
    (rows) => rows.length,
  );
}

/** An HTTP server with the live end on it, as one instance of the app; stopped after the test. */
export async function anInstance(
  options: Partial<RealtimeOptions> & { port?: number } = {},
): Promise<{ address: string; port: number; stop(): Promise<void> }> {
  const { port: wanted = 0, ...rest } = options;
  const http = createServer((_request, response) => response.end("page"));
  await new Promise<void>((resolve) => http.listen(wanted, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const address = `http://localhost:${port}`;
  const live = attachRealtime(http, { origin: address, ...rest });
  running += 1;
  await eventually(listeners).toBeGreaterThanOrEqual(2 * running);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    if (!stopped) running -= 1;
    stopped ??= live.stop().then(() => new Promise<void>((resolve) => http.close(() => resolve())));
    return stopped;
  };
  onTestFinished(stop);
  return { address, port, stop };
}

export type Visitor = {
  socket: Socket<ServerEvents, ClientEvents>;
  hints: Hint[];
  /** The names of everything else the server said, hints too, and how the connection went, in order; without gaps. */
  heard: string[];
  gaps: number;
};

type Visit = {
  cookie?: string | undefined;
  origin?: string | null;
  transport?: "websocket" | "polling";
  headers?: Record<string, string>;
  greeting?: Partial<Greeting>;
};

/** A page that connects. Its Origin is the instance's unless another is given (null: none). */
export function visit(
  address: string,
  { cookie, origin = address, transport = "websocket", headers, greeting }: Visit,
): Visitor {
  const socket: Visitor["socket"] = io(address, {
    forceNew: true,
    reconnection: false,
    transports: [transport],
    auth: { build: null, unheardMs: 0, ...greeting },
    extraHeaders: { ...headers, ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
  });
  onTestFinished(() => void socket.disconnect());
  const hints: Hint[] = [];
  const heard: string[] = [];
  const visitor: Visitor = { socket, hints, heard, gaps: 0 };
  socket.on("hint", (hint) => hints.push(hint));
  socket.onAny((name: string, first?: unknown) => {
    if (name === "gap") visitor.gaps += 1;
    else heard.push(typeof first === "string" ? `${name} ${first}` : name);
  });
  socket.on("disconnect", () => heard.push("disconnected"));
  socket.on("connect_error", () => heard.push("refused"));
  return visitor;
}
