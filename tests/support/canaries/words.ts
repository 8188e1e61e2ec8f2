import { constants, gunzipSync } from "node:zlib";

/**
 * What is planted where it may be read by few, and looked for everywhere else. All begin with one stem, so that one search finds
 * them; it is ASCII letters, which JSON, addresses and HTML write as they are.
 */
export const stem = "qvarnfalk";
export const canary = (of: string): string => `${stem}${of}`;

/** A telephone's number is written in its own ways, of which each holds one of these. */
export const phone = {
  written: "070-174 06 88",
  sent: "+46701740688",
  shapes: ["701740688", "701740 688", "70-174 06 88"],
};

/** A word as it stands in a text or in what was made of one: one byte a letter or two, in hex or base64. */
function shapesOf(word: string): readonly Shape[] {
  // Without its last zero, the same bytes stand in both orders of UTF-16.
  const [plain, wide] = [Buffer.from(word), Buffer.from(word, "utf16le").subarray(0, -1)];
  const made = [plain, wide].flatMap((bytes) => [
    { how: "hex", bytes: Buffer.from(bytes.toString("hex")) },
    { how: "HEX", bytes: Buffer.from(bytes.toString("hex").toUpperCase()) },
    ...[0, 1, 2].map((at) => ({ how: `base64 at ${at}`, bytes: inBase64(bytes, at) })),
  ]);
  return [{ how: "as it is", bytes: plain }, { how: "UTF-16", bytes: wide }, ...made].map((shape) => ({
    word,
    ...shape,
  }));
}
type Shape = { readonly word: string; readonly how: string; readonly bytes: Buffer };

/** What base64 makes of the bytes when so many others stand before them, without the letters that depend on their neighbours. */
function inBase64(bytes: Buffer, before: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(before), bytes])
    .toString("base64")
    .replaceAll("=", "");
  return Buffer.from(whole.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6)));
}

const [number = "", ...otherwise] = phone.shapes;
const shapes: readonly Shape[] = [
  ...[stem, number].flatMap(shapesOf),
  ...[stem.toUpperCase(), ...otherwise].flatMap((word) => shapesOf(word).slice(0, 2)),
];

/** Each canary in the bytes, with how it is written and what stands round it; also in what is packed by gzip. */
export function canariesIn(bytes: Buffer, where: string): string[] {
  const found = shapes.flatMap(({ how, word, bytes: shape }) => {
    const at = bytes.indexOf(shape);
    if (at < 0) return [];
    const round = bytes.subarray(Math.max(0, at - 60), at + shape.length + 40).toString("latin1");
    return [`${where}: ${word} (${how}): ${round.replaceAll(/[^\x20-\x7e]/g, ".")}`];
  });
  return [...found, ...unpacked(bytes).flatMap((inner) => canariesIn(inner, `${where}, unpacked`))];
}

const packed = Buffer.from([0x1f, 0x8b, 0x08]);

/** What of the bytes is gzip, as far as it goes. */
function unpacked(bytes: Buffer): Buffer[] {
  const inner: Buffer[] = [];
  for (let at = bytes.indexOf(packed); at >= 0; at = bytes.indexOf(packed, at + 1)) {
    try {
      inner.push(gunzipSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 }));
    } catch {
      // Three bytes by chance.
    }
  }
  return inner;
}
