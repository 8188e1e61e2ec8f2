import { broken, type Content, checkPixels, exactly, Pieces } from "./content.server.ts";
import { liesOnItsSide, onlyOrientation, orientationOf } from "./orientation.server.ts";
import type { Spool } from "./spool.server.ts";

const drawn = new Set(["VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** In the head of an extended file: that there are EXIF data, or XMP. */
const flag = { exif: 0x08, xmp: 0x04 };

type Size = { width: number; height: number };

/** A WebP, chunk by chunk; its head is written anew, since it says how long the file is and what there is in it. */
export async function webp(spool: Spool): Promise<Content> {
  const head = await exactly(spool, 0, 12);
  const whole = 8 + head.readUInt32LE(4);
  if (whole > spool.size) throw broken();
  const kept = new Pieces();
  let extended: Buffer | null = null;
  let size: Size | null = null;
  let hasImage = false;
  let orientation = 1;
  for (let at = 12; at < whole; ) {
    kept.step();
    const chunk = await exactly(spool, at, 8);
    const name = chunk.toString("latin1", 0, 4);
    const length = chunk.readUInt32LE(4);
    const end = at + 8 + length + (length % 2);
    if (end > whole) throw broken();
    if (name === "VP8X") {
      if (at !== 12 || length !== 10) throw broken();
      extended = Buffer.from(await exactly(spool, at, 18));
      size = { width: 1 + extended.readUIntLE(12, 3), height: 1 + extended.readUIntLE(15, 3) };
    } else if (drawn.has(name)) {
      if (name === "VP8 " || name === "VP8L") size ??= await sizeOf(spool, name, at + 8);
      hasImage ||= name === "VP8 " || name === "VP8L" || name === "ANMF";
      kept.keep(at, end);
    } else if (name === "EXIF" && length <= 65_536) {
      const data = await exactly(spool, at + 8, length);
      orientation = orientationOf(data.subarray(data.toString("latin1", 0, 6) === "Exif\0\0" ? 6 : 0));
    }
    at = end;
  }
  if (!size || !hasImage) throw broken();
  checkPixels(size.width, size.height);
  const isTurned = extended !== null && orientation !== 1;
  const exif = isTurned ? onlyOrientation(orientation) : Buffer.alloc(0);
  const tail = isTurned ? Buffer.concat([Buffer.from("EXIF"), lengthOf(exif.length), exif]) : exif;
  if (extended) extended[8] = ((extended[8] as number) & ~flag.xmp & ~flag.exif) | (isTurned ? flag.exif : 0);
  const front = extended ?? Buffer.alloc(0);
  const middle = kept.list.reduce((sum, piece) => sum + ("to" in piece ? piece.to - piece.from : piece.length), 0);
  const riff = Buffer.concat([
    Buffer.from("RIFF"),
    lengthOf(4 + front.length + middle + tail.length),
    Buffer.from("WEBP"),
    front,
  ]);
  const side = isTurned && liesOnItsSide(orientation);
  const shown = side ? { width: size.height, height: size.width } : size;
  return { kind: "webp", ...shown, pieces: [riff, ...kept.list, tail] };
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes);
  return length;
}

async function sizeOf(spool: Spool, name: "VP8 " | "VP8L", at: number): Promise<Size> {
  const head = await exactly(spool, at, 10);
  if (name === "VP8L") {
    if (head[0] !== 0x2f) throw broken();
    const bits = head.readUInt32LE(1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (head.toString("latin1", 3, 6) !== "\x9d\x01\x2a") throw broken();
  return { width: head.readUInt16LE(6) & 0x3fff, height: head.readUInt16LE(8) & 0x3fff };
}
