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

/** Nobody has just done what these answer to: they fall due by day, and when they are late they wait for the morning. */
export const unasked: readonly MessageKind[] = ["invitation", "reminder-days", "reminder-hours"];

/** How long after a failed try the next one comes: longer each time. Ms. */
const retryAfterMs = (tries: number) => Math.min(60, 2 ** tries) * 60_000;

/** When a message is tried again, after so many tries. */
export function retryAt(kind: MessageKind, tries: number, now: Date): Date {
  const next = new Date(now.getTime() + retryAfterMs(tries));
  return unasked.includes(kind) ? afterQuietHours(next) : next;
}

/** So often is a message tried. */
export const mostTries = 8;
/** Longer than sending ever takes: then who was to send it is taken to be gone. Ms. */
export const leaseMs = 120_000;
