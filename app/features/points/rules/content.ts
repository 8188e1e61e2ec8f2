import { type Day, isDay } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import { parseNumber, partsOf } from "./numbers.ts";
import { periodOf, type Rhythm } from "./periods.ts";

/** What a point says: numbers, or why there are none. */
export type Content = {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: string;
  readonly comment: string;
};

/** An event of which nothing is said but its day. */
export const onlyItsDay: Content = { value: null, numerator: null, denominator: null, missing: "", comment: "" };

export const missingMax = 200;
export const commentMax = 300;
/** More events of one day are a slip. */
export const mostOfDay = 20;
const earliest: Day = "1990-01-01";

/** Of these each point is an event of a day of its own, not a period's. */
export const isOfEvents = (data: KindOfData): boolean => data === "days-between" || data === "cases-between";
/** Of these a point is a numerator and a denominator. */
export const isShare = (data: KindOfData): boolean => data === "percentage" || data === "rate";

/** What of a point a no is about. `number`: the value, or the numerator. */
export type Part = "day" | "number" | "denominator" | "missing" | "comment";
export type ContentCode =
  | "points.unclear"
  | "points.too-large"
  | "points.needs-both"
  | "points.more-than-all"
  | "points.negative"
  | "points.whole"
  | "points.number-or-missing"
  | "points.text-too-long"
  | "points.nothing";
type No = { readonly ok: false; readonly code: ContentCode; readonly data: { readonly part: Part } };
const wrong = (code: ContentCode, part: Part): No => ({ ok: false, code, data: { part } });

/** What was written of a point, as it was written. */
export type Written = {
  readonly number: string;
  readonly denominator: string;
  readonly missing: string;
  readonly comment: string;
};

/**
 * What a written point says by what its measure counts (ME18); null: nothing is written. A share may stand in the first
 * field alone, as `7/12`. A zero denominator is a period in which there was nothing to count.
 */
export function readContent(data: KindOfData, written: Written): { ok: true; value: Content | null } | No {
  const { missing, comment } = written;
  const share = isShare(data) && written.denominator.trim() === "" ? partsOf(written.number) : null;
  const [first, second] = share ?? [written.number.trim(), written.denominator.trim()];
  if ([first, second, missing, comment].every((one) => one === "")) return yes(null);
  const numbers: (number | null)[] = [];
  for (const [text, part] of [
    [first, "number"],
    [isShare(data) ? second : "", "denominator"],
  ] as const) {
    const parsed = text === "" ? yes(null) : parseNumber(text);
    if (!parsed.ok) return wrong(parsed.code, part);
    numbers.push(parsed.value);
  }
  const [number = null, denominator = null] = numbers;
  const content = isShare(data)
    ? { value: null, numerator: number, denominator, missing, comment }
    : { value: number, numerator: null, denominator: null, missing, comment };
  return decideContent(data, content);
}

/** Whether a point may say this, as the database asks too (ME18). */
export function decideContent(data: KindOfData, content: Content): { ok: true; value: Content } | No {
  const { value, numerator, denominator, missing, comment } = content;
  if (missing.length > missingMax) return wrong("points.text-too-long", "missing");
  if (comment.length > commentMax) return wrong("points.text-too-long", "comment");
  const numbers = [value, numerator, denominator].filter((one) => one !== null);
  if (missing !== "") return numbers.length === 0 ? yes(content) : wrong("points.number-or-missing", "missing");
  if (isShare(data)) {
    if (value !== null || numerator === null) return wrong("points.needs-both", "number");
    if (denominator === null) return wrong("points.needs-both", "denominator");
    if (numerator < 0) return wrong("points.negative", "number");
    if (denominator < 0) return wrong("points.negative", "denominator");
    return data === "percentage" && numerator > denominator ? wrong("points.more-than-all", "number") : yes(content);
  }
  if (numerator !== null || denominator !== null) return wrong("points.needs-both", "denominator");
  if (value === null) return data === "days-between" ? yes(content) : wrong("points.nothing", "number");
  if (data !== "measurement" && value < 0) return wrong("points.negative", "number");
  if ((data === "count" || data === "cases-between") && !Number.isInteger(value))
    return wrong("points.whole", "number");
  return yes(content);
}

export type DayCode = "points.no-day" | "points.day-to-come" | "points.day-too-early";

/** The day at which a point stands: its period's first, of an event its own. Nobody measures what is to come (ME19). */
export function decideDay(data: KindOfData, rhythm: Rhythm, day: string, today: Day): Decision<Day, DayCode> {
  if (!isDay(day)) return no("points.no-day");
  const first = isOfEvents(data) ? day : periodOf(rhythm, day);
  if (first > today) return no("points.day-to-come");
  return first < earliest ? no("points.day-too-early") : yes(first);
}

/** A point's words and numbers as one text: what a form began with. "" is no point. */
export function sealOf(content: Content | null): string {
  if (!content) return "";
  const { value, numerator, denominator, missing, comment } = content;
  return JSON.stringify([value, numerator, denominator, missing, comment]);
}

export const sameContent = (a: Content | null, b: Content | null): boolean => sealOf(a) === sealOf(b);
