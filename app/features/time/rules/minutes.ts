import { type Decision, no, yes } from "#app/core/decision.ts";

/** The most that one line can be, in minutes: a day. */
export const mostMinutes = 1440;

export type MinutesRefusal = "time.unclear" | "time.nothing" | "time.longer-than-a-day";

/** `1:30` */
const clock = /^(\d{1,3}):([0-5]\d)(?: ?(?:h|hrs?|hours?|t|tim|timm?ar|timme)\.?)?$/;
/** `90 min` */
const minutes = /^(\d{1,5}) ?(?:m|min|mins|minutes?|minut|minuter)\.?$/;
/** `1 h 30 min`, `1 tim 30` */
const both =
  /^(\d{1,3}) ?(?:h|hrs?|hours?|t|tim|timm?ar|timme)\.? ?(?:och |and )?([0-5]?\d)(?: ?(?:m|min|mins|minutes?|minut|minuter)\.?)?$/;
/** `2`, `1,5`, `0.25 h`. Of two decimals only quarters: `1.30` may mean half past, and is not guessed. */
const hours = /^(\d{1,3})(?:[.,](\d|00|25|50|75))?(?: ?(?:h|hrs?|hours?|t|tim|timm?ar|timme)\.?)?$/;
/** `1½`, `¾ tim` */
const fraction = /^(\d{1,3})? ?([¼½¾])(?: ?(?:h|hrs?|hours?|t|tim|timm?ar|timme)\.?)?$/;
const fractions: Readonly<Record<string, number>> = { "¼": 15, "½": 30, "¾": 45 };

/** The minutes that somebody has written, as people here write hours. Nothing is rounded, and nothing guessed. */
export function parseMinutes(text: string): Decision<number, MinutesRefusal> {
  const found = minutesIn(text.trim().toLowerCase().replace(/\s+/g, " "));
  if (found === null) return no("time.unclear");
  if (found === 0) return no("time.nothing");
  if (found > mostMinutes) return no("time.longer-than-a-day");
  return yes(found);
}

function minutesIn(text: string): number | null {
  const parts = (pattern: RegExp) => pattern.exec(text)?.slice(1);
  const together = parts(clock) ?? parts(both);
  if (together) return Number(together[0]) * 60 + Number(together[1]);
  const alone = parts(minutes);
  if (alone) return Number(alone[0]);
  const decimal = parts(hours);
  if (decimal) {
    const [whole, part = "0"] = decimal;
    return Number(whole) * 60 + (Number(part) * 60) / 10 ** part.length;
  }
  const quarters = parts(fraction);
  return quarters ? Number(quarters[0] ?? 0) * 60 + (fractions[quarters[1] ?? ""] ?? 0) : null;
}

/** Minutes as somebody would write them in the field: `1:30`, and `2` for whole hours. */
export function writtenMinutes(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? String(whole) : `${whole}:${String(rest).padStart(2, "0")}`;
}
