import { crc32, deflateSync } from "node:zlib";

/** What must not be left of a picture, wherever it stood. */
export const secret = "59.3293N 18.0686E Kamera 7";

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(whole));
  return Buffer.concat([head, whole, tail]);
}

type Size = { width?: number; height?: number };

/** A grey PNG. `says`: only its head says this size. `filled`: so many bytes of data that nothing packs. */
export function png(
  options: Size & { says?: readonly [number, number]; about?: boolean; filled?: number } = {},
): Buffer {
  const { width = 4, height = 3, about = false, filled } = options;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(options.says?.[0] ?? width, 0);
  head.writeUInt32BE(options.says?.[1] ?? height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const data = filled === undefined ? deflateSync(Buffer.alloc((width + 1) * height)) : noise(filled);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("gAMA", Buffer.from([0, 0, 0xb1, 0x8f])),
    ...(about
      ? [
          chunk("tEXt", Buffer.from(`Comment\0${secret}`)),
          chunk("eXIf", exif(1)),
          chunk("prVt", Buffer.from(secret)),
          chunk("tIME", Buffer.from([7, 0xea, 11, 22, 12, 0, 0])),
        ]
      : []),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Bytes of which no two stretches are alike. */
export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let i = 0; i + 4 <= length; i += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes.writeUInt32LE(state, i);
  }
  return bytes;
}

/** As a camera writes it: how it was held, and a text of its own. */
export function exif(orientation: number, little = true): Buffer {
  const tiff = Buffer.alloc(38 + secret.length);
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(little ? "II" : "MM", 0, "latin1");
  short(42, 2);
  long(8, 4);
  short(2, 8);
  // What the picture is of: a text that stands after the entries.
  short(0x010e, 10);
  short(2, 12);
  long(secret.length, 14);
  long(38, 18);
  short(0x0112, 22);
  short(3, 24);
  long(1, 26);
  short(orientation, 30);
  tiff.write(secret, 38, "latin1");
  return tiff;
}

function segment(marker: number, data: Buffer | string): Buffer {
  const bytes = typeof data === "string" ? Buffer.from(data, "latin1") : data;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** A JPEG, segment by segment as cameras write them, with data in its scan that look like marks. */
export function jpeg(options: Size & { orientation?: number; about?: boolean; after?: string } = {}): Buffer {
  const { width = 40, height = 30, orientation = 1, about = false, after = "" } = options;
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
    ...(about
      ? [
          segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif(orientation)])),
          segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`),
          segment(0xed, `Photoshop 3.0\0${secret}`),
          segment(0xe2, `MPF\0${secret}`),
          segment(0xfe, secret),
        ]
      : []),
    segment(0xe2, "ICC_PROFILE\0\x01\x01colours"),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.alloc(20)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0x00]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(after),
  ]);
}

function riffChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** A WebP with a head of its own. */
export function webp(options: Size & { orientation?: number; about?: boolean } = {}): Buffer {
  const { width = 40, height = 30, orientation = 1, about = false } = options;
  const head = Buffer.alloc(10);
  head[0] = about ? 0x0c : 0;
  head.writeUIntLE(width - 1, 4, 3);
  head.writeUIntLE(height - 1, 7, 3);
  const chunks = Buffer.concat([
    riffChunk("VP8X", head),
    riffChunk("VP8L", Buffer.from([0x2f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    ...(about ? [riffChunk("EXIF", exif(orientation, false)), riffChunk("XMP ", Buffer.from(secret))] : []),
  ]);
  return riffChunk("RIFF", Buffer.concat([Buffer.from("WEBP"), chunks]));
}

/** A GIF that moves for ever, with a comment. */
export function gif(after = ""): Buffer {
  return Buffer.concat([
    Buffer.from("GIF89a\x04\0\x03\0\x80\0\0", "latin1"),
    Buffer.from([0, 0, 0, 255, 255, 255]),
    Buffer.from("\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0", "latin1"),
    Buffer.from([0x21, 0xfe, secret.length]),
    Buffer.from(secret),
    Buffer.from([0, 0x2c, 0, 0, 0, 0, 4, 0, 3, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b]),
    Buffer.from(after),
  ]);
}
