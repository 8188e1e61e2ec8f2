import { addDays, type Day, daysBetween, monthOf } from "#app/core/day.ts";
import type { Annotation, ChartView, Pace } from "../view.ts";

/** The days a chart reaches over. `length` of them, at least one. */
export type Reach = { readonly from: Day; readonly length: number };

/** Days are counted from a Monday: a chart asks for hundreds, and numbers cost less than days. */
const aMonday: Day = "1900-01-01";
const countOf = (day: Day): number => daysBetween(aMonday, day);

/** From which day, as its count, and how many days a point tells of. An event tells of its own day. */
function periodOf(day: Day, pace: Pace | null): { from: number; days: number } {
  if (pace === "month") {
    const first = `${day.slice(0, 7)}-01`;
    return { from: countOf(first), days: daysBetween(first, firstOfNext(first)) };
  }
  const at = countOf(day);
  if (pace === "week") return { from: Math.floor(at / 7) * 7, days: 7 };
  return { from: at, days: pace === "fortnight" ? 14 : 1 };
}

/** The first day of the month after the one a day lies in. */
export function firstOfNext(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), monthOf(day)];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** How far beyond the points what goes on beside them may draw the chart out: a seventh of its length. */
const beyond = 1 / 7;

/** From the beginning of the first point's period to the end of the last one's; a little further for what has begun since. */
export function reachOf(view: Pick<ChartView, "chart" | "pace" | "annotations">): Reach | null {
  const { observations } = view.chart;
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last) return null;
  const from = periodOf(first.day, view.pace).from;
  const end = periodOf(last.day, view.pace);
  const points = Math.max(1, end.from - from + end.days);
  const wanted = view.annotations.map((annotation) => countOf(lastDayOf(annotation)) - from + 1);
  const most = Math.ceil(points * (1 + beyond));
  const length = wanted.filter((until) => until <= most).reduce((a, b) => Math.max(a, b), points);
  return { from: addDays(aMonday, from), length };
}

const lastDayOf = ({ from, to }: Annotation): Day => to ?? from;

/** Where a day begins: 0 at the reach's first, 1 at its end. May lie outside. */
export function placeOf(reach: Reach, day: Day): number {
  return daysBetween(reach.from, day) / reach.length;
}

/**
 * Where each observation stands: in the middle of its period. Those of one period stand beside each other in it, so that
 * none hides another.
 */
export function placesOf(reach: Reach, view: Pick<ChartView, "chart" | "pace">): number[] {
  const periods = view.chart.observations.map(({ day }) => periodOf(day, view.pace));
  const reached = countOf(reach.from);
  const places: number[] = [];
  for (let begin = 0, end = 0; begin < periods.length; begin = end) {
    const { from, days } = periods[begin]!;
    while (periods[end]?.from === from) end += 1;
    for (let at = begin; at < end; at += 1) {
      const share = (at - begin + 0.5) / (end - begin);
      const place = (from - reached + share * days) / reach.length;
      // Fortnights that begin on odd days lie over each other; their order stays.
      places.push(Math.min(1, Math.max(place, places.at(-1) ?? 0)));
    }
  }
  return places;
}
