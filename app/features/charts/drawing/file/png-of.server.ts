import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const packed = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk as the PNG specification (W3C, third edition, 5.3) has it: length, name, data, and a sum over name and data. */
function chunk(name: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, "latin1");
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

/**
 * Pixels (red, green, blue, opaqueness; row by row) as PNG. They are packed on another thread, while others are answered:
 * it takes longer than the drawing. Nothing is in the file but its size and the pixels.
 */
export async function pngOf(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const row = 4 * width;
  // Each row begins with how it is filtered: 0, as it is. A drawing's even surfaces pack well without.
  const rows = Buffer.alloc(height * (row + 1));
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each of red, green, blue and opaqueness.
  head.set([8, 6, 0, 0, 0], 8);
  const body = await packed(rows, { level: 6 });
  return new Uint8Array(
    Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", body), chunk("IEND", new Uint8Array())]),
  );
}
