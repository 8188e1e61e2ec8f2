import { crc32, deflateSync } from "node:zlib";

const [width, height] = [480, 300];
type Colour = readonly [number, number, number];
const wall: Colour = [244, 241, 234];
const ink: Colour = [74, 78, 90];
const papers: readonly Colour[] = [
  [250, 220, 110],
  [168, 214, 174],
  [244, 178, 160],
  [170, 200, 236],
];

export const boardSize = { width, height };

/** A board with notes on it, as a PNG: drawn here, so that there is nobody and no place in it. */
export function boardPicture(): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines.set(colourAt(x, y), y * (width * 3 + 1) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Four columns of papers, each column one shorter than the one before, with words that are strokes. */
function colourAt(x: number, y: number): Colour {
  const [column, row] = [Math.floor((x - 12) / 116), Math.floor((y - 14) / 94)];
  const [left, top] = [x - 12 - column * 116, y - 14 - row * 94];
  const paper = papers[column];
  const isPaper = left >= 6 && left < 104 && top >= 4 && top < 82;
  if (!paper || x < 12 || y < 14 || !isPaper || row > 2 || (column === 3 && row > 0) || (column === 1 && row > 1))
    return wall;
  const stroke = Math.floor((top - 16) / 14);
  const long = 74 - ((column * 17 + row * 23 + stroke * 29) % 44);
  const isStroke = top >= 16 && stroke < 4 && (top - 16) % 14 < 4 && left >= 16 && left < 16 + long;
  return isStroke ? ink : paper;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
