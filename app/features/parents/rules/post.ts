import { afterQuietHours } from "#app/core/quiet-hours.ts";

/** What is sent to a parent, and when it is worth sending. */
export const messageKinds = [
  "invitation",
  "confirmation",
  "reminder-days",
  "reminder-hours",
  "moved",
  "cancelled",
  "link",
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** A message as it waits to be sent. */
export type Waiting = {
  readonly kind: MessageKind;
  readonly dueAt: Date;
  /** Later than this it would tell of what has been. */
  readonly until: Date;
};

/** What must be so of the booking that a message tells of, or it is not sent. */
export function stillSo(kind: MessageKind, bookingState: string | null): boolean {
  if (kind === "invitation" || kind === "link") return true;
  return bookingState === (kind === "cancelled" ? "cancelled" : "booked");
}

/** To these nobody waits for an answer. */
const unasked: readonly MessageKind[] = ["invitation", "reminder-days", "reminder-hours"];

/** What waits until morning, whyever it was not sent in the evening: a try that failed, or nobody there to send it. */
export const keptAt = (now: Date): readonly MessageKind[] => (afterQuietHours(now) > now ? unasked : []);

/** How long after a failed try the next one comes: longer each time. Ms. */
export const retryAfterMs = (tries: number) => Math.min(60, 2 ** tries) * 60_000;
/** So often is a message tried. */
export const mostTries = 8;
/** Longer than sending ever takes: then who was to send it is taken to be gone. Ms. */
export const leaseMs = 120_000;
