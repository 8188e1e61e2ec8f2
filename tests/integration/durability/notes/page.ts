import { io, type Socket } from "socket.io-client";
import * as Y from "yjs";
import { type NoJoin, type NoteJoined, noteLimits, noteSchema, retryable } from "#app/live/note-protocol.ts";
import type { ClientEvents, ServerEvents } from "#app/live/protocol.ts";
import { fromBase64, toBase64 } from "../../realtime/note-pages.ts";

/** Where the app is and under which name it knows itself, and who asks for which note. */
export type Visit = {
  readonly address: string;
  readonly origin: string;
  readonly cookie: string;
  readonly noteId: string;
};

/** Something of hers: from which of her updates on it is in the text, and what is done when that is stored. */
type Unsaved = { readonly clock: number | null; n: number | null; readonly saved: () => void };

/** A page that hears nothing for so long after it has sent something takes its connection for lost. */
const silenceMs = 2_500;

/**
 * A page with a note in it that does what a browser's end does: it writes on without a connection, comes back by itself,
 * and sends what the server does not say it has. Nothing of the browser's end is in it.
 */
export class NotePage {
  readonly doc = new Y.Doc();
  /** What the server last said of the database. */
  storing: "ok" | "degraded" = "ok";
  /** What should never have been answered. */
  readonly problems: string[] = [];
  readonly #visit: Visit;
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #look: NodeJS.Timeout;
  #joined: NoteJoined | null = null;
  #epoch: string | null = null;
  #sent = 0;
  #heardAt = 0;
  #sentAt: number | null = null;
  #unsaved = new Set<Unsaved>();
  #gone = false;
  #joining = false;
  /** What was written while a long update goes in parts: it goes after the last of them. */
  #behind: Uint8Array[] | null = null;

