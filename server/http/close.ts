import type { Server } from "node:http";
import type { Duplex } from "node:stream";

/** What was upgraded has been told by a close frame. Nothing is lost with it: whoever is there has answered by now. */
const upgradedMs = 2_000;
/** An answer that is under way may take this long; what people save is answered in far less. */
const answersMs = 5_000;

/**
 * Gives the function that closes the server: no new connections, idle ones closed as they become idle, answers under way
 * waited for. A phone that has vanished never closes its end, so what is open after a while is destroyed; `hurry`
 * destroys it at once.
 */
export function closerOf(http: Server): (hurry: AbortSignal) => Promise<void> {
  const open = new Set<Duplex>();
  const upgraded = new Set<Duplex>();
  const keep = (set: Set<Duplex>) => (socket: Duplex) => {
    set.add(socket);
    socket.once("close", () => set.delete(socket));
  };
  http.on("connection", keep(open));
  http.on("upgrade", (_request, socket) => keep(upgraded)(socket));
  const destroy = (sockets: Set<Duplex>) => () => {
    for (const socket of sockets) socket.destroy();
  };
  return (hurry) =>
    new Promise((resolve) => {
      const timers = [setTimeout(destroy(upgraded), upgradedMs), setTimeout(destroy(open), answersMs)];
      const idle = setInterval(() => http.closeIdleConnections(), 50);
      const hurried = destroy(open);
      http.close(() => {
        for (const timer of timers) clearTimeout(timer);
        clearInterval(idle);
        hurry.removeEventListener("abort", hurried);
        resolve();
      });
      if (hurry.aborted) hurried();
      else hurry.addEventListener("abort", hurried, { once: true });
    });
}
