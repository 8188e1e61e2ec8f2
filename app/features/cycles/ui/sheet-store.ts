import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { type Sheet, tidyField } from "../worksheet.ts";
import type { FieldConflictTexts, SaveAnswer, SheetState, Unsent } from "./sheet-state.ts";

/**
 * A worksheet being written: what stands in its fields, what the server has, and what is between them. Knows no
 * browser and no clock, so that everything which could lose a text can be tested.
 */
export class SheetStore {
  #values: Record<string, string>;
  #base: Record<string, string>;
  /** When what is the base was last changed on the server; null: it has never been there. */
  #version: string | null;
  /** Fields the server or the identity check stopped, by code; out of the way of the others until changed. */
  readonly #stopped = new Map<string, string>();
  /** What a refused form said about a field. It stops no saving, and is shown until the field is changed. */
  readonly #said = new Map<string, string>();
  readonly #conflicts = new Map<string, FieldConflictTexts>();
  /** What was written in fields that are there no more. */
  readonly #left = new Map<string, string>();
  #unsent: readonly Unsent[] = [];
  /** Saves that have had no answer yet, oldest first. */
  #sending: Sheet[] = [];
  /** By field: texts that were sent and never answered. The server may have them; then they are one's own. */
  readonly #unanswered = new Map<string, Set<string>>();
  #savedAt: string | null = null;
  #reached = true;
  #signedOut = false;
  /** A form is on its way that carries everything that stands here. */
  #carried = false;
  #over = false;
  readonly #listeners = new Set<() => void>();

