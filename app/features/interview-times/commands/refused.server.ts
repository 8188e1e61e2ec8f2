import { Refusal } from "#app/platform/refusals.server.ts";
import type { Offer } from "../queries/free-times.server.ts";

/** Somebody else got there first. `free`: what there is instead, as it is now. */
export class TimeTaken extends Refusal {
  readonly free: readonly Offer[];

  constructor(free: readonly Offer[]) {
    super("conflict", "interview-time.taken");
    this.free = free;
  }
}

/** What the database says no by when a time is taken or no longer open. */
const takenBy: readonly string[] = [
  "booking_interviewer_once",
  "booking_participant_once",
  "booking_room_once",
  "booking_in_open_time",
];

const meaning: Readonly<Record<string, () => Refusal>> = {
  booking_occasion_once: () => new Refusal("conflict", "interview-time.booked-already"),
  booking_takes_part: () => new Refusal("conflict", "interview-time.takes-no-part"),
  booking_study_open: () => new Refusal("conflict", "interview-time.study-closed"),
  booking_is_booked: () => new Refusal("conflict", "interview-time.not-booked"),
};

/** Of two that are booked in two studies at the same moment, the database may end one to let the other through. */
const DEADLOCK = "40P01";

export function isTaken(error: unknown): boolean {
  const { constraint, code } = error as { constraint?: string; code?: string };
  return (constraint !== undefined && takenBy.includes(constraint)) || code === DEADLOCK;
}

/** What the database refused, as a person understands it; anything else as it was. */
export function meant(error: unknown): unknown {
  const { constraint = "" } = error as { constraint?: string };
  return meaning[constraint]?.() ?? error;
}
