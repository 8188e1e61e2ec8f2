import { broken, type Content, checkPixels, exactly, Pieces } from "./content.server.ts";
import type { Spool } from "./spool.server.ts";

export const pngBegins = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** What a picture is drawn from, its colours and its movement. All else is about it: texts, time, EXIF, private things. */
const drawn = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs cICP mDCV cLLI acTL fcTL fdAT".split(" "),
);

/** A PNG, chunk by chunk; what stands after its end is not kept. */
export async function png(spool: Spool): Promise<Content> {
  const pieces = new Pieces();
  let size: { width: number; height: number } | null = null;
  let hasData = false;
  pieces.keep(0, pngBegins.length);
  for (let at = pngBegins.length; ; ) {
    pieces.step();
    const head = await exactly(spool, at, 8);
    const length = head.readUInt32BE(0);
    const name = head.toString("latin1", 4, 8);
    const end = at + 12 + length;
    if (end > spool.size || (size === null) !== (name === "IHDR") || !/^[A-Za-z]{4}$/.test(name)) throw broken();
    if (name === "IHDR") {
      if (length !== 13) throw broken();
      const header = await exactly(spool, at + 8, 8);
      size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
      checkPixels(size.width, size.height);
    }
    hasData ||= name === "IDAT";
    if (drawn.has(name)) pieces.keep(at, end);
    at = end;
    if (name === "IEND") break;
  }
  if (!size || !hasData) throw broken();
  return { kind: "png", ...size, pieces: pieces.list };
}
