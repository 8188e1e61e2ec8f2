import { crc32, inflateRawSync } from "node:zlib";
import { Refusal } from "../refusals.server.ts";
import { broken, exactly } from "./content.server.ts";
import type { Spool } from "./spool.server.ts";

/** How much an archive may say that it becomes, in bytes, and how many times its own size. */
const mostUnpacked = 500 * 1_048_576;
const mostTimes = 200;
/** Small files pack well: below this size (bytes) the times do not matter. */
const smallUnpacked = 10 * 1_048_576;
const mostEntries = 10_000;

const signature = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const stored = 0;
const deflated = 8;

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

/**
 * What an archive says is in it. Nothing is unpacked: what would become too large is told by what it says of itself, and
 * what lies about that is refused by whoever unpacks it. The archive is the whole file: nothing stands before it or after.
 * @throws Refusal
 */
export async function zipEntries(spool: Spool): Promise<ZipEntry[]> {
  const end = await endOf(spool);
  const [count, length, start] = [end.bytes.readUInt16LE(10), end.bytes.readUInt32LE(12), end.bytes.readUInt32LE(16)];
  if (count === 0 || count > mostEntries || start + length !== end.at) throw broken();
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    const head = await exactly(spool, at, 46);
    const named = head.readUInt16LE(28);
    if (head.readUInt32LE(0) !== signature.entry) throw broken();
    const name = (await exactly(spool, at + 46, named)).toString("utf8");
    const [flags, method] = [head.readUInt16LE(8), head.readUInt16LE(10)];
    const entry = {
      name,
      method,
      packed: head.readUInt32LE(20),
      unpacked: head.readUInt32LE(24),
      at: head.readUInt32LE(42),
    };
    // Encrypted, packed in ways that nobody uses, outside the archive, or with a way out of the folder it is unpacked in.
    if (flags & 1 || (method !== stored && method !== deflated) || entry.at + entry.packed > start) throw broken();
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|\0/.test(name)) throw broken();
    entries.push(entry);
    at += 46 + named + head.readUInt16LE(30) + head.readUInt16LE(32);
  }
  if (at !== end.at) throw broken();
  const whole = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (whole > mostUnpacked || (whole > smallUnpacked && whole > spool.size * mostTimes))
    throw new Refusal("invalid", "file.unpacks-too-large");
  return entries;
}

/** The record at the end, which says where the list of entries is. Only a comment may follow it. */
async function endOf(spool: Spool): Promise<{ at: number; bytes: Buffer }> {
  const from = Math.max(0, spool.size - 22 - 0xffff);
  const tail = await spool.read(from, spool.size - from);
  for (let i = tail.length - 22; i >= 0; i -= 1) {
    if (tail.readUInt32LE(i) !== signature.end || i + 22 + tail.readUInt16LE(i + 20) !== tail.length) continue;
    return { at: from + i, bytes: tail.subarray(i, i + 22) };
  }
  throw broken();
}

/** What an entry holds, at most so many bytes. @throws Refusal when it is more, or not what the archive says. */
export async function entryBytes(spool: Spool, entry: ZipEntry, most: number): Promise<Buffer> {
  const head = await exactly(spool, entry.at, 30);
  if (head.readUInt32LE(0) !== signature.local || entry.packed > most || entry.unpacked > most) throw broken();
  const from = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = await spool.read(from, entry.packed);
  if (bytes.length < entry.packed) throw broken();
  try {
    return entry.method === stored ? bytes : inflateRawSync(bytes, { maxOutputLength: most });
  } catch {
    throw broken();
  }
}

/** What a small entry of text holds. @throws Refusal when it is not small, or not what the archive says. */
export async function readEntry(spool: Spool, entry: ZipEntry, most: number): Promise<string> {
  const plain = await entryBytes(spool, entry, most);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    throw broken();
  }
}

/** An archive of whole entries that nothing is packed in: what is read of it is what was looked at, and no more. */
export function plainZip(entries: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer {
  const [parts, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, bytes } of entries) {
    const named = Buffer.from(name, "utf8");
    // The head of an entry and its line in the list say the same: version, flags, way, time, sum, sizes, name.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt32LE(crc32(bytes), 10);
    said.writeUInt32LE(bytes.length, 14);
    said.writeUInt32LE(bytes.length, 18);
    said.writeUInt16LE(named.length, 22);
    const [head, line] = [Buffer.alloc(4), Buffer.alloc(6)];
    head.writeUInt32LE(signature.local);
    line.writeUInt32LE(signature.entry);
    line.writeUInt16LE(20, 4);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    parts.push(head, said, named, bytes);
    list.push(line, said, where, named);
    at += 30 + named.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    list.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}
