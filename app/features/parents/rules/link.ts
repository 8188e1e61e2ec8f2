import { addDays, type Day, dayOf, startOfDay } from "#app/core/day.ts";

/** A private link without a booked meeting lasts so many days. */
export const linkDays = 14;
/** A browser in which a link was opened lets in for so long after the last page, and then the link is opened again. */
export const openMs = 30 * 60_000;
/** Six digits hold for so long, and for so many tries. */
export const digitsMs = 10 * 60_000;
export const digitsTries = 5;

/**
 * When a link ends: with the day after the meeting that is booked, by Stockholm's clock; else after fourteen days.
 * @param meetsOn the day of the meeting.
 */
export function linkUntil(meetsOn: Day | null, now: Date): Date {
  const booked = meetsOn === null ? 0 : startOfDay(addDays(meetsOn, 2)).getTime();
  return new Date(booked > now.getTime() ? booked : startOfDay(addDays(dayOf(now), linkDays + 1)).getTime());
}

const characters = "23456789BDFGHJKMNPRSTVX";
export const wordLength = 10;
export const wordBase = characters.length;

/** The code that stands beside a link, for who cannot press it: ten characters that are not mistaken for others. */
export function wordOf(numbers: readonly number[]): string {
  return numbers.map((number) => characters[number]).join("");
}

/** In fives, as it is printed. */
export const writtenWord = (word: string) => `${word.slice(0, 5)}-${word.slice(5)}`;

/**
 * Reads the code as somebody writes it, or the secret of a link that was pasted whole.
 * @returns null when it is neither.
 */
export function readPass(written: string): { readonly word: string } | { readonly secret: string } | null {
  const secret = written.slice(written.indexOf("#") + 1).trim();
  if (/^[\w-]{43}$/.test(secret)) return { secret };
  const word = written.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, "");
  return word.length === wordLength && [...word].every((one) => characters.includes(one)) ? { word } : null;
}

/** Six digits as somebody writes them. */
export const readDigits = (written: string): string | null => {
  const digits = written.replaceAll(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
};
