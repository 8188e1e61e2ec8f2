import { type Minute, momentOf } from "#app/core/clock.ts";
import { addDays, type Day, dayOf, daysBetween } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { freeOn, type Holiday, type WorkedEve, workedEveOn } from "#app/core/holidays.ts";
import { type Weekday, weekdayOf } from "#app/core/recurrence.ts";
import type { Times } from "#app/features/open-times/rules.ts";
import { interviewHours, settingRanges } from "./settings.ts";

/** Hours of some weekdays, from a day to another, both included. */
export type Pattern = {
  readonly weekdays: readonly Weekday[];
  readonly fromMinute: Minute;
  readonly toMinute: Minute;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Whether holidays, and the eves on which people are free, are opened too. */
  readonly holidaysToo: boolean;
};

/** What a pattern makes. */
export type Opened = {
  readonly times: readonly Times[];
  /** Days that were left out, and why. */
  readonly skipped: readonly { readonly day: Day; readonly holiday: Holiday }[];
  /** Days that are opened, of which whoever plans may want to think twice. */
  readonly eves: readonly { readonly day: Day; readonly eve: WorkedEve | Holiday }[];
};

export type NoOpened =
  | "interview-time.hours-order"
  | "interview-time.hours-short"
  | "interview-time.hours-outside"
  | "interview-time.days-order"
  | "interview-time.days-many"
  | "interview-time.none"
  | "interview-time.too-many";

/** How many times are opened at once at most, and over how many days. */
export const mostTimes = 120;
export const mostDays = 366;

/** A day alone, which is taken as it is: whoever chose it knows what day it is. */
export function patternOfDay(day: Day, hours: Pick<Pattern, "fromMinute" | "toMinute">): Pattern {
  return { ...hours, weekdays: [weekdayOf(day)], firstDay: day, lastDay: day, holidaysToo: true };
}

/** The times that a pattern opens, in their order: those that have not begun. Hours are what clocks show on each of its days. */
export function decideOpened(pattern: Pattern, now: Date): Decision<Opened, NoOpened> {
  const { weekdays, fromMinute, toMinute, firstDay, lastDay, holidaysToo } = pattern;
  if (toMinute <= fromMinute) return no("interview-time.hours-order");
  if (fromMinute < interviewHours.from || toMinute > interviewHours.to) return no("interview-time.hours-outside");
  if (toMinute - fromMinute < settingRanges.minutes.min) return no("interview-time.hours-short");
  if (lastDay < firstDay) return no("interview-time.days-order");
  if (daysBetween(firstDay, lastDay) >= mostDays || daysBetween(dayOf(now), lastDay) > 2 * mostDays)
    return no("interview-time.days-many");
  const days = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, n) => addDays(firstDay, n))
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .map((day) => ({ day, startsAt: momentOf(day, fromMinute), endsAt: momentOf(day, toMinute) }))
    .filter(({ startsAt }) => startsAt > now)
    .map((one) => ({ ...one, holiday: freeOn(one.day), eve: workedEveOn(one.day) }));
  const opened = days.filter(({ holiday }) => holidaysToo || holiday === null);
  if (opened.length === 0) return no("interview-time.none");
  if (opened.length > mostTimes) return no("interview-time.too-many", { n: opened.length, most: mostTimes });
  return yes({
    times: opened.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    skipped: days.flatMap(({ day, holiday }) => (holiday !== null && !holidaysToo ? [{ day, holiday }] : [])),
    eves: opened.flatMap(({ day, holiday, eve }) => {
      const odd = holiday ?? eve;
      return odd === null ? [] : [{ day, eve: odd }];
    }),
  });
}
