import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { type Sheet, tidyField } from "../worksheet.ts";

/** idle: nothing to save · saving · saved · unsaved: no answer, trying again · blocked: a field stops it · conflict · signedOut */
export type SheetState = "idle" | "saving" | "saved" | "unsaved" | "blocked" | "conflict" | "signedOut";

export type FieldConflictTexts = { readonly mine: string; readonly theirs: string };

/** What the server answered to a save. */
export type SaveAnswer =
  | {
      readonly ok: true;
      readonly at: string;
      readonly saved: readonly string[];
      readonly conflicts: readonly { field: string; theirs: string }[];
    }
  | { readonly ok: false; readonly code: string; readonly fields: Readonly<Record<string, string>> };

/**
 * A worksheet being written: what stands in its fields, what the server has, and what is between them. Knows no
 * browser and no clock, so that everything which could lose a text can be tested.
 */
export class SheetStore {
  #values: Record<string, string>;
  #base: Record<string, string>;
  /** Fields the server or the identity check stopped, by code; out of the way of the others until changed. */
  readonly #stopped = new Map<string, string>();
  readonly #conflicts = new Map<string, FieldConflictTexts>();
  #sending: Record<string, string> | null = null;
  #savedAt: string | null = null;
  #reached = true;
  #signedOut = false;
  readonly #listeners = new Set<() => void>();

  /** `kept`: what a refused form gave back, typed and as it was when she began. */
  constructor(stored: Sheet, kept: { readonly values: Sheet; readonly base: Sheet } = { values: {}, base: {} }) {
    this.#values = { ...stored, ...kept.values };
    this.#base = { ...stored, ...kept.base };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  value = (name: string): string => this.#values[name] ?? "";
  base = (name: string): string => this.#base[name] ?? "";
  conflict = (name: string): FieldConflictTexts | undefined => this.#conflicts.get(name);
  problem = (name: string): string | undefined => this.#stopped.get(name);
  get savedAt(): string | null {
    return this.#savedAt;
  }

  get state(): SheetState {
    if (this.#signedOut) return "signedOut";
    if (this.#conflicts.size > 0) return "conflict";
    if (!this.#reached && this.hasUnsaved) return "unsaved";
    if (this.#sending || this.toSend()) return "saving";
    if (this.#stopped.size > 0) return "blocked";
    return this.#savedAt ? "saved" : "idle";
  }

  /** Whether anything typed is not on the server. */
  get hasUnsaved(): boolean {
    return this.#sending !== null || this.#changed().length > 0;
  }

  write(name: string, text: string): void {
    if (this.#values[name] === text) return;
    this.#values[name] = text;
    this.#stopped.delete(name);
    if (findIdentityNumbers(text).length > 0) this.#stopped.set(name, "identity-number");
    this.#tell();
  }

  #changed(): string[] {
    return Object.keys(this.#values).filter((name) => tidyField(name, this.value(name)) !== this.base(name));
  }

  /** What to send now: the changed fields that nothing stops. Null: nothing, or an answer is still awaited. */
  toSend(): { mine: Sheet; base: Sheet } | null {
    if (this.#sending) return null;
    const names = this.#changed().filter((name) => !this.#stopped.has(name) && !this.#conflicts.has(name));
    if (names.length === 0) return null;
    return {
      mine: Object.fromEntries(names.map((name) => [name, tidyField(name, this.value(name))])),
      base: Object.fromEntries(names.map((name) => [name, this.base(name)])),
    };
  }

  sent(mine: Sheet): void {
    this.#sending = { ...mine };
    this.#tell();
  }

  answered(answer: SaveAnswer): void {
    const sent = this.#sending ?? {};
    this.#sending = null;
    this.#reached = true;
    this.#signedOut = false;
    if (answer.ok) {
      for (const name of answer.saved) this.#base[name] = sent[name] ?? this.base(name);
      for (const { field, theirs } of answer.conflicts) this.#conflicts.set(field, { mine: this.value(field), theirs });
      this.#savedAt = answer.at;
    } else if (answer.code === "signed-out") this.#signedOut = true;
    else {
      const named = Object.entries(answer.fields).filter(([name]) => name in sent);
      // A no that names no field stops all that was sent: saying it again would give the same answer.
      for (const [name, code] of named.length > 0
        ? named
        : Object.keys(sent).map((name) => [name, answer.code] as const)) {
        this.#stopped.set(name, code);
      }
    }
    this.#tell();
  }

  /** No answer came: the network is gone, or the server is starting again. */
  unreached(): void {
    this.#sending = null;
    this.#reached = false;
    this.#tell();
  }

  /**
   * What the server has now, after somebody else's change or a step of one's own. A field one has not touched follows;
   * one that is being written keeps what stands there, and the difference is settled when it is saved.
   */
  stored(sheet: Sheet): void {
    for (const [name, text] of Object.entries(sheet)) {
      const untouched = tidyField(name, this.value(name)) === this.base(name);
      if (this.#sending && name in this.#sending) continue;
      if (name in this.#values && !untouched) continue;
      this.#values[name] = text;
      this.#base[name] = text;
    }
    for (const name of Object.keys(this.#values)) {
      if (name in sheet) continue;
      delete this.#values[name];
      delete this.#base[name];
      this.#stopped.delete(name);
      this.#conflicts.delete(name);
    }
    this.#tell();
  }

  /** The person has chosen between two texts. The other one was shown to her, so it may now be written over. */
  choose(name: string, side: "mine" | "theirs"): void {
    const conflict = this.#conflicts.get(name);
    if (!conflict) return;
    this.#conflicts.delete(name);
    this.#base[name] = conflict.theirs;
    if (side === "theirs") this.#values[name] = conflict.theirs;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
