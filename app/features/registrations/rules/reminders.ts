import { type Minute, momentOf } from "#app/core/clock.ts";
import { addDays, type Day, startOfDay } from "#app/core/day.ts";

/** What is reminded of: that it is in two weeks, in two days, and the last days to register and to change. */
export const reminderKinds = ["fortnight", "two-days", "last-change", "register-by"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What of a gathering decides when somebody is reminded of it. */
export type Reminded = {
  readonly firstDay: Day;
  readonly fromMinute: Minute;
  readonly closesOn: Day;
  readonly changesUntil: Day;
};

/** By the clock on a wall in Stockholm: when people have begun their day, and long after the quiet hours. */
const atMinute: Minute = 9 * 60;

/** When a reminder is due, and from when on it is too late to be of use. */
export type ReminderTime = { readonly kind: ReminderKind; readonly due: Date; readonly until: Date };

/**
 * When a gathering is reminded of (B22): fourteen days and two days before it begins, and two days before the last days to register and
 * to change. A reminder that could not be sent in its time is sent late, until the next one of its sort or what it is about.
 */
export function reminderTimes({ firstDay, fromMinute, closesOn, changesUntil }: Reminded): ReminderTime[] {
  const before = (day: Day, days: number) => momentOf(addDays(day, -days), atMinute);
  const startsAt = momentOf(firstDay, fromMinute);
  const endOf = (day: Day) => new Date(Math.min(startOfDay(addDays(day, 1)).getTime(), startsAt.getTime()));
  return [
    { kind: "fortnight", due: before(firstDay, 14), until: before(firstDay, 2) },
    { kind: "two-days", due: before(firstDay, 2), until: startsAt },
    { kind: "last-change", due: before(changesUntil, 2), until: endOf(changesUntil) },
    { kind: "register-by", due: before(closesOn, 2), until: endOf(closesOn) },
  ];
}

/** Those that are due at a moment. */
export function remindersDue(gathering: Reminded, now: Date): ReminderTime[] {
  return reminderTimes(gathering).filter(({ due, until }) => due <= now && now < until);
}
