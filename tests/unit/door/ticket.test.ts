import { inflateSync } from "node:zlib";
import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { ticketIn } from "#app/features/door/rules.ts";
import { codePath, codePng } from "#app/platform/code-picture.server.ts";

const address = "https://genombrott.exempelkommunen.example/door/0b6a1c2d-1111-4222-8333-444455556666";

/** The grey pixels of a PNG as ours are: one bit each, lines without a filter. */
function pixelsOf(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf("IDAT", 0, "latin1");
  const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const bytes = 1 + Math.ceil(width / 8);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    expect(lines[y * bytes]).toBe(0);
    for (let x = 0; x < width; x += 1) {
      const light = ((lines[y * bytes + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data.fill(light * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}

describe("a ticket's picture", () => {
  it("is read back by a camera's reader, from the mail and from the page", () => {
    const png = codePng(address);
    expect(png.byteLength).toBeLessThan(2_000);
    const mailed = decodeQR(pixelsOf(png));
    expect(mailed).toBe(address);
    expect(ticketIn(mailed)).toBe("0b6a1c2d-1111-4222-8333-444455556666");

    const { squares, path } = codePath(address);
    const scale = 4;
    const side = squares * scale;
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let line = 0; line < scale; line += 1) {
        const from = ((Number(y) * scale + line) * side + Number(x) * scale) * 4;
        for (let pixel = 0; pixel < Number(long) * scale; pixel += 1)
          data.fill(0, from + pixel * 4, from + pixel * 4 + 3);
      }
    }
    expect(decodeQR({ width: side, height: side, data })).toBe(address);
  });
});
