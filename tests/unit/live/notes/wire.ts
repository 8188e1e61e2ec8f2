import type { NoteClientEvents } from "#app/live/note-protocol.ts";
import type { NoteConnection } from "#app/live/notes/connection.ts";

type Listener = (...args: never[]) => void;

/** Takes what a page says. */
export type Receiver = (wire: Wire, name: string, args: readonly unknown[]) => void;

/** A connection that keeps the order, takes its time, and can be cut with all that is on its way. */
export class Wire implements NoteConnection {
  connected = false;
  over = false;
  /** Nothing comes through, and it does not know. */
  deaf = false;
  /** What the page has sent, by name. */
  readonly sent: string[] = [];
  restarts = 0;
  readonly #receive: Receiver;
  readonly #delay: () => number;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #watchers = new Set<() => void>();
  #life = 0;
  #last = { up: 0, down: 0 };

  constructor(receive: Receiver, delay: () => number) {
    this.#receive = receive;
    this.#delay = delay;
  }

  #carry(way: "up" | "down", deliver: () => void): void {
    const life = this.#life;
    const at = Math.max(this.#last[way], Date.now() + this.#delay());
    this.#last[way] = at;
    setTimeout(() => life === this.#life && this.connected && !this.deaf && deliver(), at - Date.now());
  }

  emit<Name extends keyof NoteClientEvents>(name: Name, ...args: Parameters<NoteClientEvents[Name]>): void {
    if (!this.connected) return;
    this.sent.push(name);
    const answered = args.map((arg) =>
      typeof arg === "function"
        ? (...answer: unknown[]) => this.#carry("down", () => (arg as Listener)(...(answer as never[])))
        : arg,
    );
    this.#carry("up", () => this.#receive(this, name, answered));
  }

  on(name: string, heard: Listener): () => void {
    const all = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, all.add(heard));
    return () => void all.delete(heard);
  }

  onChange(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  restart(): void {
    this.restarts += 1;
    this.cut();
    setTimeout(() => this.join(), 1_000);
  }

  /** From the server to the page. */
  say(name: string, ...args: unknown[]): void {
    this.#carry("down", () => {
      for (const heard of [...(this.#listeners.get(name) ?? [])]) heard(...(args as never[]));
    });
  }

  join(): void {
    if (this.connected) return;
    this.connected = true;
    this.#tell();
  }

  /** What was on its way is lost, in both directions. */
  cut(): void {
    if (!this.connected) return;
    this.#life += 1;
    this.#last = { up: 0, down: 0 };
    this.connected = false;
    this.#tell();
  }

  #tell(): void {
    for (const changed of [...this.#watchers]) changed();
  }
}
