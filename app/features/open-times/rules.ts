import { type Minute, momentOf } from "#app/core/clock.ts";
import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { holidayOn } from "#app/core/holidays.ts";
import { daysOf, weekdayOf } from "#app/core/recurrence.ts";

/** From a moment to another, the end left out. */
export type Times = { readonly startsAt: Date; readonly endsAt: Date };

/** What is left of some times when others are taken away, in its order. Times that touch do not share a moment. */
export function freeOf(windows: readonly Times[], taken: readonly Times[]): Times[] {
  const busy = taken.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return windows
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .flatMap((window) => {
      const free: Times[] = [];
      let from = window.startsAt;
      for (const { startsAt, endsAt } of busy) {
        if (endsAt <= from || startsAt >= window.endsAt) continue;
        if (startsAt > from) free.push({ startsAt: from, endsAt: startsAt });
        from = endsAt;
      }
      if (from < window.endsAt) free.push({ startsAt: from, endsAt: window.endsAt });
      return free;
    });
}

/**
 * The times that somebody is offered: of what is open and free, as many as fit, one after another from its beginning, each
 * so many minutes. Only what is still to come.
 */
export function offersIn(
  windows: readonly Times[],
  taken: readonly Times[],
  { minutes, now }: { readonly minutes: number; readonly now: Date },
): Times[] {
  const length = minutes * 60_000;
  return freeOf(windows, taken).flatMap(({ startsAt, endsAt }) => {
    const count = Math.max(0, Math.floor((endsAt.getTime() - startsAt.getTime()) / length));
    return Array.from({ length: count }, (_, n) => {
      const at = startsAt.getTime() + n * length;
      return { startsAt: new Date(at), endsAt: new Date(at + length) };
    }).filter((offer) => offer.startsAt > now);
  });
}

/** How many times are opened at once at most. */
export const mostWindows = 60;
/** How long one is, in minutes; the database says the same. */
export const windowRange = { min: 15, max: 720 } as const;
export const textMax = { place: 200, videoUrl: 500 } as const;

/** What somebody opens: hours of a day, and of the same weekday every week until another, if she says so. */
export type Opening = {
  readonly day: Day;
  readonly fromMinute: Minute;
  readonly toMinute: Minute;
  /** Null: that day alone. */
  readonly until: Day | null;
};

export type NoOpening =
  | "open-times.hours-order"
  | "open-times.hours-range"
  | "open-times.until-order"
  | "open-times.day-outside"
  | "open-times.none"
  | "open-times.too-many";

/**
 * The times that an opening makes: those still to come, within the programme. A day that is chosen by itself is taken as it
 * is; of those that come by week, holidays, their eves and pause months are left out.
 */
export function decideOpening(
  opening: Opening,
  programme: { readonly startsOn: Day; readonly endsOn: Day; readonly pauseMonths: readonly number[] },
  now: Date,
): Decision<readonly Times[], NoOpening> {
  const { day, fromMinute, toMinute, until } = opening;
  const last = until ?? day;
  if (toMinute <= fromMinute) return no("open-times.hours-order");
  if (toMinute - fromMinute < windowRange.min || toMinute - fromMinute > windowRange.max)
    return no("open-times.hours-range");
  if (last < day) return no("open-times.until-order");
  if (day < programme.startsOn || last > programme.endsOn)
    return no("open-times.day-outside", { from: programme.startsOn, to: programme.endsOn });
  const weekly = { unit: "week", every: 1, nth: null, weekday: weekdayOf(day), startsOn: day, endsOn: last } as const;
  const days = until === null ? [day] : daysOf(weekly, programme.pauseMonths).filter((one) => holidayOn(one) === null);
  const windows = days
    .map((one) => ({ startsAt: momentOf(one, fromMinute), endsAt: momentOf(one, toMinute) }))
    .filter(({ startsAt }) => startsAt > now);
  if (windows.length === 0) return no("open-times.none");
  if (windows.length > mostWindows) return no("open-times.too-many", { n: windows.length, most: mostWindows });
  return yes(windows);
}
