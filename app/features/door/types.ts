import type { Day } from "#app/core/day.ts";

/** What can be pressed at the door. `cleared` takes back what was pressed before. */
export const doorWords = ["present", "excused", "absent", "cleared"] as const;
export type DoorWord = (typeof doorWords)[number];

/** A press. `id` is made by the device; `markedAt` (ISO) is its moment. */
export type Mark = { readonly id: string; readonly mark: DoorWord; readonly markedAt: string };

/** Somebody on the list. Never what she eats or needs. */
export type DoorPerson = {
  /** The registration's id; of somebody who was let in while there was no network, the id that the device made. */
  readonly id: string;
  readonly name: string;
  /** Team and municipality, or organisation. */
  readonly under: string;
  readonly ticket: string;
  /** Came without registering. */
  readonly walkedIn: boolean;
  /** What holds on each of the days, by the day's id. */
  readonly marks: Readonly<Record<string, Mark>>;
};

/** Somebody who has no seat and may turn up all the same: of the programme, or on the waiting list, or cancelled. */
export type Outsider = {
  readonly name: string;
  readonly under: string;
  readonly personId: string | null;
  /** Her registration, when there is one. */
  readonly registrationId: string | null;
};

export type DoorDay = {
  readonly id: string;
  readonly day: Day;
  readonly fromMinute: number;
  readonly toMinute: number;
};

/** All that is needed at the door, also without a network. `readAt` (ISO): by the server's clock, when it was read. */
export type DoorList = {
  readonly readAt: string;
  readonly capacity: number;
  readonly people: readonly DoorPerson[];
  readonly outsiders: readonly Outsider[];
};

/** Who came without registering: somebody of the programme, or a guest. */
export type Newcomer =
  | { readonly personId: string }
  | { readonly name: string; readonly organisation: string; readonly email: string };

/** What a device sends: a press, or that somebody was let in (and so is present). */
export type MarkPost = Mark & { readonly kind: "mark"; readonly dayId: string; readonly registrationId: string };
export type WalkInPost = {
  readonly kind: "walk-in";
  /** Of the walk-in and of the press that it is. */
  readonly id: string;
  readonly dayId: string;
  readonly markedAt: string;
  readonly who: Newcomer;
};
export type DoorPost = MarkPost | WalkInPost;

/** What became of posts, by their ids. What is done need not be sent again; what is refused cannot be. */
export type DoorAnswer = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: string }[];
};
