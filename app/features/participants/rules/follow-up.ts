import { addDays, type Day, daysBetween } from "#app/core/day.ts";
import { workingDayFrom } from "#app/core/holidays.ts";
import { occasionAfter } from "#app/features/interview-times/rules/booking.ts";
import type { Window } from "#app/features/studies/rules/facts.ts";

/** Who has said yes hears from a researcher within so many days; then it is late. */
export const firstWithinDays = 30;
/** An occasion is soon so many days before its window opens. */
export const soonDays = 30;

/** An interview, by its occasion: on which day it was held, or is booked. */
export type Interview = { readonly occasion: number; readonly day: Day; readonly state: "held" | "booked" };

/** `unsettled`: its day has been, and nobody has said how it went. */
export type Standing = "unsettled" | "late" | "due" | "soon" | "booked" | "later";

export type NextOccasion = {
  readonly occasion: number;
  readonly standing: Standing;
  /** The first and the last day of its window. */
  readonly from: Day;
  readonly to: Day;
  /** The day on which it is booked, else one to propose: a working day in the window, if one is left. */
  readonly day: Day;
};

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
const lastOf = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The same date so many months later; where that month is shorter, its last day. By its figures: a list asks for thousands. */
export function monthsAfter(day: Day, months: number): Day {
  const from = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(from / 12), (from % 12) + 1];
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8)), lastOf(year, month)))}`;
}

/**
 * When an occasion is to be.
 * @param windows of the second occasion and those after it.
 * @returns null where the study has no such occasion.
 */
export function windowOf(
  occasion: number,
  given: { readonly windows: readonly Window[]; readonly held: readonly Interview[]; readonly since: Day },
): { readonly from: Day; readonly to: Day } | null {
  const { windows, held, since } = given;
  if (occasion === 1) return { from: since, to: addDays(since, firstWithinDays) };
  const window = windows[occasion - 2];
  if (!window) return null;
  const before = held.filter((one) => one.occasion < occasion).toSorted((a, b) => a.occasion - b.occasion);
  // Who was first met at a later occasion is counted from that one.
  const from = (window.countedFrom === "first" ? before[0] : before.at(-1))?.day ?? since;
  return { from: monthsAfter(from, window.fromMonths), to: monthsAfter(from, window.toMonths) };
}

/** What is known of somebody. `since`: the day on which she was handed over. */
export type Given = {
  readonly windows: readonly Window[];
  readonly interviews: readonly Interview[];
  readonly since: Day;
};

/** What comes next of somebody, without a day to propose: that takes the calendar, and of most nobody asks. */
export type Ahead = Omit<NextOccasion, "day">;

/**
 * What comes next of who takes part: the occasion after the last one held.
 * @returns null when all have been held.
 */
export function aheadOf(given: Given, today: Day): Ahead | null {
  const { windows, interviews, since } = given;
  const held = interviews.filter(({ state }) => state === "held");
  const occasion = occasionAfter(interviews);
  const window = windowOf(occasion, { windows, held, since });
  if (!window) return null;
  const booked = bookedAt(occasion, interviews);
  if (booked) return { occasion, ...window, standing: booked.day < today ? "unsettled" : "booked" };
  return { occasion, ...window, standing: standingIn(window, today) };
}

/** The same, with the day on which it is booked or a day to propose. */
export function nextOccasion(given: Given, today: Day): NextOccasion | null {
  const ahead = aheadOf(given, today);
  if (!ahead) return null;
  return { ...ahead, day: bookedAt(ahead.occasion, given.interviews)?.day ?? proposed(ahead, today) };
}

const bookedAt = (occasion: number, interviews: readonly Interview[]) =>
  interviews.find((one) => one.state === "booked" && one.occasion === occasion);

function standingIn({ from, to }: { readonly from: Day; readonly to: Day }, today: Day): Standing {
  if (today > to) return "late";
  if (today >= from) return "due";
  return daysBetween(today, from) <= soonDays ? "soon" : "later";
}

/** The middle of the window, or what is left of it; the first working day from now on when nothing is. */
function proposed({ from, to }: { readonly from: Day; readonly to: Day }, today: Day): Day {
  const first = from > today ? from : addDays(today, 1);
  if (first >= to) return workingDayFrom(first);
  const middle = workingDayFrom(addDays(first, Math.floor(daysBetween(first, to) / 2)));
  return middle <= to ? middle : workingDayFrom(first);
}

export const states = ["in", "paused", "dropped-out", "stopped", "erased"] as const;
export type ParticipantState = (typeof states)[number];

/** In which list she stands: `call` is who may get no message, and has something to be done. */
export type Place = "call" | "todo" | "later" | "paused" | "over";

/** What is to be done of whom, and by what she is found. */
export function placeOf(
  one: {
    readonly state: ParticipantState;
    readonly pausedUntil: Day | null;
    readonly mayMessage: boolean;
    readonly next: Ahead | null;
  },
  today: Day,
): Place {
  const { state, pausedUntil, mayMessage, next } = one;
  if (state === "paused" && pausedUntil !== null && pausedUntil >= today) return "paused";
  if (!["in", "paused"].includes(state) || next === null) return "over";
  const waits = state === "in" && ["booked", "later"].includes(next.standing);
  if (waits) return "later";
  return mayMessage ? "todo" : "call";
}

/** What is most pressing first. */
export const standings = ["unsettled", "late", "due", "soon", "booked", "later"] as const satisfies readonly Standing[];

/** What is most pressing first; of the same, what has waited longest. */
export function byUrgency<One extends { readonly next: Ahead | null }>(some: readonly One[]): One[] {
  const weight = ({ next }: One) => (next ? standings.indexOf(next.standing) : standings.length);
  return some.toSorted((a, b) => weight(a) - weight(b) || ((a.next?.to ?? "") < (b.next?.to ?? "") ? -1 : 1));
}
