import { crc32, deflateSync } from "node:zlib";
import encodeQR from "qr";
import { config } from "./config.server.ts";

/** Where a ticket's picture leads, and what it says to the camera at the door. */
export const ticketAddress = (ticket: string): string => `${config().origin}/door/${ticket}`;

/** A ticket's picture as PNG, for mails: their readers show no SVG. */
export const ticketPicture = (ticket: string): Buffer => codePng(ticketAddress(ticket));

/** White round a code, in its squares: cameras need four. */
const border = 4;
/** Pixels a square: sharp on a phone, and less than two kilobytes. */
const scale = 6;

const squaresOf = (text: string) => encodeQR(text, "raw", { ecc: "medium", border });

/** A code as the path of an SVG of so many squares a side, for pages. */
export function codePath(text: string): { readonly squares: number; readonly path: string } {
  const rows = squaresOf(text);
  const runs = (row: readonly boolean[]) =>
    row
      .map((is) => (is ? "1" : "0"))
      .join("")
      .matchAll(/1+/g);
  const dark = rows.flatMap((row, y) =>
    Array.from(runs(row), ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { squares: rows.length, path: dark.join("") };
}

export function codePng(text: string): Buffer {
  const wide = (dark: boolean) => Array<boolean>(scale).fill(dark);
  const rows = squaresOf(text).flatMap((row) => Array<boolean[]>(scale).fill(row.flatMap(wide)));
  return pngOf(rows);
}

/** Black and white, one bit a pixel (PNG, ISO/IEC 15948). */
function pngOf(rows: readonly (readonly boolean[])[]): Buffer {
  const width = rows[0]?.length ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.writeUInt8(1, 8);
  const lines = rows.map((row) => {
    const bits = row.map((dark) => (dark ? "0" : "1")).join("");
    const bytes = bits.match(/.{1,8}/g) ?? [];
    return Buffer.from([0, ...bytes.map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2))]);
  });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}
