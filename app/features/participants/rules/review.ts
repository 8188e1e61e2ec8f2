import { type Day, dayOf, startOfDay } from "#app/core/day.ts";
import { freeOn, isWeekend } from "#app/core/holidays.ts";

/** A month of a year by Stockholm's calendar, `YYYY-MM`. */
export type Month = string;

export const isMonth = (text: string): text is Month => /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text);

/** The month so many months later. */
export function monthAfter(month: Month, n: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}
export const monthOfMoment = (moment: Date): Month => dayOf(moment).slice(0, 7);

/** The moments at which a month begins and the next one does. */
export const momentsOf = (month: Month): readonly [Date, Date] => [
  startOfDay(`${month}-01`),
  startOfDay(`${monthAfter(month, 1)}-01`),
];

/** What is read of a row of the chain. */
export type LogLine = {
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly outcome: "done" | "refused";
  readonly purpose?: string;
  /** A pseudonym: it is counted, and never shown. */
  readonly subject?: string;
};

/** Work in the vault begins at seven and ends at eight in the evening. */
const [begins, ends] = [7, 20];

/** Whether it was between 20 and 7 in Stockholm, or on a day that is free. */
export function isOffHours(moment: Date): boolean {
  const day: Day = dayOf(moment);
  if (isWeekend(day) || freeOn(day) !== null) return true;
  const hour = Number(
    moment.toLocaleString("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", hourCycle: "h23" }),
  );
  return hour < begins || hour >= ends;
}

const opens = ({ act }: LogLine) => act === "identity.opened";
const takesOut = ({ act }: LogLine) => act.includes("exported");

export type OfPerson = {
  readonly by: string;
  /** How many times she opened who somebody is, for each purpose. */
  readonly openings: readonly { readonly purpose: string; readonly times: number }[];
  /** How many participants that was. */
  readonly participants: number;
  readonly refused: number;
  readonly takenOut: number;
  readonly offHours: number;
  /** All that she did, by what it was. */
  readonly acts: readonly { readonly act: string; readonly times: number }[];
};

/** A month's rows by who did it, who opened most first. */
export function reviewOf(lines: readonly LogLine[]): OfPerson[] {
  const people = [...Map.groupBy(lines, ({ by }) => by)].map(([by, all]): OfPerson => {
    const done = all.filter(({ outcome }) => outcome === "done");
    const opened = done.filter(opens);
    return {
      by,
      openings: counted(opened.map(({ purpose = "" }) => purpose)).map(([purpose, times]) => ({ purpose, times })),
      participants: new Set(opened.map(({ subject }) => subject)).size,
      refused: all.length - done.length,
      takenOut: done.filter(takesOut).length,
      offHours: all.filter(({ at }) => isOffHours(new Date(at))).length,
      acts: counted(done.map(({ act }) => act)).map(([act, times]) => ({ act, times })),
    };
  });
  const times = ({ openings }: OfPerson) => openings.reduce((sum, one) => sum + one.times, 0);
  return people.toSorted((a, b) => times(b) - times(a) || (a.by < b.by ? -1 : 1));
}

/** How often each comes, the most frequent first. */
function counted(words: readonly string[]): [string, number][] {
  const groups = [...Map.groupBy(words, (word) => word)];
  return groups
    .map(([word, all]): [string, number] => [word, all.length])
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
