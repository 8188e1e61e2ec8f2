import { describe, expect, it } from "vitest";
import { decideQuote, quoteMax } from "#app/features/notes/rules/passage.ts";

const quoteOf = (passage: string) => {
  const decided = decideQuote(passage);
  return decided.ok ? decided.value.quote : decided.code;
};

describe("N14: what a passage is quoted by", () => {
  it("is one line of it, whole where it has room", () => {
    expect(quoteOf("  Vi ringer\n dagen\tföre ")).toBe("Vi ringer dagen före");
    expect(quoteOf("x".repeat(quoteMax))).toBe("x".repeat(quoteMax));
    expect(quoteOf(" \n ")).toBe("field.required");
  });

  it("is cut off where it is long, and not in the midst of a letter", () => {
    expect(quoteOf("x".repeat(quoteMax + 1))).toBe(`${"x".repeat(quoteMax - 1)}…`);
    expect(quoteOf(`${"x".repeat(quoteMax - 2)}😀😀`)).toBe(`${"x".repeat(quoteMax - 2)}…`);
  });

  it("says of nobody who she is, also where a number is over two lines", () => {
    expect(quoteOf("Ring 811228-9874 i dag")).toBe("Ring ••••••-•••• i dag");
    expect(quoteOf(`${"x".repeat(quoteMax - 8)} 811228-9874`)).not.toMatch(/\d/);
  });
});
