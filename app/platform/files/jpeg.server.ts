import { broken, type Content, checkPixels, exactly, Pieces } from "./content.server.ts";
import { liesOnItsSide, onlyOrientation, orientationOf } from "./orientation.server.ts";
import type { Spool } from "./spool.server.ts";

const exif = "Exif\0\0";
const mark = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  comment: 0xfe,
} as const;

/** The heads of a frame: all of C0 to CF but the tables that stand among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * A JPEG, segment by segment. Kept is what the picture is drawn from, with its colours (JFIF, Adobe's, ICC) and which
 * way it is held. Place, time, camera, previews, comments, and whatever stands after its end are not.
 */
export async function jpeg(spool: Spool): Promise<Content> {
  const pieces = new Pieces();
  let frame: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  pieces.add(Buffer.from([0xff, mark.start]));
  // The orientation stands before what it turns, wherever the camera wrote it: its place is kept for later.
  const turned = pieces.list.length;
  for (let at = 2; ; ) {
    pieces.step();
    const [ff, marker = 0] = await exactly(spool, at, 2);
    if (ff !== 0xff) throw broken();
    if (marker === 0xff) {
      at += 1; // Markers may be preceded by any number of these.
      continue;
    }
    if (marker === mark.end) {
      if (!frame || scans === 0) throw broken();
      pieces.keep(at, at + 2);
      break;
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= mark.start)) throw broken();
    const length = (await exactly(spool, at + 2, 2)).readUInt16BE(0);
    const end = at + 2 + length;
    if (length < 2 || end > spool.size) throw broken();
    if (isFrame(marker)) {
      const head = await exactly(spool, at + 4, 5);
      if (frame) throw broken();
      frame = { height: head.readUInt16BE(1), width: head.readUInt16BE(3) };
      checkPixels(frame.width, frame.height);
    }
    if (marker === mark.app1 && length >= 16) {
      const data = await exactly(spool, at + 4, length - 2);
      if (data.toString("latin1", 0, exif.length) === exif) orientation = orientationOf(data.subarray(exif.length));
    }
    if (await isKept(spool, marker, at, length)) pieces.keep(at, end);
    at = end;
    if (marker !== mark.scan) continue;
    scans += 1;
    at = await endOfScan(spool, end);
    pieces.keep(end, at);
  }
  if (orientation !== 1) pieces.list.splice(turned, 0, orientationSegment(orientation));
  const side = liesOnItsSide(orientation);
  const { width, height } = frame;
  return { kind: "jpeg", width: side ? height : width, height: side ? width : height, pieces: pieces.list };
}

async function isKept(spool: Spool, marker: number, at: number, length: number): Promise<boolean> {
  if (marker === mark.comment) return false;
  if (marker < mark.app0 || marker > 0xef) return true;
  const name = (await exactly(spool, at + 4, Math.min(12, length - 2))).toString("latin1");
  // JFIF's own extension holds a preview.
  if (marker === mark.app0) return name.startsWith("JFIF\0");
  if (marker === mark.app2) return name.startsWith("ICC_PROFILE\0");
  return marker === mark.app14 && name.startsWith("Adobe");
}

/** Where the data of a scan end: at the next marker that is none of its own. */
async function endOfScan(spool: Spool, from: number): Promise<number> {
  for (let at = from; ; ) {
    const bytes = await spool.peek(at, 4096);
    if (bytes.length < 2) throw broken();
    for (let i = bytes.indexOf(0xff); i !== -1 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i + 1)) {
      const next = bytes[i + 1] as number;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + i;
    }
    at += bytes.length - 1; // The last may be the beginning of a marker.
  }
}

function orientationSegment(orientation: number): Buffer {
  const data = Buffer.concat([Buffer.from(exif, "latin1"), onlyOrientation(orientation)]);
  const head = Buffer.from([0xff, mark.app1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
