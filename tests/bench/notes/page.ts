import * as Y from "yjs";
import { type Link, openLink, type Target } from "./links.ts";

/** Somebody's page: its own text, to which it adds letter after letter in a line of its own. */
export class Page {
  readonly target: Target;
  readonly doc = new Y.Doc();
  /** When each of hers was typed, by the clock it has in the text. */
  readonly sentAt = new Map<number, number>();
  measures = true;
  onSeen: ((client: number, clock: number, now: number) => void) | null = null;
  onAcked: ((ms: number) => void) | null = null;
  #link: (Link & { epoch: string }) | null = null;
  #text = new Y.XmlText();
  /** By what it has sent on this connection: the clock of each. */
  #clocks: number[] = [];
  #acked = 0;
  #ackedClock = 0;
  readonly #keeps: boolean;
  /** What others wrote is taken into the text only when somebody looks at it. */
  #lacking: Uint8Array[] = [];
  readonly #known = new Map<number, number>();

  constructor(target: Target, keeps: boolean) {
    this.target = target;
    this.#keeps = keeps;
    this.doc.on("update", (data: Uint8Array, origin: unknown) => {
      if (origin !== "remote") this.#send(data);
    });
  }

  get isOpen(): boolean {
    return this.#link !== null;
  }

  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  get ackedClock(): number {
    return this.#ackedClock;
  }

  get unacked(): number {
    return this.clock - this.#ackedClock;
  }

  bytes = () => this.#link?.bytes() ?? { in: 0, out: 0 };

  /** Opens it, and begins a line unless she only reads. Gives the milliseconds. */
  async open(reads = false): Promise<number> {
    const from = performance.now();
    await this.#connect(false);
    if (reads) return performance.now() - from;
    const line = new Y.XmlElement("paragraph");
    this.doc.transact(() => {
      line.insert(0, [this.#text]);
      this.doc.getXmlFragment("note").insert(0, [line]);
    });
    return performance.now() - from;
  }

  /** The same page again, with the text it has. */
  async reopen(): Promise<void> {
    if (this.#link) return;
    await this.#connect(true);
  }

  async #connect(again: boolean): Promise<void> {
    const news = {
      update: (data: Uint8Array) => this.#hear(data),
      acked: (n: number) => this.#hearAck(n),
      closed: () => {
        this.#link = null;
      },
    };
    const known = again ? { epoch: this.#epoch, sv: Y.encodeStateVector(this.doc) } : null;
    this.#clocks = [];
    this.#acked = 0;
    const link = await openLink(this.target, news, known);
    this.#epoch = link.epoch;
    // What a page had typed before it was open is sent as one.
    Y.applyUpdate(this.doc, link.diff, "remote");
    this.#link = link;
    if (again) this.#send(Y.encodeStateAsUpdate(this.doc, link.sv));
  }
  #epoch = "";

  type(): void {
    this.#text.insert(this.#text.length, "a");
  }

  cursor(): void {
    this.#link?.cursor(this.doc.clientID, this.clock - 1);
  }

  /** So many letters at once. Gives the milliseconds until they are acked. */
  paste(length: number): Promise<number> {
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
      const before = Y.encodeStateVector(doc);
      const line = new Y.XmlElement("paragraph");
      line.insert(0, [new Y.XmlText("klistrat ".repeat(Math.ceil(length / 9)))]);
      doc.getXmlFragment("note").insert(0, [line]);
      this.#clocks.push(this.clock);
      const { length: wanted } = this.#clocks;
      const late = setTimeout(() => reject(new Error("The paste was not acked.")), 20_000);
      this.#afterAck = (acked) => {
        if (acked < wanted) return;
        clearTimeout(late);
        resolve(performance.now() - from);
      };
      void this.#link?.sendLong(Y.encodeStateAsUpdate(doc, before));
    });
  }
  #afterAck: ((n: number) => void) | null = null;

  /** The whole text as it is here. */
  words(): string {
    const lacking = this.#lacking;
    this.#lacking = [];
    this.doc.transact(() => {
      for (const data of lacking) Y.applyUpdate(this.doc, data, "remote");
    }, "remote");
    return this.doc.getXmlFragment("note").toString();
  }

  close(): void {
    this.#link?.close();
    this.#link = null;
  }

  #send(data: Uint8Array): void {
    if (!this.#link) return;
    const { clock } = this;
    this.#clocks.push(clock);
    this.sentAt.set(clock, performance.now());
    this.#link.send(data);
  }

  #hear(data: Uint8Array): void {
    if (this.#keeps) this.#lacking.push(data);
    if (!this.measures) return;
    const now = performance.now();
    const { from, to } = Y.parseUpdateMeta(data);
    for (const [client, end] of to) {
      if (client === this.doc.clientID) continue;
      const begin = Math.max(this.#known.get(client) ?? 0, from.get(client) ?? 0);
      for (let clock = begin + 1; clock <= end; clock += 1) this.onSeen?.(client, clock, now);
      this.#known.set(client, Math.max(end, begin));
    }
  }

  #hearAck(n: number): void {
    const now = performance.now();
    for (let nth = this.#acked; nth < n; nth += 1) {
      const clock = this.#clocks[nth] ?? 0;
      const sent = this.sentAt.get(clock);
      if (sent !== undefined) this.onAcked?.(now - sent);
      this.#ackedClock = Math.max(this.#ackedClock, clock);
    }
    this.#acked = Math.max(this.#acked, n);
    this.#afterAck?.(this.#acked);
  }
}
