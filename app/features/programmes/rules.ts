import { addDays, type Day, daysBetween, isDay, monthOf } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import type { Span } from "#app/core/spans.ts";

/** What a programme decides for itself. Every number is its own data; these rules only keep them from contradicting each other. */
export type ProgrammeNumbers = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly aimByWhen: Day;
  /** Months, 1–12, in which nothing nags. */
  readonly pauseMonths: readonly number[];
  readonly placesPerRegion: number;
  readonly teamSizeMin: number;
  readonly teamSizeMax: number;
};

/** What a new programme begins with; the lead changes it. July is when Swedish offices are closed. */
export const usualNumbers = { pauseMonths: [7], placesPerRegion: 3, teamSizeMin: 6, teamSizeMax: 8 } as const;

/** Ten years and a little: longer is a mistyped year. */
const longestDays = 3_660;

export type ProgrammeRefusal =
  | "programme.day-invalid"
  | "programme.end-before-start"
  | "programme.too-long"
  | "programme.aim-outside-period"
  | "programme.pause-month-invalid"
  | "programme.always-paused"
  | "programme.places-invalid"
  | "programme.team-size-invalid";

/** May a programme have these numbers? Pause months come back sorted, each once. */
export function decideProgramme(numbers: ProgrammeNumbers): Decision<ProgrammeNumbers, ProgrammeRefusal> {
  const { startsOn, endsOn, aimByWhen, placesPerRegion, teamSizeMin, teamSizeMax } = numbers;
  for (const field of ["startsOn", "endsOn", "aimByWhen"] as const) {
    if (!isDay(numbers[field])) return no("programme.day-invalid", { field });
  }
  if (endsOn <= startsOn) return no("programme.end-before-start", { startsOn, endsOn });
  if (daysBetween(startsOn, endsOn) > longestDays)
    return no("programme.too-long", { latest: addDays(startsOn, longestDays) });
  if (aimByWhen < startsOn || aimByWhen > endsOn) return no("programme.aim-outside-period", { startsOn, endsOn });
  const pauseMonths = [...new Set(numbers.pauseMonths)].sort((a, b) => a - b);
  const wrong = pauseMonths.find((month) => !Number.isInteger(month) || month < 1 || month > 12);
  if (wrong !== undefined) return no("programme.pause-month-invalid", { month: wrong });
  if (pauseMonths.length === 12) return no("programme.always-paused");
  if (!isCount(placesPerRegion)) return no("programme.places-invalid");
  if (!isCount(teamSizeMin) || !isCount(teamSizeMax) || teamSizeMax < teamSizeMin) {
    return no("programme.team-size-invalid", { least: teamSizeMin, most: teamSizeMax });
  }
  return yes({ ...numbers, pauseMonths });
}

function isCount(n: number): boolean {
  return Number.isInteger(n) && n >= 1 && n <= 99;
}

/** Both days included. */
export function programmePeriod(programme: Pick<ProgrammeNumbers, "startsOn" | "endsOn">): Span {
  return { from: programme.startsOn, to: programme.endsOn };
}

/** Whether the day lies in a month in which nothing nags. */
export function dayIsPaused(programme: Pick<ProgrammeNumbers, "pauseMonths">, day: Day): boolean {
  return programme.pauseMonths.includes(monthOf(day));
}

/** Where in its period a programme is. `month` counts from 1, `months` is how many it touches: "månad 18 av 36". */
export type Progress =
  | { readonly phase: "before"; readonly daysLeft: number }
  | { readonly phase: "during"; readonly month: number; readonly months: number; readonly paused: boolean }
  | { readonly phase: "after" };

export function deriveProgress(programme: ProgrammeNumbers, today: Day): Progress {
  const { startsOn, endsOn } = programme;
  if (today < startsOn) return { phase: "before", daysLeft: daysBetween(today, startsOn) };
  if (today > endsOn) return { phase: "after" };
  const paused = dayIsPaused(programme, today);
  return { phase: "during", month: monthsTouched(startsOn, today), months: monthsTouched(startsOn, endsOn), paused };
}

function monthsTouched(from: Day, to: Day): number {
  const count = (day: Day) => Number(day.slice(0, 4)) * 12 + monthOf(day);
  return count(to) - count(from) + 1;
}
