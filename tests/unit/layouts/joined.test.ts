import { text } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Joined } from "#app/layouts/joined.server.ts";

const piecesOf = (stream: Joined) => {
  const pieces: string[] = [];
  stream.on("data", (piece: Buffer) => pieces.push(piece.toString()));
  return pieces;
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a page on its way out", () => {
  it("leaves in one piece for each turn it is written in", async () => {
    const stream = new Joined();
    const pieces = piecesOf(stream);
    for (const part of ["a", "b", "c"]) stream.write(part);
    await turn();
    expect(pieces).toEqual(["abc"]);
    for (const part of ["d", "e"]) stream.write(part);
    stream.end();
    await turn();
    expect(pieces).toEqual(["abc", "de"]);
  });

  it("is whole and in order, however it is written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.boolean())), async (parts) => {
        const stream = new Joined();
        const whole = text(stream);
        for (const [part, wait] of parts) {
          stream.write(part);
          if (wait) await turn();
        }
        stream.end();
        expect(await whole).toBe(parts.map(([part]) => part).join(""));
      }),
    );
  });

  it("asks to wait when nobody reads, and says when to go on", async () => {
    const stream = new Joined();
    let written = 0;
    do written += 1;
    while (stream.write("x".repeat(2_048)) && written < 10_000);
    expect(written).toBeLessThan(100);
    const drained = new Promise((resolve) => stream.once("drain", resolve));
    stream.resume();
    await drained;
  });
});
