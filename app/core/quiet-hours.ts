import { minuteOf, momentOf } from "./clock.ts";
import { addDays, type Day, dayOf } from "./day.ts";

/** By Stockholm's clock: from the first, in the evening, until the second, in the morning, nobody is reminded of anything. */
export const quietHours = { from: 20, until: 7 } as const;

const hourOf = (moment: Date) => Math.floor(minuteOf(moment) / 60);
const wakes = (day: Day) => momentOf(day, quietHours.until * 60);
const rests = (day: Day) => momentOf(day, quietHours.from * 60);

/**
 * When something that came due at a moment is to be sent: at once, or when the night it fell in is over. For reminders;
 * what answers to what somebody has just done does not wait.
 */
export function afterQuietHours(moment: Date): Date {
  const hour = hourOf(moment);
  if (hour < quietHours.until) return wakes(dayOf(moment));
  return hour < quietHours.from ? moment : wakes(addDays(dayOf(moment), 1));
}

/** When the night began in which a moment lies. Null: it is day. */
export function quietSince(moment: Date): Date | null {
  const hour = hourOf(moment);
  if (hour < quietHours.until) return rests(addDays(dayOf(moment), -1));
  return hour < quietHours.from ? null : rests(dayOf(moment));
}
