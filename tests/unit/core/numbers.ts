import fc from "fast-check";
import { addDays } from "#app/core/day.ts";

/** Ten digits with the right check digit. The numbers are made here: none is anybody's from a register. */
export function withCheckDigit(nine: string): string {
  let sum = 0;
  for (let i = 0; i < 9; i += 1) {
    const doubled = Number(nine[i]) * (i % 2 === 0 ? 2 : 1);
    sum += Math.floor(doubled / 10) + (doubled % 10);
  }
  return nine + ((10 - (sum % 10)) % 10);
}

/** Any UTF-16 unit, half characters too. fast-check's own "binary" takes a second to begin. */
export const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** An invented birthday and number, in parts: century, six digits of the date (day + 60 for coordination), last four. */
export type Parts = {
  readonly century: string;
  readonly date: string;
  readonly four: string;
  readonly coordination: boolean;
};

export const identityParts: fc.Arbitrary<Parts> = fc
  .record({
    day: fc.integer({ min: 0, max: 45_000 }).map((n) => addDays("1904-01-01", n)),
    serial: fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, "0")),
    coordination: fc.boolean(),
  })
  .map(({ day, serial, coordination }) => {
    const date =
      day.slice(2, 4) + day.slice(5, 7) + String(Number(day.slice(8)) + (coordination ? 60 : 0)).padStart(2, "0");
    return { century: day.slice(0, 2), date, four: withCheckDigit(date + serial).slice(6), coordination };
  });
