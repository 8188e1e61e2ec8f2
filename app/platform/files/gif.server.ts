import { broken, type Content, checkPixels, exactly, Pieces } from "./content.server.ts";
import type { Spool } from "./spool.server.ts";

const block = { extension: 0x21, image: 0x2c, end: 0x3b };
const about = { comment: 0xfe, application: 0xff };

/** How many bytes of colours follow, by the flags of a head. */
const coloursOf = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** A GIF, block by block: without comments and what programs leave in it, but for how often it is to move. */
export async function gif(spool: Spool): Promise<Content> {
  const pieces = new Pieces();
  const head = await exactly(spool, 0, 13);
  const size = { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
  checkPixels(size.width, size.height);
  let images = 0;
  let at = 13 + coloursOf(head[10] as number);
  pieces.keep(0, at);
  for (;;) {
    pieces.step();
    const [kind, label = 0] = await spool.peek(at, 2);
    if (kind === block.end) break;
    if (kind === block.extension) {
      const end = await endOfBlocks(spool, pieces, at + 2);
      if (label !== about.comment && (label !== about.application || (await isLoop(spool, at)))) pieces.keep(at, end);
      at = end;
    } else if (kind === block.image) {
      const image = await exactly(spool, at, 10);
      checkPixels(image.readUInt16LE(5), image.readUInt16LE(7));
      const end = await endOfBlocks(spool, pieces, at + 11 + coloursOf(image[9] as number));
      pieces.keep(at, end);
      images += 1;
      at = end;
    } else throw broken();
  }
  if (images === 0) throw broken();
  pieces.keep(at, at + 1);
  return { kind: "gif", ...size, pieces: pieces.list };
}

async function isLoop(spool: Spool, at: number): Promise<boolean> {
  const name = (await exactly(spool, at, 14)).toString("latin1", 3);
  return name === "NETSCAPE2.0" || name === "ANIMEXTS1.0";
}

/** Blocks follow each other, each with its length before it, until one of length nothing. */
async function endOfBlocks(spool: Spool, pieces: Pieces, from: number): Promise<number> {
  for (let at = from; ; ) {
    pieces.step();
    const [length = 0] = await exactly(spool, at, 1);
    at += 1 + length;
    if (length === 0) return at;
  }
}
