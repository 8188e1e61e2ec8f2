import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWarnings } from "#app/core/number-warnings.ts";
import { anyUnit, identityParts } from "./numbers.ts";

const found = (text: string) => findWarnings(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe("warnings", () => {
  it("C28: finds telephone numbers as they are written in Sweden", () => {
    for (const number of [
      "070-123 45 67",
      "070-1234567",
      "0701234567",
      "070 123 45 67",
      "0739-12 34 56",
      "031-12 34 56",
      "031-123 45 67",
      "08-123 456 78",
      "08-12 34 56",
      "0303-123 45",
      "0485‑123 45",
      "+46 70 123 45 67",
      "+46701234567",
      "+46 (0)70-123 45 67",
      "0046 31 12 34 56",
      "０７０-１２３ ４５ ６７",
    ]) {
      expect(found(`Nås på ${number}, även kvällstid.`), number).toEqual([["phone", number]]);
      expect(found(number), number).toEqual([["phone", number]]);
    }
  });

  it("C28: finds case numbers as authorities write them", () => {
    for (const number of [
      "dnr 2026-123",
      "Dnr: SN 2026/00123",
      "diarienummer 1234",
      "ärende 1234/2026",
      "ärendenummer 12345",
      "akt 1234-26",
      "SN 2026-00123",
      "IFO-2026/1234",
      "mål nr T 1234-26",
      "mål T 1234-26",
      "målnr 1234-26",
    ])
      expect(found(`Det gäller ${number} som vi nämnde.`), number).toEqual([["case", number]]);
  });

  it("C28: says nothing about the numbers of ordinary work", () => {
    for (const text of [
      "mål 2 och mål 50-60 procent",
      "mål 2026",
      "ärende 3 av 12",
      "LS 2026-11-22",
      "HT 2026-2027",
      "01-02-2026",
      "kl 08-10, 10-12",
      "kl 08.00-16.00",
      "kl 08 00 - 16 00",
      "2026-11-22 10:30",
      "2026-02-03 12 34 56",
      "3 familjer, 12 samtal, 45 minuter",
      "01 02 03 04 05",
      "0,75 till 0,9",
      "v. 47–49",
      "1 234 567 kronor",
    ])
      expect(found(text), text).toEqual([]);
  });

  it("C28: never repeats what is stopped already", () => {
    fc.assert(
      fc.property(identityParts, fc.constantFrom("dnr ", "tel ", "akt ", ""), ({ date, four }, before) => {
        expect(findWarnings(`${before}${date}-${four}`)).toEqual([]);
      }),
    );
  });

  it("C28: gives positions inside any text, in order, without overlap", () => {
    const piece = fc.oneof(
      fc.string({ unit: anyUnit, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."0123456789 -+()"), maxLength: 30 }),
      fc.constantFrom("dnr ", "ärende ", "mål nr ", "SN 2026-", "070-123 45 67", "akt "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of findWarnings(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("C28: comes to an end on hostile texts of 100 kB, with one finding at most for each number", () => {
    for (const piece of [
      "dnr ",
      "ärende 1",
      "mål nr T ",
      "SN 2026-",
      "A",
      "070-123 45 67 ",
      "0",
      "08 ",
      "1-",
      "AAAAAA 2026/",
    ]) {
      const text = piece.repeat(100_000 / piece.length);
      expect(findWarnings(text).length).toBeLessThanOrEqual(text.length / piece.length);
    }
  });
});
