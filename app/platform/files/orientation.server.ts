/** How a camera was held, as EXIF says it: 1 is upright, 5 to 8 lie on their side. */

/** Of a TIFF structure, as EXIF data is; 1 when it says nothing that makes sense. */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString("latin1", 0, 2);
  if ((order !== "II" && order !== "MM") || tiff.length < 8) return 1;
  const little = order === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  const entries = short(first);
  for (let i = 0; i < entries; i += 1) {
    const at = first + 2 + i * 12;
    if (at + 12 > tiff.length) return 1;
    if (short(at) !== 0x0112) continue;
    const value = short(at + 8);
    return short(at + 2) === 3 && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

export const liesOnItsSide = (orientation: number): boolean => orientation >= 5;

/** EXIF data that say this and nothing else: where and when, and with what, a picture was taken is nobody's business. */
export function onlyOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM", 0, "latin1");
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8); // one entry: the tag, a short, one of them
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
