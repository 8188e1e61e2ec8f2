import type { Day } from "#app/core/day.ts";

/** A note as others point at it: what it is about, and where it is read. */
export type NotePlace = {
  readonly noteId: string;
  /** None: it is of a table. */
  readonly teamId: string | null;
  readonly cycleId: string | null;
  readonly meetingId: string | null;
  /** The meeting's title, or what the test tries. Of a table's: nothing came of it that would point at it. */
  readonly title: string;
  /** Of a meeting. */
  readonly heldOn: Day | null;
  /** The page on which it is read and written. */
  readonly href: string;
};
