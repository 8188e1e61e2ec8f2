import { Server } from "socket.io";
import { expect, test } from "vitest";
import { sendInOnePiece } from "#server/realtime/one-write.ts";
import type { LiveServer } from "#server/realtime/places.ts";

type Frame = { wsPreEncodedFrame?: Buffer[] };

test("a message for many is one piece, and says the same", () => {
  const io: LiveServer = new Server();
  const adapter = io.sockets.adapter as unknown as { _encode(packet: unknown, options: Frame): unknown };
  const framed = () => {
    const options: Frame = {};
    adapter._encode({ type: 2, nsp: "/", data: ["u", 1, "å".repeat(200)] }, options);
    return options.wsPreEncodedFrame ?? [];
  };
  const before = framed();
  expect(before).toHaveLength(2);
  sendInOnePiece(io);
  expect(framed()).toEqual([Buffer.concat(before)]);
});
