import { inflateRawSync } from "node:zlib";
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

/** What a small entry holds. @throws Refusal when it is not small, or not what the archive says. */
export async function readEntry(spool: Spool, entry: ZipEntry, most: number): Promise<string> {
  const head = await exactly(spool, entry.at, 30);
  if (head.readUInt32LE(0) !== signature.local || entry.packed > most || entry.unpacked > most) throw broken();
  const from = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = await exactly(spool, from, entry.packed);
  try {
    const plain = entry.method === stored ? bytes : inflateRawSync(bytes, { maxOutputLength: most });
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    throw broken();
  }
}
