import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOnPaper, longestOnPaper, onPaper } from "#app/features/cycles/rules/on-paper.ts";

const card = (state: string, words: number) => ({
  state,
  what: onPaper("Ring hem ".repeat(words)),
  texts: Array.from({ length: 9 }, () => onPaper("Berätta vad ni ser ".repeat(words))),
});

describe("the sheet for colleagues", () => {
  it("C37: has room for several short tests, and for two whose every text is as long as can be", () => {
    const few = Array.from({ length: 6 }, () => card("doing", 1));
    expect(countOnPaper(few.slice(0, 4))).toBe(4);
    const long = [card("doing", 99), card("doing", 99), card("doing", 99), card("planned", 99)];
    expect(countOnPaper(long)).toBe(2);
    expect(countOnPaper([])).toBe(0);
  });

  it("C37: a text is one line and cut with a sign that it goes on", () => {
    expect(onPaper("En\n\n två ")).toBe("En två");
    expect(onPaper("ord ".repeat(100)).length).toBeLessThanOrEqual(longestOnPaper);
  });

  it("C37: a test more never makes room for fewer, and one is always shown", () => {
    const cards = fc.array(fc.record({ state: fc.constantFrom("doing", "planned"), words: fc.nat(40) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(cards, (given) => {
        const sheet = given.map(({ state, words }) => card(state, words));
        const count = countOnPaper(sheet);
        expect(count).toBeGreaterThanOrEqual(Math.min(1, sheet.length));
        expect(countOnPaper(sheet.slice(0, -1))).toBeLessThanOrEqual(count);
      }),
    );
  });
});