  /** `kept`: what a refused form gave back, typed and as it was when she began. `version`: when `stored` was changed. */
  constructor(
    stored: Sheet,
    version: string | null = null,
    kept: { readonly values: Sheet; readonly base: Sheet } = { values: {}, base: {} },
  ) {
    this.#values = { ...stored, ...kept.values };
    this.#base = { ...stored, ...kept.base };
    this.#version = version;
    this.#unsent = this.#listUnsent();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  value = (name: string): string => this.#values[name] ?? "";
  /** What a form that is sent now began with: the text a save on its way will have written by then. */
  base = (name: string): string => this.#onItsWay(name) ?? this.#base[name] ?? "";
  conflict = (name: string): FieldConflictTexts | undefined => this.#conflicts.get(name);
  problem = (name: string): string | undefined => this.#stopped.get(name) ?? this.#said.get(name);
  get savedAt(): string | null {
    return this.#savedAt;
  }

  get state(): SheetState {
    if (this.#signedOut) return "signedOut";
    if (this.#conflicts.size > 0) return "conflict";
    if (!this.#reached && this.hasUnsaved) return "unsaved";
    if (this.#sending.length > 0 || this.toSend()) return "saving";
    if (this.#stopped.size > 0 || this.#left.size > 0) return "blocked";
    return this.#savedAt ? "saved" : "idle";
  }

  get isSending(): boolean {
    return this.#sending.length > 0;
  }

  /** Whether anything typed is not on the server. */
  get hasUnsaved(): boolean {
    return !this.#over && (this.#sending.length > 0 || this.#left.size > 0 || this.#changed().length > 0);
  }

  /** Every text that is not on the server. The same list until something changes. */
  get unsent(): readonly Unsent[] {
    return this.#unsent;
  }

  /** Whether something typed will not come to the server by itself: nobody answers, or a person has to do something. */
  get isStuck(): boolean {
    return this.hasUnsaved && ["unsaved", "blocked", "conflict", "signedOut"].includes(this.state);
  }

  write(name: string, text: string): void {
    if (this.#values[name] === text) return;
    this.#values[name] = text;
    for (const problems of [this.#stopped, this.#said]) problems.delete(name);
    if (findIdentityNumbers(text).length > 0) this.#stopped.set(name, "identity-number");
    this.#tell();
  }

  /** What a form was refused for, by field; `theirs`: the other's text where two have written. */
  refused(fields: Sheet, theirs: Sheet = {}): void {
    for (const [name, code] of Object.entries(fields)) this.#said.set(name, code);
    for (const [name, text] of Object.entries(theirs)) this.#differs(name, text);
    this.#tell();
  }

  #onItsWay(name: string): string | undefined {
    return this.#sending.findLast((mine) => Object.hasOwn(mine, name))?.[name];
  }

  #changed(): string[] {
    return Object.keys(this.#values).filter((name) => tidyField(name, this.value(name)) !== this.base(name));
  }

  /**
   * What to send now: the changed fields that nothing stops. Null: nothing, or something is on its way. `leaving`: there
   * may be no later, so what was typed since goes at once.
   */
  toSend(leaving = false): { mine: Sheet; base: Sheet } | null {
    if (this.#over || ((this.#sending.length > 0 || this.#carried) && !leaving)) return null;
    const names = this.#changed().filter((name) => !this.#stopped.has(name) && !this.#conflicts.has(name));
    if (names.length === 0) return null;
    return {
      mine: Object.fromEntries(names.map((name) => [name, tidyField(name, this.value(name))])),
      base: Object.fromEntries(names.map((name) => [name, this.base(name)])),
    };
  }

  sent(mine: Sheet): void {
    this.#sending.push(mine);
    this.#tell();
  }

  /** `mine`: what was sent; without it, the oldest that has had no answer. */
  answered(answer: SaveAnswer, mine: Sheet = this.#sending[0] ?? {}): void {
    this.#sending = this.#sending.filter((other) => other !== mine);
    this.#reached = true;
    this.#signedOut = false;
    if (answer.ok) {
      for (const name of answer.saved) this.#settle(name, mine[name] ?? this.#base[name] ?? "");
      for (const { field, theirs } of answer.conflicts) this.#differs(field, theirs);
      for (const name of answer.gone ?? []) this.#remove(name);
      if (this.#version === null || this.#version < answer.version) this.#version = answer.version;
      this.#savedAt = answer.at;
    } else if (answer.code === "signed-out") this.#signedOut = true;
    // A save that the form has overtaken is told no by what the form has done: that answer is the form's to give.
    else if (!this.#carried) {
      const named = Object.keys(answer.fields).filter((name) => Object.hasOwn(mine, name));
      // A no that names no field stops all that was sent: saying it again would give the same answer.
      for (const name of named.length > 0 ? named : Object.keys(mine)) {
        this.#stopped.set(name, answer.fields[name] ?? answer.code);
      }
    }
    this.#tell();
  }

  #settle(name: string, text: string): void {
    this.#base[name] = text;
    this.#unanswered.delete(name);
    this.#left.delete(name);
    if (tidyField(name, this.value(name)) === text) this.#conflicts.delete(name);
  }

  /** The server has another text than the one that was written over. Not a second person's, if one sent it oneself. */
  #differs(name: string, theirs: string): void {
    if (this.#unanswered.get(name)?.has(theirs)) this.#base[name] = theirs;
    else this.#conflicts.set(name, { mine: this.value(name), theirs });
  }

  /** No answer came: the network is gone, or the server is starting again. It may have come through all the same. */
  unreached(mine: Sheet = this.#sending[0] ?? {}): void {
    this.#sending = this.#sending.filter((other) => other !== mine);
    for (const [name, text] of Object.entries(mine)) {
      this.#unanswered.set(name, (this.#unanswered.get(name) ?? new Set()).add(text));
    }
    this.#reached = false;
    this.#tell();
  }

  /**
   * What the server had when the sheet was last changed at `version`, by somebody else or a step of one's own. What was
   * read before one's own last save is old news: following it would take away what was just written. A field one has not
   * touched follows; one that is being written keeps what stands there, which is settled when it is saved.
   */
  stored(sheet: Sheet, version: string | null): void {
    if (this.#version !== null && (version ?? "") < this.#version) return;
    this.#version = version;
    for (const [name, text] of Object.entries(sheet)) {
      if (this.#onItsWay(name) !== undefined) continue;
      const mine = tidyField(name, this.value(name));
      const touched = Object.hasOwn(this.#values, name) && mine !== this.base(name);
      if (touched && mine !== text) {
        if (this.#unanswered.get(name)?.has(text)) this.#base[name] = text;
        continue;
      }
      this.#values[name] = touched ? this.value(name) : text;
      this.#settle(name, text);
    }
    for (const name of Object.keys(this.#values)) {
      if (!Object.hasOwn(sheet, name)) this.#remove(name);
    }
    this.#tell();
  }

  /** The field is there no more. What was written in it, and not saved, is kept for the one who wrote it. */
  #remove(name: string): void {
    const text = tidyField(name, this.value(name));
    if (text !== "" && text !== this.#base[name]) this.#left.set(name, text);
    delete this.#values[name];
    delete this.#base[name];
    for (const fields of [this.#stopped, this.#conflicts]) fields.delete(name);
  }

  /** The person lets an unsent text go: the field is as the server has it, or gone. */
  drop(name: string): void {
    for (const fields of [this.#left, this.#stopped, this.#conflicts]) fields.delete(name);
    if (Object.hasOwn(this.#values, name)) this.#values[name] = this.#base[name] ?? "";
    this.#tell();
  }

  /** The person has chosen between two texts. The other one was shown to her, so it may now be written over. */
  choose(name: string, side: "mine" | "theirs"): void {
    const conflict = this.#conflicts.get(name);
    if (!conflict) return;
    this.#conflicts.delete(name);
    this.#said.delete(name);
    this.#base[name] = conflict.theirs;
    if (side === "theirs") this.#values[name] = conflict.theirs;
    this.#tell();
  }

  /** A form that carries the whole sheet is on its way, or has come back. Meanwhile nothing is saved beside it. */
  carry(on: boolean): void {
    this.#carried = on;
    this.#tell();
  }

  /** The thing is being thrown away: nothing is saved any more, or the last letter would bring it back. */
  end(): void {
    this.#over = true;
    this.#tell();
  }

  #listUnsent(): readonly Unsent[] {
    const gone = [...this.#left].map(([name, text]) => ({ name, text, gone: true }));
    const changed = this.#changed().filter((name) => !this.#left.has(name));
    return [...gone, ...changed.map((name) => ({ name, text: this.value(name), gone: false }))];
  }

  #tell(): void {
    this.#unsent = this.#listUnsent();
    for (const listener of this.#listeners) listener();
  }
}
