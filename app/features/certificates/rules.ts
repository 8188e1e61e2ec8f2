import { momentOf } from "#app/core/clock.ts";
import type { Day } from "#app/core/day.ts";

/** A day on which somebody was there, and for how long. */
export type Attended = { readonly day: Day; readonly minutes: number };

/** When a gathering is over: the end of its last day. Before that nobody has attended it. */
export function isOver(of: { readonly lastDay: Day | null; readonly endsAt: number | null }, now: Date): boolean {
  return of.lastDay !== null && of.endsAt !== null && now >= momentOf(of.lastDay, of.endsAt);
}

/** Who is certified: who was there on a day at least, of a gathering that took place and is over. */
export function isCertified(
  of: { readonly lastDay: Day | null; readonly endsAt: number | null; readonly cancelled: boolean },
  attended: readonly Attended[],
  now: Date,
): boolean {
  return !of.cancelled && isOver(of, now) && attended.some(({ minutes }) => minutes > 0);
}

/** Whole hours and the minutes that are left. */
export function hoursIn(minutes: number): { readonly hours: number; readonly minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
