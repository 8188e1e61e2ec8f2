import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { NotePage, type Visit } from "./page.ts";

/** What became of a word: a page wrote it, or took it away, and was told that this is saved, or was not told. */
export type Fate = "written" | "saved" | "taking" | "taken";

/** Every word that anybody has written, and what was said of it. */
export type Words = Map<string, Fate>;

export const wordPattern = /\[[a-z]+\d+\.\d+\]/g;

/** Where the words of a note are. */
export const linesOf = (doc: Y.Doc): Y.XmlText[] =>
  doc
    .getXmlFragment("note")
    .toArray()
    .flatMap((line) => (line instanceof Y.XmlElement ? line.toArray() : []))
    .filter((text) => text instanceof Y.XmlText);

/** Somebody who writes word after word, each of which nobody else has, on one page after the other. */
export class NoteWriter {
  page: NotePage;
  readonly #name: string;
  readonly #visit: Visit;
  readonly #words: Words;
  readonly #chance: () => number;
  readonly #own: string[] = [];
  #pages = 1;
  #count = 0;
  /** Called when the next of hers is said to be saved. */
  onSaved: (() => void) | null = null;

  constructor(name: string, visit: Visit, words: Words, chance: () => number) {
    this.#name = name;
    this.#visit = visit;
    this.#words = words;
    this.#chance = chance;
    this.page = new NotePage(visit);
  }

  async writeUntil(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      if (this.#chance() < 0.12) this.#takeAway();
      else this.#write();
      await sleep(10 + this.#chance() * 50);
    }
  }

  /** Closes her tab in this moment, and opens the note on a new one. */
  changePage(): void {
    this.page.leave();
    this.#pages += 1;
    this.page = new NotePage(this.#visit);
  }

  #saved(word: string, fate: Fate): void {
    this.#words.set(word, fate);
    const told = this.onSaved;
    this.onSaved = null;
    told?.();
  }

  #write(): void {
    this.#count += 1;
    const word = `[${this.#name}${this.#pages}.${this.#count}]`;
    const { page } = this;
    this.#words.set(word, "written");
    this.#own.push(word);
    page.change(
      () => this.#put(page.doc, word),
      () => this.#saved(word, "saved"),
    );
  }

  #put(doc: Y.Doc, word: string): void {
    const line = this.#among(linesOf(doc));
    if (!line || this.#chance() < 0.05) {
      const [paragraph, text] = [new Y.XmlElement("paragraph"), new Y.XmlText(word)];
      paragraph.insert(0, [text]);
      const note = doc.getXmlFragment("note");
      note.insert(Math.floor(this.#chance() * (note.length + 1)), [paragraph]);
      return;
    }
    const ends = [
      0,
      ...line
        .toString()
        .matchAll(wordPattern)
        .map((match: RegExpExecArray) => match.index + match[0].length),
    ];
    line.insert(this.#among(ends) ?? 0, word);
  }

  /** One of her own that is saved. */
  #takeAway(): void {
    const word = this.#among(this.#own.filter((one) => this.#words.get(one) === "saved"));
    const { page } = this;
    const line = word && linesOf(page.doc).find((one) => one.toString().includes(word));
    if (!line) return;
    this.#words.set(word, "taking");
    page.change(
      () => line.delete(line.toString().indexOf(word), word.length),
      () => this.#saved(word, "taken"),
    );
  }

  #among<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#chance() * list.length)];
  }
}