  constructor(visit: Visit) {
    this.#visit = visit;
    this.#socket = io(visit.address, {
      forceNew: true,
      transports: ["websocket"],
      reconnectionDelay: 50,
      reconnectionDelayMax: 500,
      timeout: 2_000,
      auth: { build: null, unheardMs: 0 },
      extraHeaders: { cookie: visit.cookie, origin: visit.origin },
    });
    this.#listen();
    this.doc.on("update", (data: Uint8Array, origin: unknown) => {
      if (origin !== "remote" && this.#joined) this.#send(data);
    });
    this.#look = setInterval(() => this.#lookAtSilence(), 250);
  }

  get open(): boolean {
    return this.#joined !== null;
  }

  /** How much of hers is not known to be saved. */
  get unsaved(): number {
    return this.#unsaved.size;
  }

  /** Changes the text; `saved` is called when it is said to be in the database. */
  change(work: () => void, saved: () => void): void {
    const before = Y.getState(this.doc.store, this.doc.clientID);
    this.doc.transact(work);
    const after = Y.getState(this.doc.store, this.doc.clientID);
    // What only takes away has no clock of its own: only an answer says that it is stored.
    this.#unsaved.add({ clock: after > before ? after : null, n: this.#joined ? this.#last : null, saved });
  }

  /** Of the last of what was written. */
  get #last(): number {
    return this.#behind ? this.#sent + 1 : this.#sent;
  }

  /** As when its tab is closed: nothing of it is left. */
  leave(): void {
    this.#gone = true;
    clearInterval(this.#look);
    this.#socket.disconnect();
    this.doc.destroy();
  }

  #listen(): void {
    const socket = this.#socket;
    socket.onAny(() => this.#hear());
    socket.on("ready", () => this.#join());
    socket.on("u", (h, data) => {
      if (h === this.#joined?.h) Y.applyUpdate(this.doc, fromBase64(data), "remote");
    });
    socket.on("ack", (h, n) => {
      if (h === this.#joined?.h) this.#settle((one) => one.n !== null && one.n <= n);
      if (n === this.#sent) this.#sentAt = null;
    });
    socket.on("nack", (_h, n, code) => {
      for (const one of this.#unsaved) if (one.n === n) one.n = null;
      this.#behind = null;
      if (!retryable.has(code)) this.problems.push(`nack ${code}`);
      else setTimeout(() => this.#join(), 200);
    });
    socket.on("note:again", () => {
      this.#joined = null;
      this.#join();
    });
    socket.on("store", (state) => {
      this.storing = state;
    });
    socket.on("over", (why) => this.problems.push(`over ${why}`));
    socket.on("disconnect", () => {
      this.#joined = null;
      this.#behind = null;
      this.#sent = 0;
      this.#sentAt = null;
      for (const one of this.#unsaved) one.n = null;
      this.#comeBack();
    });
    socket.on("connect_error", () => this.#comeBack());
  }

  /** Where Socket.IO itself would not try again. */
  #comeBack(): void {
    if (this.#gone || this.#socket.active) return;
    setTimeout(() => {
      if (!this.#gone) this.#socket.connect();
    }, 300);
  }

  #hear(): void {
    this.#heardAt = performance.now();
  }

  #lookAtSilence(): void {
    const since = Math.max(this.#sentAt ?? Number.POSITIVE_INFINITY, this.#heardAt);
    if (performance.now() - since > silenceMs) this.#socket.io.engine.close();
  }

  #join(): void {
    if (this.#gone || this.#joining || !this.#socket.connected) return;
    this.#joining = true;
    const connection = this.#socket.id;
    const sv = this.#epoch === null ? null : toBase64(Y.encodeStateVector(this.doc));
    const asked = { noteId: this.#visit.noteId, schema: noteSchema, epoch: this.#epoch, sv };
    // Not by a promise: what others write can come in the same breath as the answer, and must find it taken.
    this.#socket.timeout(8_000).emit("note:join", asked, (error: Error | null, answer: NoteJoined | { no: NoJoin }) => {
      this.#joining = false;
      if (this.#gone) return;
      if (error || this.#socket.id !== connection)
        return void (error && this.#socket.connected ? this.#socket.io.engine.close() : this.#join());
      if (!("no" in answer)) return this.#take(answer);
      if (answer.no !== "busy") this.problems.push(`join ${answer.no}`);
      setTimeout(() => this.#join(), 250);
    });
  }

  #take(answer: NoteJoined): void {
    if (this.#epoch !== null && this.#epoch !== answer.epoch) this.problems.push("another epoch");
    this.#epoch = answer.epoch;
    Y.applyUpdate(this.doc, fromBase64(answer.diff), "remote");
    this.#joined = answer;
    this.#behind = null;
    const stored = fromBase64(answer.sv);
    const known = Y.decodeStateVector(stored).get(this.doc.clientID) ?? 0;
    this.#settle(({ clock }) => clock !== null && clock <= known);
    if (this.#unsaved.size === 0 || this.#gone) return;
    this.#send(Y.encodeStateAsUpdate(this.doc, stored));
    for (const one of this.#unsaved) one.n = this.#sent;
  }

  #settle(is: (one: Unsaved) => boolean): void {
    for (const one of [...this.#unsaved].filter(is)) {
      this.#unsaved.delete(one);
      one.saved();
    }
  }

  #send(data: Uint8Array): void {
    if (this.#behind) return void this.#behind.push(data);
    this.#sent += 1;
    this.#sentAt ??= performance.now();
    const h = this.#joined?.h ?? 0;
    if (data.byteLength < noteLimits.partBytes) return void this.#socket.emit("u", h, this.#sent, toBase64(data));
    const behind: Uint8Array[] = [];
    this.#behind = behind;
    this.#part(h, data, 0, () => {
      if (this.#behind !== behind) return;
      this.#behind = null;
      if (behind.length > 0) this.#send(Y.mergeUpdates(behind));
    });
  }

  #part(h: number, data: Uint8Array, from: number, done: () => void): void {
    const [n, behind] = [this.#sent, this.#behind];
    const to = Math.min(from + noteLimits.partBytes, data.byteLength);
    this.#socket.emit("p", h, n, from, data.byteLength, data.slice(from, to), () => {
      if (this.#behind !== behind) return;
      if (to < data.byteLength) this.#part(h, data, to, done);
      else done();
    });
  }
}
