import type { Day } from "#app/core/day.ts";

/** What a note is of: a team's test or meeting, its report of a month, a table at a gathering, a supervision, or a group interview. */
export type NoteOf = "team" | "report" | "table" | "supervision" | "interview";

/** A note as others point at it: what it is about, and where it is read. */
export type NotePlace = {
  readonly noteId: string;
  /** Of a team's alone. */
  readonly teamId: string | null;
  readonly cycleId: string | null;
  readonly meetingId: string | null;
  readonly of: NoteOf;
  /** What it is of is called: a meeting, a gathering, what a test tries. Of one team's supervision and of a report, empty. */
  readonly title: string;
  /** Of a meeting or a supervision; of a report its month's first day. */
  readonly heldOn: Day | null;
  /** The page on which it is read and written. */
  readonly href: string;
};
