import type { Day } from "#app/core/day.ts";

/** A note as others point at it: what it is about, and where it is read. */
export type NotePlace = {
  readonly noteId: string;
  readonly teamId: string;
  readonly cycleId: string | null;
  readonly meetingId: string | null;
  /** The meeting's title, or what the test tries. */
  readonly title: string;
  /** Of a meeting. */
  readonly heldOn: Day | null;
  /** The page on which it is read and written. */
  readonly href: string;
};
