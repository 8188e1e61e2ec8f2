import * as Y from "yjs";
import { openNote } from "#app/live/notes/session.ts";
import type { NoteSession } from "#app/live/notes/state.ts";
import type { Memory } from "./memory-store.ts";
import type { Model } from "./model.ts";
import type { Wire } from "./wire.ts";

export const textOf = (doc: Y.Doc): string =>
  doc
    .getXmlFragment("note")
    .toString()
    .replaceAll(/<[^>]*>/g, "");

/** Somebody with a browser, who opens the note, writes, and may lose everything but what the browser kept. */
export class Writer {
  readonly name: string;
  readonly memory: Memory;
  readonly #model: Model;
  readonly #chance: () => number;
  session!: NoteSession;
  wire!: Wire;
  store!: ReturnType<Memory["tab"]>;
  /** What she has written in this tab, as updates. */
  typed: { readonly update: Uint8Array; readonly at: number }[] = [];
  #words = 0;

  constructor(model: Model, memory: Memory, name: string, chance: () => number = () => 0.5) {
    this.#model = model;
    this.memory = memory;
    this.name = name;
    this.#chance = chance;
    this.open();
  }

  open(): void {
    this.typed = [];
    this.wire = this.#model.wire(this.name);
    this.store = this.memory.tab();
    this.wire.join();
    const { name: personId, wire: connection, store } = this;
    this.session = openNote({ noteId: "note", personId, connection, store, chance: this.#chance });
    this.#listen();
    let { doc } = this;
    this.session.onChange(() => {
      if (doc === this.doc) return;
      doc = this.doc;
      this.typed = [];
      this.#listen();
    });
  }

  #listen(): void {
    this.doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) this.typed.push({ update, at: Date.now() });
    });
  }

  get doc(): Y.Doc {
    return this.session.state().doc;
  }

  get saving() {
    return this.session.state().saving;
  }

  get text(): string {
    return textOf(this.doc);
  }

  /** Writes a word that nobody else writes, in a paragraph of its own; gives it. */
  write(word?: string): string {
    this.#words += 1;
    const text = word ?? `${this.name}${this.#words};`;
    this.doc.transact(() => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(text)]);
      const note = this.doc.getXmlFragment("note");
      note.insert(Math.floor(this.#chance() * (note.length + 1)), [paragraph]);
    });
    return text;
  }

  /** Takes one's own word away, wherever it stands. */
  erase(word: string): boolean {
    const note = this.doc.getXmlFragment("note");
    const at = note.toArray().findIndex((node) => node.toString().includes(`>${word}<`));
    if (at >= 0) note.delete(at, 1);
    return at >= 0;
  }

  /** The browser is gone from one moment to the next. */
  crash(): void {
    this.store.crash();
    this.wire.cut();
  }
}
