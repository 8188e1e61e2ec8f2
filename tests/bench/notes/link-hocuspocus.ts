import { Line } from "./line.ts";
import type { Link, Speaks } from "./links.ts";

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push(128 | (left % 128));
  return [...bytes, left];
}

function readVarUint(data: Uint8Array, at: number): [value: number, next: number] {
  let [value, factor, next] = [0, 1, at];
  for (;;) {
    const byte = data[next] ?? 0;
    next += 1;
    value += (byte & 127) * factor;
    if (byte < 128) return [value, next];
    factor *= 128;
  }
}

const prefixed = (data: Uint8Array) => Buffer.concat([Buffer.from(varUint(data.byteLength)), data]);
const said = (words: string) => prefixed(Buffer.from(words));

/** Hocuspocus' kinds of messages, and those of Yjs within the first. */
const kinds = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8 } as const;
const syncs = { step1: 0, step2: 1, update: 2 } as const;

/** Hocuspocus' protocol, as its provider speaks it. */
export const speakHocuspocus: Speaks = ({ address, noteId }, news, known, opened) => {
  const name = said(noteId);
  const message = (...parts: (number[] | Uint8Array)[]) =>
    Buffer.concat([name, ...parts.map((part) => (part instanceof Uint8Array ? part : Buffer.from(part)))]);
  const emptySv = Buffer.from([0]);
  let acked = 0;
  let diff: Buffer | null = null;
  let cursors = 0;

  let serverSv: Buffer | null = null;

  function take(data: Buffer): void {
    const [nameLength, afterLength] = readVarUint(data, 0);
    const [kind, at] = readVarUint(data, afterLength + nameLength);
    if (kind === kinds.auth) line.sendBytes(message([kinds.sync, syncs.step1], prefixed(known?.sv ?? emptySv)));
    else if (kind === kinds.sync || kind === kinds.syncReply) synced(data, at);
    else if (kind === kinds.syncStatus) {
      acked += 1;
      news.acked(acked);
    }
  }

  function synced(data: Buffer, at: number): void {
    const [sync, from] = readVarUint(data, at);
    const [length, start] = readVarUint(data, from);
    const content = data.subarray(start, start + length);
    if (sync === syncs.update) return void news.update(content);
    // Its answer to our question, and its own question: in whichever order.
    if (sync === syncs.step2) diff = Buffer.from(content);
    else serverSv = Buffer.from(content);
    if (diff && serverSv) opened(linkOf(diff, serverSv));
  }

  const linkOf = (lacking: Uint8Array, sv: Uint8Array): Link & { epoch: string } => ({
    epoch: "",
    diff: lacking,
    sv,
    send: (update) => line.sendBytes(message([kinds.sync, syncs.update], prefixed(update))),
    async sendLong(update) {
      line.sendBytes(message([kinds.sync, syncs.update], prefixed(update)));
    },
    cursor(client, clock) {
      cursors += 1;
      const place = { type: null, tname: null, item: { client, clock }, assoc: 0 };
      const state = { user: { name: "Asta Lund", color: "#958DF1" }, cursor: { anchor: place, head: place } };
      const awareness = Buffer.concat([
        Buffer.from([1, ...varUint(client), ...varUint(cursors)]),
        said(JSON.stringify(state)),
      ]);
      line.sendBytes(message([kinds.awareness], prefixed(awareness)));
    },
    bytes: () => ({ in: line.bytesIn, out: line.bytesOut }),
    close: () => line.close(),
  });

  const line = new Line(address, "/", {}, { text: () => {}, bytes: take, closed: news.closed });
  line.sendBytes(message([kinds.auth, 0], said("token"), said("4.7.0")));
  return line;
};
