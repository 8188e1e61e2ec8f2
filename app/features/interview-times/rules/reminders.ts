import { minuteOf, momentOf } from "#app/core/clock.ts";
import { addDays, dayOf } from "#app/core/day.ts";
import { quietHours } from "#app/core/quiet-hours.ts";

/** Two days before by the clock on the wall, and two hours. */
export type ReminderKind = "two-days" | "two-hours";
export type Reminder = { readonly kind: ReminderKind; readonly at: Date };

/** The evening's hour at which that is said which would else come in the night. */
const evening = 19 * 60;

/** The same moment, or seven in the evening before the quiet hours in which it lies: what comes after the meeting began helps nobody. */
function beforeQuietHours(moment: Date): Date {
  const [day, minute] = [dayOf(moment), minuteOf(moment)];
  if (minute < quietHours.until * 60) return momentOf(addDays(day, -1), evening);
  return minute < quietHours.from * 60 ? moment : momentOf(day, evening);
}

/** When somebody is reminded of an interview, each once, in their order. A moment that has been is none. */
export function remindersOf(startsAt: Date, now: Date): Reminder[] {
  const twoDays = momentOf(addDays(dayOf(startsAt), -2), minuteOf(startsAt));
  const twoHours = new Date(startsAt.getTime() - 2 * 60 * 60_000);
  const reminders: Reminder[] = [
    { kind: "two-days", at: beforeQuietHours(twoDays) },
    { kind: "two-hours", at: beforeQuietHours(twoHours) },
  ];
  return reminders.filter(({ at }) => at >= now);
}
