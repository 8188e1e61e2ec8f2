import type { Day } from "./day.ts";

/** From a day to a day, both included. No end: it goes on. */
export type Span = { readonly from: Day; readonly to: Day | null };

export function spanHolds(span: Span, day: Day): boolean {
  return span.from <= day && (span.to === null || day <= span.to);
}

/** Whether two spans share at least one day. A span that ends before it begins shares none. */
export function spansOverlap(a: Span, b: Span): boolean {
  const from = a.from > b.from ? a.from : b.from;
  const ends = [a.to, b.to].filter((day) => day !== null);
  return ends.every((end) => from <= end);
}
