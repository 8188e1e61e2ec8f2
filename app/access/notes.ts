import type { NoteOf } from "#app/features/notes/places.ts";
import type { Actor } from "./actor.ts";
import { type Action, may } from "./policy.ts";
import { whoMay, whoTalks } from "./rooms.ts";

/** Whose a note is: a team's, or theirs who take part in what it is of. */
export type WhoseNote = {
  readonly programmeId: string;
  /** Of a team's alone. */
  readonly teamId: string | null;
  /** A team's unless it says otherwise. */
  readonly of?: NoteOf;
  /** Whether the actor takes part in what it is of: sits at the table, talks in the supervision, is interviewed. */
  readonly there?: boolean;
};

/** What is done with a note. Whether it is there for somebody says `notesVisibleSql`. */
export type InNote = "write" | "comment" | "redact" | "close" | "reopen";

/** `right`: of the programme. `ofThere`: of those who take part, and nothing to the others. */
type Rights = { readonly right?: Action; readonly ofThere?: Action };

const rightsIn: Readonly<Record<Exclude<NoteOf, "team" | "report">, Readonly<Record<InNote, Rights>>>> = {
  table: {
    write: { ofThere: "table-note.write" },
    comment: { ofThere: "table-note.write" },
    redact: { right: "table-note.redact" },
    close: { right: "table-note.close" },
    reopen: { right: "table-note.close" },
  },
  supervision: {
    write: { ofThere: "supervision-note.write" },
    comment: { ofThere: "supervision-note.write" },
    redact: { ofThere: "supervision-note.redact" },
    close: { ofThere: "supervision-note.close" },
    reopen: { ofThere: "supervision-note.close" },
  },
  interview: {
    write: { right: "interview-note.see", ofThere: "interview-note.take-part" },
    comment: { right: "interview-note.see", ofThere: "interview-note.take-part" },
    redact: { right: "interview-note.redact" },
    close: { right: "interview-note.close" },
    reopen: { right: "interview-note.close" },
  },
};

/** What is done in a report's note. It is closed by handing it in, and what is said of it is said of what was handed in. */
const rightsInReport: Partial<Record<InNote, Action>> = { write: "report.write", redact: "report.redact" };

/** Whether the actor may do this in a note that she sees. */
export function mayInNote(actor: Actor, what: InNote, note: WhoseNote): boolean {
  const { of = "team", programmeId, there = false } = note;
  if (of === "team") return may(actor, `note.${what}`, note);
  if (of === "report") {
    const asked = rightsInReport[what];
    return asked !== undefined && may(actor, asked, note);
  }
  const { right, ofThere } = rightsIn[of][what];
  if (right && may(actor, right, { programmeId })) return true;
  return there && ofThere !== undefined && may(actor, ofThere, { programmeId });
}

/** A note as it is told of. */
export type NoteToTell = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly of: NoteOf;
  /** Of a test that is still a draft: it is seen by whom the draft is. */
  readonly ofDraft: boolean;
  /** Of a supervision or a group interview: who reads it because she takes part. */
  readonly readers: readonly string[];
  /** What it is of, for pages that know it by that. */
  readonly supervisionId?: string | null;
  readonly gatheringId?: string | null;
};

/** The rooms of everybody who may read a note. */
export function whoReads(note: Omit<NoteToTell, "id">): string[] {
  switch (note.of) {
    case "team":
      return whoMay(note.ofDraft ? "cycle.see-draft" : "note.see", note);
    case "report":
      return whoMay("report.write", note);
    case "table":
      return whoMay("table-note.see", note);
    case "supervision":
      return whoTalks(note.readers);
    case "interview":
      return [...whoMay("interview-note.see", note), ...whoTalks(note.readers)];
  }
}
