import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCode } from "#app/features/participants/new-code.server.ts";
import { codeBase, codeLength, codeOf, readCode, writtenCode } from "#app/features/participants/rules/code.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const characters = "23456789BDFGHJKMNPRSTVX";
const numbers = fc.array(fc.nat({ max: codeBase - 1 }), { minLength: codeLength, maxLength: codeLength });
const codes = numbers.map(codeOf);
const runs = (what: string) => ({ numRuns: rounds(20_000, what), seed: seed() });

describe("a participant's code", () => {
  it("X6: is nine characters that nobody mishears or misreads, in the form that the database asks for", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[2-9BDFGHJKMNPRSTVX]{9}$/);
        expect(code).not.toMatch(/[01OILAEUYCZQW]/);
      }),
      runs("codes"),
    );
    expect(characters).toHaveLength(codeBase);
  });

  it("X6: is noticed when any one character is another", () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 8 }), fc.constantFrom(...characters), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(null);
      }),
      runs("wrong characters"),
    );
  });

  it("X6: is noticed when two that differ have changed places, neighbours or not", () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (code, one, two) => {
        fc.pre(code[one] !== code[two]);
        const swapped = [...code];
        [swapped[one], swapped[two]] = [code[two] ?? "", code[one] ?? ""];
        expect(readCode(swapped.join(""))).toBe(null);
      }),
      runs("changed places"),
    );
  });

  it("X6: is read however it is written, and nothing else is", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const written = writtenCode(code);
        expect(written).toMatch(/^\w{3}-\w{3}-\w{3}$/);
        for (const form of [
          code,
          written,
          written.toLowerCase(),
          ` ${[...code].join(" ")}\n`,
          written.replaceAll("-", "–"),
        ]) {
          expect(readCode(form)).toBe(code);
        }
        for (const none of [code.slice(1), `${code}2`, `${code.slice(0, 8)}O`, "", `${code.slice(0, 8)}ß`]) {
          expect(readCode(none)).toBe(null);
        }
      }),
      runs("written codes"),
    );
  });

  it("X6: is another each time, every character as often in every place, and in no order", () => {
    const made = Array.from({ length: 23_000 }, newCode);
    // Two alike are to be expected once in three hundred times, three pairs never.
    expect(new Set(made).size).toBeGreaterThan(made.length - 3);
    for (let place = 0; place < 9; place += 1) {
      const counts = [...characters].map((one) => made.filter((code) => code[place] === one).length);
      // Chi-square with 22 degrees of freedom: above 90 once in a thousand million times.
      expect(
        counts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0),
        `place ${place}`,
      ).toBeLessThan(90);
    }
    const rising = made.filter((code, i) => i > 0 && code > (made[i - 1] ?? "")).length;
    expect(Math.abs(rising - 11_500)).toBeLessThan(400);
    for (const code of made) expect(readCode(code)).toBe(code);
  });

  it("is not made of other numbers", () => {
    for (const wrong of [
      [],
      [1, 2, 3, 4, 5, 6, 7],
      [0, 0, 0, 0, 0, 0, 0, 23],
      [0, 0, 0, 0, 0, 0, 0, -1],
      [0, 0, 0, 0, 0, 0, 0, 0.5],
    ]) {
      expect(() => codeOf(wrong)).toThrow(RangeError);
    }
  });
});
