import { dayOf, dayToDate } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";
import { weekOf } from "./rules/week.ts";

/** Clears away links that are too old to turn anything off, and what was noted of weeks that are over. Gives how many of each. */
export async function clearWeeklyLetters(now: Date): Promise<Record<string, number>> {
  const weeks = await db().weeklyLetter.deleteMany({ where: { week: { lt: dayToDate(weekOf(dayOf(now))) } } });
  const offLinks = await db().weeklyLetterLink.deleteMany({ where: { expiresAt: { lte: now } } });
  return { weeks: weeks.count, offLinks: offLinks.count };
}
