import * as Y from "yjs";
import { type NackCode, type NoteJoin, type NoteJoined, noteLimits, noteSchema } from "#app/live/note-protocol.ts";
import { eventually, type Visitor, visit } from "./visitors.ts";

export const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
export const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

export type NotePage = Visitor & {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  /** What the server said about what she sent: `ack 3`, `nack 4 rate`. */
  readonly said: string[];
  readonly nacks: [n: number, code: NackCode][];
  /** The last of hers that is said to be stored. */
  acked: number;
  /** How many she has sent. */
  sent: number;
  joined: NoteJoined | null;
  /** How often she was told to join anew. */
  again: number;
};

/** A page of somebody's that speaks the protocol by hand: nothing of the browser's end is in it. */
export function notePage(address: string, visitor: Parameters<typeof visit>[1]): NotePage {
  const doc = new Y.Doc();
  const page: NotePage = Object.assign(visit(address, visitor), {
    doc,
    said: [],
    nacks: [],
    acked: 0,
    sent: 0,
    joined: null,
    again: 0,
    text: null as never,
  });
  // Not before it is asked for: of one name a document has one type, and the editor's is another.
  Object.defineProperty(page, "text", { get: () => doc.getText("note") });
  const { socket } = page;
  socket.on("u", (h, data) => {
    if (h === page.joined?.h) Y.applyUpdate(doc, fromBase64(data), "remote");
  });
  socket.on("ack", (_h, n) => {
    page.acked = n;
    page.said.push(`ack ${n}`);
  });
  socket.on("nack", (_h, n, code) => {
    page.nacks.push([n, code]);
    page.said.push(`nack ${n} ${code}`);
  });
  socket.on("note:again", () => {
    page.joined = null;
    page.again += 1;
  });
  doc.on("update", (data: Uint8Array, origin: unknown) => {
    if (origin !== "remote" && page.joined) send(page, data);
  });
  return page;
}

export function send(page: NotePage, data: Uint8Array): void {
  page.sent += 1;
  page.socket.emit("u", page.joined?.h ?? 0, page.sent, toBase64(data));
}

/** Sends a long update part by part. */
export async function sendParts(page: NotePage, data: Uint8Array): Promise<void> {
  page.sent += 1;
  const n = page.sent;
  for (let from = 0; from < data.byteLength; from += noteLimits.partBytes) {
    const part = data.slice(from, from + noteLimits.partBytes);
    await new Promise<void>((resolve) =>
      page.socket.emit("p", page.joined?.h ?? 0, n, from, data.byteLength, part, resolve),
    );
  }
}

/** Asks to open a note; what the answer brings is in the page's text. */
export async function join(page: NotePage, noteId: string, change: Partial<NoteJoin> = {}) {
  const epoch = change.epoch ?? null;
  const sv = epoch === null ? null : toBase64(Y.encodeStateVector(page.doc));
  const asked = { noteId, schema: noteSchema, epoch, sv, ...change };
  const answer = await page.socket.timeout(8_000).emitWithAck("note:join", asked);
  if ("no" in answer) return answer.no;
  page.joined = answer;
  Y.applyUpdate(page.doc, fromBase64(answer.diff), "remote");
  return answer;
}

/** Somebody who has opened the note. */
export async function opened(
  address: string,
  visitor: Parameters<typeof visit>[1],
  noteId: string,
): Promise<NotePage & { joined: NoteJoined }> {
  const page = notePage(address, visitor);
  await eventually(() => page.heard).toContain("ready");
  const answer = await join(page, noteId);
  if (typeof answer === "string") throw new Error(`The note was not opened: ${answer}`);
  return page as NotePage & { joined: NoteJoined };
}
