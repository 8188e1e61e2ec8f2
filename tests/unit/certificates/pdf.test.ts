import { describe, expect, it } from "vitest";
import { certificatesPdf } from "#app/features/certificates/pdf.server.ts";
import type { Certificate } from "#app/features/certificates/queries/certificates.server.ts";
import { piecesOf } from "#app/platform/pdf-fonts.server.ts";
import { readAloud, readTaggedPdf } from "#tests/support/files/tagged-pdf.ts";

const asa: Certificate = {
  registrationId: "",
  personId: null,
  name: "Åsa Öberg-Łukasiewicz",
  gathering: "LS2: Så får föräldrar stöd",
  kind: "learning_seminar",
  programme: "Stöd till föräldrar",
  place: "Folkets hus, Västerås",
  days: [
    { day: "2026-10-08", minutes: 420 },
    { day: "2026-10-09", minutes: 390 },
  ],
  leads: ["Annika Rosenlund"],
  lastDay: "2026-10-09",
};
const of = { title: "Intyg om deltagande", locale: "sv", issuedOn: "2026-10-10" } as const;

describe("a certificate", () => {
  it("E10: is tagged, in Swedish, with a title, in a typeface of its own", async () => {
    const file = await certificatesPdf([asa], of);
    const pdf = readTaggedPdf(file);
    expect(pdf).toMatchObject({ language: "sv-SE", isMarked: true, showsTitle: true });
    expect(pdf.embedded).toBe(3);
    expect(pdf.tree.map(({ kind, parts }) => [kind, parts.map((part) => part.kind)])).toEqual([["Document", ["Sect"]]]);
    expect(readAloud(pdf.tree)).toEqual([
      "H1 Intyg om deltagande",
      "P Åsa Öberg-Łukasiewicz",
      "P har deltagit i",
      "P LS2: Så får föräldrar stöd",
      "P Lärandeseminarium i programmet Stöd till föräldrar",
      "H2 Närvarande",
      "LBody 8 oktober 2026: 7 timmar",
      "LBody 9 oktober 2026: 6 timmar 30 minuter",
      "P Sammanlagt 13 timmar 30 minuter, pauser inräknade.",
      "P Plats: Folkets hus, Västerås",
      "P Arrangör: Stöd till föräldrar",
      "P Projektledare: Annika Rosenlund",
      "P Utfärdat den 10 oktober 2026",
      "P Intyget bygger på avprickningen på plats.",
    ]);
  });

  it("E10: is in English for who asks for it, and many are a page each", async () => {
    const english = { ...of, title: "Certificate of attendance", locale: "en" } as const;
    const pdf = readTaggedPdf(await certificatesPdf([asa, { ...asa, name: "Bo Ek", place: "", leads: [] }], english));
    expect(pdf.language).toBe("en-GB");
    const said = readAloud(pdf.tree);
    expect(pdf.tree[0]?.parts).toHaveLength(2);
    expect(said.filter((line) => line.startsWith("H1"))).toEqual(Array(2).fill("H1 Certificate of attendance"));
    expect(said).toContain("P Bo Ek");
    expect(said).toContain("LBody 9 October 2026: 6 hours 30 minutes");
  });

  it("says a letter that the typeface lacks without its accents, or as a question mark", () => {
    const text = (name: string) => piecesOf(name, "bold").map((piece) => `${piece.font} ${piece.text}`);
    expect(text("Åsa")).toEqual(["bold Åsa"]);
    expect(text("Đorđe")).toEqual(["bold-more Đ", "bold or", "bold-more đ", "bold e"]);
    expect(text("Ǻ 東")).toEqual(["bold-more Ǻ", "bold  ?"]);
  });

  it("keeps a long name and a long title on its page", async () => {
    const long = { ...asa, name: "Ananas ".repeat(17).trim(), gathering: "Träff ".repeat(33).trim() };
    const pdf = readTaggedPdf(await certificatesPdf([long], of));
    expect(readAloud(pdf.tree).at(1)).toContain("Ananas");
  });
});
