import { TZDateMini } from "@date-fns/tz/date/mini";
import { addDays, type Day, dayOf, zone } from "./day.ts";

/** By Stockholm's clock: from the first, in the evening, until the second, in the morning, nobody is reminded of anything. */
export const quietHours = { from: 20, until: 7 } as const;

const hourInZone = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" });

function hourOf(day: Day, hour: number): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(new TZDateMini(year, month - 1, date, hour, 0, 0, zone).getTime());
}
const wakes = (day: Day) => hourOf(day, quietHours.until);

/**
 * When something that came due at a moment is to be sent: at once, or when the night it fell in is over. For reminders;
 * what answers to what somebody has just done does not wait.
 */
export function afterQuietHours(moment: Date): Date {
  const hour = Number(hourInZone.format(moment));
  if (hour < quietHours.until) return wakes(dayOf(moment));
  return hour < quietHours.from ? moment : wakes(addDays(dayOf(moment), 1));
}

/** When the night began in which a moment lies. Null: it is day. */
export function quietSince(moment: Date): Date | null {
  const hour = Number(hourInZone.format(moment));
  if (hour < quietHours.until) return hourOf(addDays(dayOf(moment), -1), quietHours.from);
  return hour < quietHours.from ? null : hourOf(dayOf(moment), quietHours.from);
}
