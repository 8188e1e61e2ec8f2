import type { Day } from "#app/core/day.ts";
import type { NotePlace } from "#app/features/notes/places.ts";
import type { ActionState } from "./rules.ts";

/** An action as lists show it. */
export type ActionLine = {
  readonly id: string;
  readonly teamId: string;
  readonly team: string;
  readonly text: string;
  readonly state: ActionState;
  /** A word why it was dropped; "" for none. */
  readonly why: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  readonly endedOn: Day | null;
  readonly endedBy: string | null;
  /** The line that it came of; null when it came of none, or of a note that is not hers to read. */
  readonly origin: { readonly note: NotePlace; readonly line: string } | null;
  /** Whether she may move and change it. */
  readonly mayEdit: boolean;
};
