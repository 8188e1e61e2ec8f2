import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetween } from "#app/core/day.ts";
import { coarseDay, mostShift, shiftOf } from "#app/features/interviews/rules/coarse.ts";
import { columnsOf, notAnswered, notAsked, rowOf } from "#app/features/interviews/rules/columns.ts";
import type { Question } from "#app/features/interviews/rules/guide.ts";
import { decideRelease, mayTake } from "#app/features/interviews/rules/release.ts";
import { cutBytes, syntaxOf } from "#app/features/interviews/rules/syntax.ts";

const question = (number: number, more: Partial<Question> = {}): Question => ({
  ...{ id: `q${number}`, number, occasion: 1, inUse: true, kind: "scale", words: "Hur är stödet?", choices: [] },
  ...{ scale: { from: 0, to: 2, fromLabel: "Dåligt", toLabel: "Bra" }, ...more },
});
const guide = [
  question(3, { occasion: 2 }),
  question(1),
  question(2, { kind: "text", scale: null }),
  question(4, { kind: "choice", scale: null, choices: ["Ofta", "Sällan"] }),
];
const all = { occasion: null, days: "shifted", municipality: true } as const;

test("Y24: days leave moved alike for all of a participant's, at most half a year, or as months", () => {
  const bytes = fc.uint8Array({ minLength: 4, maxLength: 32 });
  const seen = new Set<number>();
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 2000 }), (secret, apart) => {
      const shift = shiftOf(secret);
      seen.add(shift);
      expect(Math.abs(shift)).toBeLessThanOrEqual(mostShift);
      expect(shiftOf(secret)).toBe(shift);
      const first = new Date(Date.UTC(2026, 0, 1 + (apart % 700)));
      const day = first.toISOString().slice(0, 10);
      const later = new Date(first.getTime() + apart * 86_400_000).toISOString().slice(0, 10);
      expect(daysBetween(coarseDay(day, "shifted", shift), coarseDay(later, "shifted", shift))).toBe(apart);
      expect(coarseDay(day, "month", shift)).toBe(day.slice(0, 7));
    }),
  );
  expect(seen.size).toBeGreaterThan(10);
});

test("Y24: a row holds a code, figures and what is chosen; why a figure is not there is said by a figure", () => {
  const columns = columnsOf(guide, all);
  expect(columns.map(({ name }) => name)).toEqual(["code", "occasion", "day", "municipality", "q1", "q3", "q4"]);
  const one = { code: "23456789B", occasion: 1, when: "2026-05-05", municipality: "Åmål", figures: { 1: 0 } };
  expect(rowOf(columns, one)).toEqual(["23456789B", 1, "2026-05-05", "Åmål", 0, notAsked, notAnswered]);
  const narrow = columnsOf(guide, { occasion: 2, days: "month", municipality: false });
  expect(narrow.map(({ name }) => name)).toEqual(["code", "occasion", "month", "q3"]);
});

test("Y25: the syntax counts widths and labels in bytes, and cuts between characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(40), (text, most) => {
      const cut = cutBytes(text.toWellFormed(), most);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
      expect(text.toWellFormed().startsWith(cut)).toBe(true);
    }),
  );
  const text = syntaxOf(columnsOf(guide, all), {
    ...{ csv: "answers.csv", sav: "answers.sav", words: { notAsked: "Frågades inte", notAnswered: "Inget svar" } },
    label: (column) => column.question?.words ?? `Det är ${column.name}'s`,
    texts: (name) => (name === "code" ? ["23456789B"] : ["Åmål", "Ä"]),
  });
  expect(text).toContain("code A9");
  expect(text).toContain("municipality A6");
  expect(text).toContain("code 'Det är code''s'");
  expect(text).toContain("MISSING VALUES q1 q3 q4 (998, 999).");
});

test("Y26: what was said in words is let out by another than who asked, and taken by who asked, once", () => {
  const [one, two] = [{ personId: "one" }, { personId: "two" }];
  const asked = { askedById: "one", released: false, taken: false };
  const released = { ...asked, released: true };
  expect(decideRelease(asked, one)).toMatchObject({ ok: false, code: "interviews.releases-own" });
  expect(decideRelease(asked, two)).toEqual({ ok: true, value: { again: false } });
  expect(decideRelease(released, one)).toEqual({ ok: true, value: { again: true } });
  expect([asked, released, { ...released, taken: true }].map((request) => mayTake(request, one))).toEqual([
    ...[false, true, false],
  ]);
  expect(mayTake(released, two)).toBe(false);
});
