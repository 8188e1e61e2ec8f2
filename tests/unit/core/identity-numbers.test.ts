import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitGroups } from "#app/core/digit-groups.ts";
import { findIdentityNumbers, maskIdentityNumbers } from "#app/core/identity-numbers.ts";
import { anyUnit, identityParts, type Parts, withCheckDigit } from "./numbers.ts";

const fullWidth = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const mathematical = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));

/** The ways people write them, and the ways programs mangle them. */
const writings: readonly ((parts: Parts) => string)[] = [
  ({ date, four }) => `${date}-${four}`,
  ({ date, four }) => `${date}+${four}`,
  ({ date, four }) => date + four,
  ({ date, four }) => `${date} ${four}`,
  ({ date, four }) => `${date} - ${four}`,
  ({ date, four }) => `${date}–${four}`,
  ({ date, four }) => `${date}\u2011${four}`,
  ({ date, four }) => `${date}\u00a0${four}`,
  ({ date, four }) => `${date}\u200b-\u200b${four}`,
  ({ date, four }) => `${date.slice(0, 3)}\u00ad${date.slice(3)}${four}`,
  ({ date, four }) => `${date}.${four}`,
  ({ century, date, four }) => `${century}${date}-${four}`,
  ({ century, date, four }) => `${century}${date}${four}`,
  ({ century, date, four }) => `${century}${date} ${four}`,
  ({ century, date, four }) => `${century} ${date}-${four}`,
  ({ century, date, four }) => `${century}${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}-${four}`,
  ({ century, date, four }) => `${century}${date.slice(0, 2)} ${date.slice(2, 4)} ${date.slice(4)} ${four}`,
  ({ date, four }) => `${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}-${four}`,
  ({ date, four }) => fullWidth(`${date}-${four}`).replace("-", "－"),
  ({ date, four }) => mathematical(`${date}-${four}`),
];

const found = (text: string) => findIdentityNumbers(text).map(({ start, end }) => text.slice(start, end));

describe("identity numbers", () => {
  it("C27: finds every one, in every writing, wherever it stands", () => {
    const around = fc.constantFrom("", "Pappan (", "pnr:", "mamma ", "3 barn, ", "den 22/11: ", "å");
    const after = fc.constantFrom("", ")", ".", ", 4 år", " bor kvar", "\n2026-11-22", "!");
    fc.assert(
      fc.property(identityParts, fc.constantFrom(...writings), around, after, (parts, write, before, behind) => {
        const number = write(parts);
        expect(findIdentityNumbers(before + number + behind)).toEqual([
          {
            start: before.length,
            end: before.length + number.length,
            kind: parts.coordination ? "coordination" : "personal",
          },
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("C27: finds several in one text", () => {
    fc.assert(
      fc.property(
        fc.array(identityParts, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(", ", "\n", ",", "; "),
        (all, by) => {
          const text = all.map(({ date, four }) => `${date}-${four}`).join(by);
          expect(findIdentityNumbers(text)).toHaveLength(all.length);
        },
      ),
    );
  });

  it("C27: wants a right check digit and a day that exists", () => {
    fc.assert(
      fc.property(identityParts, fc.integer({ min: 1, max: 9 }), ({ date, four }, off) => {
        const wrong = four.slice(0, 3) + ((Number(four[3]) + off) % 10);
        expect(found(`${date}-${wrong}`)).toEqual([]);
      }),
    );
    for (const date of ["851301", "850230", "850431", "850732", "850029", "850700", "851361", "850792", "830229"]) {
      const ten = withCheckDigit(`${date}123`);
      expect(found(`${date}-${ten.slice(6)}`), date).toEqual([]);
    }
    for (const date of ["840229", "000229", "850060", "850760", "850791"]) {
      const ten = withCheckDigit(`${date}123`);
      expect(found(`${date}-${ten.slice(6)}`), date).toHaveLength(1);
    }
    const ten = withCheckDigit("850709123");
    for (const century of ["15", "16", "17", "21", "35", "00"]) expect(found(century + ten), century).toEqual([]);
  });

  it("C27: lets organisation numbers through: their third digit is 2 or more", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d[2-9]\d{6}$/), (nine) => {
        const ten = withCheckDigit(nine);
        expect(found(`${ten.slice(0, 6)}-${ten.slice(6)}, 16${ten}`)).toEqual([]);
      }),
    );
  });

  it("C27: lets dates with times and years through, whatever their check digit says", () => {
    const two = (n: number) => String(n).padStart(2, "0");
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const [hours, minutes] = [two(Math.floor(minute / 60)), two(minute % 60)];
      expect(
        found(`2026-11-22 ${hours}:${minutes}, 2026-11-22 ${hours}${minutes}, 2026-11-22T${hours}:${minutes}`),
      ).toEqual([]);
    }
    for (let year = 2020; year < 2040; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(found(`2026-${two(month)}-22 – ${year}-11-01. 2026-${two(month)}-22 ${year}`)).toEqual([]);
        expect(found(`2026-${two(month)}-22-${year}-11-01`)).toEqual([]);
      }
    }
  });

  it("C27: lets account numbers, long numbers and called telephone numbers through", () => {
    for (const text of [
      "SE45 5000 0000 0583 9825 7466",
      "SE4550000000058398257466",
      "bankgiro 5050-1055",
      "1795382400",
      "9789113012346",
      "kort 4929 1234 5678 9012",
      "1 234 567 890 kronor",
      "031-12 34 56",
      "+46 70 123 45 67",
    ])
      expect(found(text), text).toEqual([]);
    fc.assert(
      fc.property(fc.stringMatching(/^\d{13,40}$/), (digits) => {
        expect(found(digits)).toEqual([]);
      }),
    );
    const mobile = withCheckDigit("070412345");
    for (const before of ["tel ", "Ring ", "mobil: ", "Telefonnummer: "]) expect(found(before + mobile)).toEqual([]);
    for (const before of ["", "placering ", "pnr "]) expect(found(before + mobile), before).toEqual([mobile]);
  });

  it("C27: masks their digits and nothing else", () => {
    fc.assert(
      fc.property(identityParts, fc.constantFrom(...writings), (parts, write) => {
        const text = `Vi ringde 3 gånger om ${write(parts)} den 22/11.`;
        const masked = maskIdentityNumbers(text);
        expect(masked).toHaveLength(text.length);
        expect(findIdentityNumbers(masked)).toEqual([]);
        expect(masked.slice(0, 22)).toBe(text.slice(0, 22));
        expect(masked.endsWith(" den 22/11.")).toBe(true);
        expect(masked.slice(22, -11)).not.toMatch(/\p{Nd}/u);
      }),
    );
  });

  it("C27: gives positions inside any text, in order, without overlap", () => {
    const piece = fc.oneof(
      fc.string({ unit: anyUnit, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."0123456789 -+./"), maxLength: 30 }),
      identityParts.map(({ date, four }) => `${date}-${four}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of findIdentityNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  // Work that grew with the square of the length would be ten thousand million steps here, and the test would time out.
  it("C27: comes to an end on hostile texts of 100 kB", () => {
    const size = 100_000;
    for (const piece of [
      "1",
      "1 ",
      "8507 ",
      "850709-",
      "19 85 07 09 ",
      "(+46) ",
      "\u200b",
      "-",
      "tel 0",
      "０",
      "\u{1d7ce}",
      "2026-11-22 ",
    ]) {
      const text = piece.repeat(size / piece.length);
      expect(digitGroups(text).length).toBeLessThanOrEqual(text.length / 2 + 1);
      expect(findIdentityNumbers(text).length).toBeLessThanOrEqual(text.length / piece.length);
    }
  });
});
