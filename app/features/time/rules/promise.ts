import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { type Span, spanHolds, spansOverlap } from "#app/core/spans.ts";
import type { PromisedKind } from "./kinds.ts";
import { firstOf, isPaused, lastOf, type Month, monthHolding, monthsBetween, yearOf } from "./months.ts";

/** What those who take part have promised, as the programme has agreed it; minutes and days. */
export type PromiseNumbers = {
  /** Of team meetings, a month and person. */
  readonly meetingMinutesMin: number;
  readonly meetingMinutesMax: number;
  /** Of learning seminars, in the whole programme and each person. */
  readonly seminarDaysMin: number;
  readonly seminarDaysMax: number;
  /** What a day counts for at most. */
  readonly dayMinutes: number;
  /** Of group interviews, a year of the programme and person. */
  readonly interviewMinutes: number;
  /** Of conferences, in the whole programme, for the coordinator. */
  readonly conferenceDays: number;
  /** Of supervision, a month, for the coordinator. */
  readonly supervisionMinutes: number;
};

/** What a programme begins with; the lead changes it. */
export const usualPromise: PromiseNumbers = {
  meetingMinutesMin: 120,
  meetingMinutesMax: 180,
  seminarDaysMin: 4,
  seminarDaysMax: 5,
  dayMinutes: 480,
  interviewMinutes: 240,
  conferenceDays: 2,
  supervisionMinutes: 60,
};

export const promiseNames = Object.keys(usualPromise) as (keyof PromiseNumbers)[];

export type PromiseRefusal = "time.most-under-least" | "time.day-has-hours";

/** May a programme promise this? The field that is wrong is said as `field`. */
export function decidePromise(numbers: PromiseNumbers): Decision<PromiseNumbers, PromiseRefusal> {
  if (numbers.meetingMinutesMax < numbers.meetingMinutesMin)
    return no("time.most-under-least", { field: "meetingMinutesMax" });
  if (numbers.seminarDaysMax < numbers.seminarDaysMin) return no("time.most-under-least", { field: "seminarDaysMax" });
  return numbers.dayMinutes > 0 ? yes(numbers) : no("time.day-has-hours", { field: "dayMinutes" });
}

/** At least and at most, in minutes. */
export type Range = { readonly min: number; readonly max: number };
export type PromisedCell = Range & { readonly month: Month; readonly kind: PromisedKind };

/** Somebody's time in a team, and when she coordinated it. Who she is makes no difference here. */
export type Stay = Span & { readonly coordinated: readonly Span[] };
/** A planned day to which the team was asked, and how long it was. */
export type PlannedDay = {
  readonly kind: "seminar" | "interview" | "conference";
  readonly day: Day;
  readonly minutes: number;
};
/** What a team's promise hangs on. */
export type TeamFacts = { readonly stays: readonly Stay[]; readonly days: readonly PlannedDay[] };
export type Period = { readonly startsOn: Day; readonly endsOn: Day; readonly pauseMonths: readonly number[] };

/**
 * What a team's people have promised so far, month by month. What is promised by the month is promised of whole months: of one
 * that is not over, or in which somebody came or left, nothing at least and the whole at most. What is promised by the day
 * is promised when such a day has been, for as long as it was: so nobody lags behind a day that was never planned. In the
 * months in which the programme pauses nothing is promised.
 */
export function promiseOf(team: TeamFacts, numbers: PromiseNumbers, period: Period, today: Day): PromisedCell[] {
  const counted = daysThatCount(team.days, numbers, period, today);
  return team.stays.flatMap((stay) => [
    ...byTheMonth("meeting", [stay], { min: numbers.meetingMinutesMin, max: numbers.meetingMinutesMax }, period, today),
    ...byTheMonth("supervision", stay.coordinated, both(numbers.supervisionMinutes), period, today),
    ...counted
      .filter(({ kind, day }) =>
        (kind === "conference" ? stay.coordinated : [stay]).some((span) => spanHolds(span, day)),
      )
      .map(({ day, ...cell }) => ({ ...cell, month: monthHolding(day) })),
  ]);
}

const both = (minutes: number): Range => ({ min: minutes, max: minutes });

function byTheMonth(
  kind: PromisedKind,
  spans: readonly Span[],
  promised: Range,
  period: Period,
  today: Day,
): PromisedCell[] {
  const until = today < period.endsOn ? today : period.endsOn;
  return monthsBetween(period.startsOn, until)
    .filter((month) => !isPaused(month, period.pauseMonths))
    .flatMap((month) => {
      const [from, to] = [firstOf(month), lastOf(month)];
      if (!spans.some((span) => spansOverlap(span, { from, to }))) return [];
      const isOver = to < today && period.startsOn <= from && to <= period.endsOn;
      const isWhole = spans.some((span) => spanHolds(span, from) && spanHolds(span, to));
      return [{ kind, month, min: isOver && isWhole ? promised.min : 0, max: promised.max }];
    });
}

type CountedDay = Range & Pick<PlannedDay, "kind" | "day">;

/** The days that have been, with what each is promised to be: the first so many of their kind. Today's is not over yet. */
function daysThatCount(days: readonly PlannedDay[], numbers: PromiseNumbers, period: Period, today: Day): CountedDay[] {
  const been = days
    .filter(({ day }) => day <= today && !isPaused(monthHolding(day), period.pauseMonths))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const before = { seminar: 0, conference: 0 };
  const interviewed = new Map<number, number>();
  return been.map(({ kind, day, minutes }) => {
    const length = Math.min(minutes, numbers.dayMinutes);
    const cell = (min: number, max: number) => ({ kind, day, min: day < today ? min : 0, max });
    if (kind === "interview") {
      const year = programmeYear(period.startsOn, day);
      const left = numbers.interviewMinutes - (interviewed.get(year) ?? 0);
      const promised = Math.max(0, Math.min(minutes, left));
      interviewed.set(year, (interviewed.get(year) ?? 0) + promised);
      return cell(promised, promised);
    }
    const nth = before[kind];
    before[kind] += 1;
    if (kind === "conference") return cell(...whileUnder(nth, numbers.conferenceDays, numbers.conferenceDays, length));
    return cell(...whileUnder(nth, numbers.seminarDaysMin, numbers.seminarDaysMax, length));
  });
}

function whileUnder(nth: number, min: number, max: number, length: number): [number, number] {
  return [nth < min ? length : 0, nth < max ? length : 0];
}

/** Which year of a programme a day lies in, from 0: years begin in the month in which it began. */
function programmeYear(startsOn: Day, day: Day): number {
  const at = (one: Day) => yearOf(one) * 12 + Number(one.slice(5, 7));
  return Math.floor((at(day) - at(startsOn)) / 12);
}
