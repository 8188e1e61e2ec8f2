import { z } from "zod";

/** A whole number as somebody writes it, between two, both included; `code` says what is wrong with another. */
export function wholeNumber([least, most]: readonly [number, number], code: string) {
  return z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, code)
    .transform(Number)
    .refine((number) => number >= least && number <= most, code);
}

/** The same, or none. */
export function wholeNumberOrNone(range: readonly [number, number], code: string) {
  return z.union([z.literal("").transform(() => null), wholeNumber(range, code)], code);
}
