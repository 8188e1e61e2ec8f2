import { type Decision, no, yes } from "#app/core/decision.ts";

/** What any number of a point is at most, as in the database. */
export const mostNumber = 1e12;

export type NumberCode = "points.unclear" | "points.too-large";

/** Spaces of all widths: what programs and people put between thousands. */
const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f]/g;
const grouped = /^\d{1,3}(?:[\s\u00a0\u2000-\u200a\u202f\u205f]\d{3})+(?=$|[.,])/;

/**
 * A number as people write it (ME17): with a decimal comma or point, spaces of any width between thousands, a minus of any
 * sort, and a percent sign after it. `1.234,5` and `1,234.5` say different things in different countries: neither is read.
 */
export function parseNumber(text: string): Decision<number, NumberCode> {
  const trimmed = text
    .normalize("NFKC")
    .trim()
    .replace(/^[\u2212\u2012\u2013]/, "-");
  const plain = trimmed.endsWith("%") ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const [sign, digits] = plain.startsWith("-") ? [-1, plain.slice(1).trimStart()] : [1, plain];
  if (digits.length > 40) return no("points.unclear");
  const whole = grouped.test(digits) ? digits.replaceAll(spaces, "") : digits;
  if (!/^\d+(?:[.,]\d+)?$|^[.,]\d+$/.test(whole)) return no("points.unclear");
  const number = sign * Number(whole.replace(",", "."));
  if (!Number.isFinite(number) || Math.abs(number) > mostNumber) return no("points.too-large");
  return yes(number === 0 ? 0 : number);
}

/** A share as it is often written: `7/12`, `7 av 12`, `7 of 12`; null when it is none (ME17). */
export function partsOf(text: string): readonly [string, string] | null {
  const [one, other, ...more] = text
    .normalize("NFKC")
    .trim()
    .split(/\/|\s(?:av|of)\s/i);
  const bare = [one, other].every((part) => part && !/[a-z]/i.test(part));
  return bare && more.length === 0 ? [one!, other!] : null;
}

/** A number as it stands in a field that reads it again: with the language's own mark, and nothing between thousands. */
export function writtenNumber(number: number | null, locale: "sv" | "en"): string {
  if (number === null) return "";
  const text = Math.abs(number) < 1e-6 && number !== 0 ? number.toFixed(12) : String(number);
  return locale === "sv" ? text.replace(".", ",") : text;
}
