import type { BookingAct } from "./booking.ts";
import { type ReminderKind, remindersOf } from "./reminders.ts";

/** What a participant is told of a booking, and when; not later than `until`, when it would tell of what has been. */
export type ToldOf = {
  readonly kind: "confirmation" | "moved" | "cancelled" | "reminder-days" | "reminder-hours";
  readonly dueAt: Date;
  readonly until: Date;
};

const reminders: Readonly<Record<ReminderKind, ToldOf["kind"]>> = {
  "two-days": "reminder-days",
  "two-hours": "reminder-hours",
};

/** What is told when somebody has done something with a booking: at once, and before the meeting. Of what has been: nothing. */
export function toldOf(act: "book" | BookingAct, startsAt: Date, now: Date): ToldOf[] {
  if (startsAt <= now || act === "hold" || act === "miss") return [];
  const atOnce = { dueAt: now, until: startsAt };
  if (act === "cancel") return [{ kind: "cancelled", ...atOnce }];
  const coming = remindersOf(startsAt, now).map(
    ({ kind, at }): ToldOf => ({
      ...{ kind: reminders[kind], dueAt: at, until: startsAt },
    }),
  );
  return [{ kind: act === "move" ? "moved" : "confirmation", ...atOnce }, ...coming];
}
