import type { Actor } from "./actor.ts";
import { type Action, may } from "./policy.ts";

/** Whose a note is: a team's, or theirs who sit at a table of a gathering. */
export type WhoseNote = {
  readonly programmeId: string;
  /** None: it is a table's. */
  readonly teamId: string | null;
  /** Whether the actor sits at the table. */
  readonly seated?: boolean;
};

/** What is done with a note. Whether it is there for somebody says `notesVisibleSql`. */
export type InNote = "write" | "comment" | "redact" | "close" | "reopen";

const atTable: Readonly<Record<InNote, Action>> = {
  write: "table-note.write",
  comment: "table-note.write",
  redact: "table-note.redact",
  close: "table-note.close",
  reopen: "table-note.close",
};

/** Whether the actor may do this in a note that she sees. At a table she must sit to write, or to talk about what is written. */
export function mayInNote(actor: Actor, what: InNote, note: WhoseNote): boolean {
  if (note.teamId !== null) return may(actor, `note.${what}`, note);
  const right = atTable[what];
  return may(actor, right, { programmeId: note.programmeId }) && (right !== "table-note.write" || note.seated === true);
}
