import { connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A connection of our own making, byte by byte: it can begin what it does not end, and be silent when spoken to. */
export type Line = {
  readonly socket: Socket;
  /** All bytes that came. */
  heard(): Buffer;
  write(text: string): void;
};

export async function lineTo(address: string): Promise<Line> {
  const { port } = new URL(address);
  const socket = connect(Number(port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let heard = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk]);
  });
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("connect", resolve));
  return { socket, heard: () => heard, write: (text) => void socket.write(text) };
}

/** A page's WebSocket as Socket.IO opens it. A phone that has vanished answers nothing more: neither pings nor closing. */
export async function silentPhone(address: string, cookie: string): Promise<Line> {
  const line = await lineTo(address);
  line.write(
    [
      "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
      `Host: ${new URL(address).host}`,
      `Origin: ${address}`,
      `Cookie: ${cookie}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      "\r\n",
    ].join("\r\n"),
  );
  // Engine.IO's first words, in a frame: only now is it one of the server's.
  for (let waits = 0; !line.heard().includes("pingInterval"); waits += 1) {
    if (waits > 400) throw new Error(`No WebSocket: ${line.heard().toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return line;
}
