import { type DigitGroup, digitGroups, gap } from "./digit-groups.ts";

/** A passage of a text. Positions are UTF-16 units, as in `slice` and in a text field's selection. */
export type Found<Kind extends string> = { readonly start: number; readonly end: number; readonly kind: Kind };

/**
 * How people write them, as lengths of the groups of digits: whole, with a sign or space before the last four,
 * with the century apart, and with the date in parts.
 */
const layouts: readonly (readonly number[])[] = [
  [4, 2, 2, 4],
  [2, 2, 2, 4],
  [4, 4, 4],
  [2, 6, 4],
  [2, 10],
  [8, 4],
  [6, 4],
  [12],
  [10],
];

/**
 * The Swedish personal and coordination numbers in a text: ten or twelve digits, a day that exists (a coordination
 * number's day is 60 higher; month 00 and day 60 stand for an unknown birthday), and a right check digit
 * (Luhn). Of random ten digits one in 130 passes that test; dates, times and telephone numbers that could are
 * told apart by how they are written. When in doubt it is found: a number that should not be here costs more than a click.
 */
export function findIdentityNumbers(text: string): Found<"personal" | "coordination">[] {
  const groups = digitGroups(text);
  const found: Found<"personal" | "coordination">[] = [];
  for (let at = 0; at < groups.length; ) {
    const layout = layouts.find((lengths) => fits(groups, at, lengths)) ?? [];
    const parts = groups.slice(at, at + layout.length);
    const kind = kindOf(parts);
    const [first] = parts;
    const last = parts.at(-1);
    const isOne = first && last && kind && !isDateAndMore(groups, at, layout) && !isCalled(text, first, layout);
    if (isOne) found.push({ start: first.start, end: last.end, kind });
    at += isOne ? layout.length : 1;
  }
  return found;
}

const centuries = new Set(["18", "19", "20"]);

function fits(groups: readonly DigitGroup[], at: number, lengths: readonly number[]): boolean {
  for (const [i, length] of lengths.entries()) {
    const group = groups[at + i];
    if (group?.digits.length !== length) return false;
    if (i > 0 && (group.gap < 0 || group.gap & gap.bracket)) return false;
  }
  return kindOf(groups.slice(at, at + lengths.length)) !== null;
}

/** What the digits are a number of, or null. */
function kindOf(parts: readonly DigitGroup[]): "personal" | "coordination" | null {
  const digits = parts.map((part) => part.digits).join("");
  if (digits.length !== 10 && digits.length !== 12) return null;
  if (digits.length === 12 && !centuries.has(digits.slice(0, 2))) return null;
  const ten = digits.slice(-10);
  const year = Number(ten.slice(0, 2));
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6));
  if (!luhnHolds(ten)) return null;
  if (day < 60) return dayExists(year, month, day) ? "personal" : null;
  const unknown = day <= 91 && month <= 12 && (month === 0 || day === 60);
  return unknown || dayExists(year, month, day - 60) ? "coordination" : null;
}

/** The century does not matter: 1900 was no leap year, but 2000 was, and two digits do not tell. */
function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const longest = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= longest;
}

function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digits].entries()) {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/**
 * A date in parts, with something else after it: `2026-11-22 1030`, `2026-11-22 – 2027`, `2026-11-22-12-01`.
 * The last four belong to the date only when they hang on it as its own parts do, or cannot be a time or a year.
 */
function isDateAndMore(groups: readonly DigitGroup[], at: number, layout: readonly number[]): boolean {
  if (layout.length < 3 || layout[1] === 6) return false;
  const next = groups[at + layout.length];
  const before = groups[at];
  if (next && next.gap > 0 && next.gapLength === 1 && next.gap !== gap.space) return true;
  if (before && before.gap > 0 && before.gapLength === 1 && before.gap !== gap.space) return true;
  const last = groups[at + layout.length - 1];
  const second = groups[at + 1];
  if (!last || !second) return true;
  const hangs = last.gapLength === 1 && (last.gap !== gap.space || second.gap === gap.space);
  return !hangs && (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(last.digits) || /^(?:19|20)\d\d$/.test(last.digits));
}

const telephoneWords = /(?<!\p{L})(?:tel|tfn|mobil|ring|sms|phone|call|nås på|nå oss)[^\d\n]{0,12}$/iu;

/** Ten digits in a row that can be a mobile number (0704…), and that the text calls a telephone number. */
function isCalled(text: string, group: DigitGroup, layout: readonly number[]): boolean {
  if (layout.length > 1 || !/^0[1-9]\d{8}$/.test(group.digits)) return false;
  return telephoneWords.test(text.slice(Math.max(0, group.start - 24), group.start));
}

/** The text with every digit of its identity numbers made unreadable; positions stay the same. */
export function maskIdentityNumbers(text: string): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of findIdentityNumbers(text)) {
    masked += text.slice(at, start) + text.slice(start, end).replace(/\p{Nd}/gu, (digit) => "•".repeat(digit.length));
    at = end;
  }
  return masked + text.slice(at);
}
