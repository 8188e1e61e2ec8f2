import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** Why somebody does not come in, and the status that says it. */
const statuses = { "signed-out": 401, elsewhere: 403, "not-here": 404, unavailable: 503, stopping: 503 } as const;
export type Refused = keyof typeof statuses;

const headersOf = (status: number): Record<string, string> => ({
  "Content-Type": "text/plain; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  // As on pages: PostgreSQL is being restarted, or the app is.
  ...(status === 503 ? { "Retry-After": "5" } : {}),
});

/** Answers somebody who wants a WebSocket and gets none, and lets go of the connection. */
export function refuseUpgrade(socket: Duplex, why: Refused): void {
  writeRefusal(socket, statuses[why], why);
  socket.destroy();
}

function writeRefusal(socket: Duplex, status: number, why: string): void {
  // Nobody else listens to this connection any more, and one that breaks would end the process.
  socket.on("error", () => {});
  if (!socket.writable) return;
  const headers = { ...headersOf(status), "Content-Length": String(Buffer.byteLength(why)), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${why}`);
}

/** What Engine.IO tells before it answers a connection that comes to nothing. */
export type Failure = {
  readonly req: IncomingMessage & { readonly res?: ServerResponse; readonly websocket?: unknown };
  readonly message: string;
  readonly context?: { readonly message?: string };
};

/**
 * Answers in Engine.IO's place, which has a bare 400 for a WebSocket and 403 for all who are kept out. It adds nothing to
 * what has been answered. What it finds wrong itself is a 400.
 */
export function answerFailure({ req, message, context }: Failure): void {
  // It has become a WebSocket already: no words of HTTP.
  if (req.websocket !== undefined) return;
  const why = context?.message ?? message;
  const status = Object.hasOwn(statuses, why) ? statuses[why as Refused] : 400;
  if (req.headers.upgrade !== undefined) writeRefusal(req.socket, status, why);
  else req.res?.writeHead(status, headersOf(status)).end(why);
}
