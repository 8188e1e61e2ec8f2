import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { Memory } from "./memory-store.ts";
import { Model } from "./model.ts";
import { textOf, Writer } from "./writer.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** Chance that can be had again: mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What was written in the last moment before a crash is not in the store yet. */
const storedAfterMs = 200;

class Story {
  readonly chance: () => number;
  readonly model: Model;
  readonly writers: Writer[];
  /** Words that must stand in the note in the end, that must not, and that may (a crash came at once). */
  readonly must = new Set<string>();
  readonly gone = new Set<string>();
  readonly may = new Set<string>();
  #since = new Map<string, number>();
  #stored: { rows: number; epoch: string; snapshot: Y.Snapshot } | null = null;

  constructor(seed: number) {
    this.chance = chanceFrom(seed);
    this.model = new Model(() => this.chance() * 20);
    this.model.commitMs = () => 2 + this.chance() * 60;
    const memory = () => new Memory();
    this.writers = ["a", "b", "c"].map((name) => new Writer(this.model, memory(), name, this.chance));
  }

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.chance() * of.length)]!;
  }

  snapshot(): Y.Snapshot {
    const { rows, epoch } = this.model;
    if (this.#stored?.rows !== rows.length || this.#stored.epoch !== epoch) {
      this.#stored = { rows: rows.length, epoch, snapshot: Y.snapshot(this.model.stored()) };
    }
    return this.#stored.snapshot;
  }

  /** What a screen says is true. */
  look(): void {
    for (const writer of this.writers) {
      const { saving, wire } = writer;
      const lacking = writer.typed.filter(({ update }) => !Y.snapshotContainsUpdate(this.snapshot(), update));
      if (saving.is === "saved") expect(lacking.length, `${writer.name} says saved`).toBe(0);
      else writer.typed.splice(0, writer.typed.length, ...lacking);
      const oldest = lacking[0]?.at ?? Number.POSITIVE_INFINITY;
      if (Date.now() - oldest > 2_000) expect(saving.is, `${writer.name} after two seconds`).toBe("unsaved");
      if (lacking.length > 0 && !wire.connected) expect(saving, writer.name).toMatchObject({ why: "offline" });
    }
  }

  step(): void {
    const { model } = this;
    const writer = this.one(this.writers);
    const dice = this.chance();
    if (dice < 0.62) {
      if (!writer.session.state().editable) return;
      const word = writer.write();
      this.must.add(word);
      this.#since.set(word, Date.now());
    } else if (dice < 0.72) {
      const own = [...this.must].filter((word) => word.startsWith(writer.name));
      if (own.length === 0 || !writer.session.state().editable) return;
      const word = this.one(own);
      if (!writer.erase(word)) return;
      this.must.delete(word);
      this.gone.add(word);
      this.#since.set(word, Date.now());
    } else if (dice < 0.82) writer.wire.cut();
    else if (dice < 0.92) writer.wire.join();
    else if (dice < 0.94) model.again();
    else if (dice < 0.96) writer.session.woke();
    else if (dice < 0.97) model.away = !model.away;
    else if (dice < 0.98) model.crash(this.chance() < 0.5);
    else if (dice < 0.99) model.refuse = this.chance() < 0.5 ? () => null : () => (this.chance() < 0.3 ? "rate" : null);
    else this.#crash(writer);
  }

  /** A browser dies, and is opened again. */
  #crash(writer: Writer): void {
    for (const [word, at] of this.#since) {
      if (!word.startsWith(writer.name) || Date.now() - at > storedAfterMs) continue;
      this.must.delete(word);
      this.gone.delete(word);
      this.may.add(word);
    }
    writer.crash();
    writer.open();
  }

  async wait(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
    this.look();
  }

  async end(): Promise<void> {
    this.model.away = false;
    this.model.refuse = () => null;
    for (const { wire } of this.writers) wire.join();
    for (let i = 0; i < 60; i += 1) await this.wait(1_000);
    const before = this.writers.map(({ wire }) => wire.sent.length);
    await this.wait(60_000);
    expect(
      this.writers.map(({ wire }) => wire.sent.length),
      "when all is saved nothing more is sent",
    ).toEqual(before);
  }
}

async function told(seed: number, steps: number): Promise<void> {
  const story = new Story(seed);
  await story.wait(500);
  for (let i = 0; i < steps; i += 1) {
    story.step();
    await story.wait(story.chance() < 0.8 ? story.chance() * 60 : story.chance() * 4_000);
  }
  await story.end();
  const stored = textOf(story.model.stored());
  const words = stored.split(";").filter((word) => word !== "");
  expect(new Set(words).size, "nothing is doubled").toBe(words.length);
  const found = new Set(words.map((word) => `${word};`));
  expect(
    [...story.must].filter((word) => !found.has(word)),
    "nothing is lost",
  ).toEqual([]);
  expect(
    [...story.gone].filter((word) => found.has(word)),
    "nothing comes back",
  ).toEqual([]);
  for (const writer of story.writers) {
    expect(writer.text, writer.name).toBe(stored);
    expect(writer.saving, writer.name).toMatchObject({ is: "saved" });
    expect(writer.session.state(), writer.name).toMatchObject({ leftover: null, phase: "open" });
    expect(writer.memory.kept.size, `${writer.name} keeps nothing that is saved`).toBe(0);
    writer.session.close();
  }
}

test.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
  "three people, breaks, restarts and crashes: nothing is lost, doubled, or called saved too early (seed %i)",
  async (seed) => {
    await told(seed, 150);
  },
);
