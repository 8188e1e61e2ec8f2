import * as Y from "yjs";
import type { NackCode, NoteJoin, NotePresence, NoteRole } from "#app/live/note-protocol.ts";
import { fromBase64, toBase64 } from "#app/live/notes/base64.ts";
import { type Receiver, Wire } from "./wire.ts";

type Queued = { readonly data: Uint8Array; readonly wire: Wire; readonly h: number; readonly n: number };
type Member = { readonly at: string; readonly h: number };

/** What a server does with one note, as the protocol has it: broadcast first, acknowledge after the commit. */
export class Model {
  /** The database. */
  epoch = "text 1";
  rows: Uint8Array[] = [];
  away = false;
  no: "missing" | "upgrade-required" | "busy" | "full" | null = null;
  role: NoteRole = "write";
  /** Who has the wire; the rest of the model knows wires only. */
  readonly people = new Map<Wire, string>();
  refuse: (data: Uint8Array, n: number) => NackCode | null = () => null;
  commitMs = () => 5;
  /** The process: lost when it crashes. */
  #doc = new Y.Doc();
  #members = new Map<Wire, Member>();
  #queue: Queued[] = [];
  #committing = false;
  #settling: (() => void)[] = [];
  #long: { wire: Wire; n: number; data: Uint8Array } | null = null;
  #life = 0;
  #screens = 0;
  readonly #delay: () => number;

  constructor(delay: () => number = () => 1) {
    this.#delay = delay;
  }

  wire(personId: string): Wire {
    const wire = new Wire(this.#receive, this.#delay);
    this.people.set(wire, personId);
    return wire;
  }

  /** What the database holds. */
  stored(): Y.Doc {
    const doc = new Y.Doc();
    for (const row of this.rows) Y.applyUpdate(doc, row);
    return doc;
  }

  /** The process dies. A commit that is under way is one or the other, and nobody is told. */
  crash(committed: boolean): void {
    const under = this.#committing && committed ? this.#queue.map(({ data }) => data) : [];
    this.rows.push(...under);
    this.#life += 1;
    this.#members.clear();
    this.#queue = [];
    this.#committing = false;
    this.#settling = [];
    this.#long = null;
    this.#doc = this.stored();
    for (const wire of this.people.keys()) wire.cut();
  }

  /** Another text takes the place of this one. */
  restore(epoch: string, state: Uint8Array): void {
    this.epoch = epoch;
    this.rows = [state];
    this.#queue = [];
    this.#doc = this.stored();
    this.again();
  }

  again(): void {
    for (const [wire, { h }] of this.#members) {
      this.#members.delete(wire);
      wire.say("note:again", h);
    }
  }

  who(): NotePresence[] {
    return [...this.#members].map(([wire, { at }]) => ({
      at,
      personId: this.people.get(wire)!,
      name: at,
      role: this.role,
    }));
  }

  readonly #receive: Receiver = (wire, name, args) => {
    if (name === "note:join") this.#join(wire, args[0] as NoteJoin, args[1] as (answer: object) => void);
    else if (name === "u") this.#update(wire, args[0] as number, args[1] as number, fromBase64(args[2] as string));
    else if (name === "p") this.#part(wire, args as [number, number, number, number, Uint8Array, () => void]);
    else if (name === "note:leave") this.#members.delete(wire);
    else if (name === "w") this.#others(wire, "w", [[this.#members.get(wire)?.at, args[1]]]);
  };

  #others(wire: Wire, name: string, ...args: unknown[]): void {
    for (const [other, { h }] of this.#members) if (other !== wire) other.say(name, h, ...args);
  }

  #join(wire: Wire, asked: NoteJoin, answer: (answer: object) => void): void {
    if (this.no) return void answer({ no: this.no });
    const sv = Y.encodeStateVector(this.#doc);
    const life = this.#life;
    this.#settled(() => {
      if (life !== this.#life) return;
      this.#screens += 1;
      // One for the note, as long as the process lives: she who joins again gets the same.
      const [h, at] = [this.#life + 1, `screen ${this.#screens}`];
      this.#members.set(wire, { h, at });
      const known = asked.epoch === this.epoch && asked.sv !== null ? fromBase64(asked.sv) : undefined;
      const diff = toBase64(Y.encodeStateAsUpdate(this.#doc, known));
      answer({ h, at, epoch: this.epoch, role: this.role, diff, sv: toBase64(sv), who: this.who() });
      this.#others(wire, "note:who", this.who());
    });
  }

  #settled(then: () => void): void {
    if (this.#queue.length === 0) then();
    else this.#settling.push(then);
  }

  #part(wire: Wire, [h, n, from, of, data, answer]: [number, number, number, number, Uint8Array, () => void]): void {
    if (from === 0) this.#long = { wire, n, data: new Uint8Array(of) };
    const long = this.#long;
    if (long?.wire !== wire || long.n !== n) return void wire.say("nack", h, n, "malformed");
    long.data.set(data, from);
    answer();
    if (from + data.byteLength < of) return;
    this.#long = null;
    this.#update(wire, h, n, long.data);
  }

  #update(wire: Wire, h: number, n: number, data: Uint8Array): void {
    const code =
      this.#members.get(wire)?.h !== h ? "not-open" : this.role === "write" ? this.refuse(data, n) : "forbidden";
    if (code) return void wire.say("nack", h, n, code);
    Y.applyUpdate(this.#doc, data);
    this.#others(wire, "u", toBase64(data));
    this.#queue.push({ data, wire, h, n });
    this.#commit();
  }

  #commit(): void {
    if (this.#committing || this.#queue.length === 0) return;
    this.#committing = true;
    const [life, many] = [this.#life, this.#queue.length];
    setTimeout(() => {
      if (life !== this.#life) return;
      this.#committing = false;
      if (this.away) return this.#commit();
      const batch = this.#queue.splice(0, many);
      this.rows.push(...batch.map(({ data }) => data));
      for (const { wire, h, n } of batch) wire.say("ack", h, n);
      if (this.#queue.length === 0) for (const then of this.#settling.splice(0)) then();
      this.#commit();
    }, this.commitMs());
  }
}
