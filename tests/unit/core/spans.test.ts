import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { type Span, spanHolds, spansOverlap } from "#app/core/spans.ts";

const day = (n: number) => addDays("2026-01-01", n);
const number = fc.integer({ min: 0, max: 12 });
const spans: fc.Arbitrary<Span> = fc.record({ from: number.map(day), to: fc.option(number.map(day)) });

describe("spans", () => {
  it("hold both their days", () => {
    const span = { from: "2026-06-01", to: "2026-06-30" };
    expect(["2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"].map((one) => spanHolds(span, one))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(spanHolds({ from: "2026-06-01", to: null }, "2099-01-01")).toBe(true);
  });

  it("overlap exactly when some day lies in both", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const shared = Array.from({ length: 14 }, (_, n) => day(n)).some(
          (one) => spanHolds(a, one) && spanHolds(b, one),
        );
        expect(spansOverlap(a, b)).toBe(shared);
        expect(spansOverlap(b, a)).toBe(shared);
      }),
    );
  });
});
