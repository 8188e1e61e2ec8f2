import { type NackCode, type NoteRole, noteLimits } from "../note-protocol.ts";
import type { NoteConnection } from "./connection.ts";
import type { OpenCopy } from "./copy.ts";
import { type Leftover, type NotePhase, type NoteState, savingOf } from "./state.ts";

/** How it stands with an open note, as far as it is shown. */
export class Standing {
  phase: NotePhase = "opening";
  role: NoteRole | null = null;
  savedAt: number | null = null;
  /** When the server last said that something is in the database, or let her in. */
  heardAt = 0;
  /** The device says so itself. */
  offline = false;
  /** The connection is somebody else's. */
  stranger = false;
  degraded = false;
  keeps = true;
  /** Why the server will not have what was written. */
  blocked: NackCode | "full" | "too-many" | null = null;
  leftover: Leftover | null = null;
  readonly #connection: NoteConnection;

  constructor(connection: NoteConnection) {
    this.#connection = connection;
  }

  /** @param since when the oldest of what is not in the database was written; null: all is */
  shown(copy: OpenCopy, since: number | null): NoteState {
    const { phase, role, keeps, leftover, blocked, degraded } = this;
    const { connected, over } = this.#connection;
    const way = { online: connected && !this.offline, over: over || this.stranger, degraded, blocked };
    return {
      phase,
      doc: copy.doc,
      awareness: copy.presence.awareness,
      role,
      editable: phase === "open" && role === "write" && blocked === null,
      saving: savingOf(since, this.savedAt, way, Date.now()),
      keeps,
      large: copy.bytes >= noteLimits.warnBytes,
      people: copy.presence.people(),
      leftover,
    };
  }

  /** Text that was not saved and can go nowhere, each part as it was found. */
  left(why: Leftover["why"], parts: readonly string[]): void {
    const all = [this.leftover?.text ?? "", ...parts].filter((part) => part !== "");
    if (parts.some((part) => part !== "")) this.leftover = { why, text: all.join("\n") };
  }
}
