import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NoteNode, node, textNode } from "#app/features/notes/document/json.ts";
import { docxOf } from "#app/features/notes/export/docx.server.ts";
import { paperOf } from "#app/features/notes/export/paper.server.ts";
import { pdfOf } from "#app/features/notes/export/pdf.server.ts";
import { latin, setLines } from "#app/features/notes/export/pdf-text.server.ts";
import type { Picture, Sheet } from "#app/features/notes/export/sheet.server.ts";
import { textInPdf } from "#tests/support/files/pdf.ts";
import { jpeg, png } from "#tests/support/files/pictures.ts";
import { readAloud, readTaggedPdf, type Tagged } from "#tests/support/files/tagged-pdf.ts";
import { unzip } from "#tests/support/files/xlsx.ts";
import { notes } from "#tests/support/note-documents.ts";

const p = (...content: NoteNode[]) => node("paragraph", undefined, content);
const t = textNode;
const words = {
  things: new Map([["0198", "Testa brev"]]),
  gone: "Något som inte kan visas",
  picture: "Bild utan beskrivning",
  due: (day: string) => `senast ${day}`,
};
const sheetOf = (note: NoteNode, pictures = new Map<string, Picture>()): Sheet => ({
  title: "Teammöte på Åkern",
  facts: ["Team A, 22 november 2026", "Skrivet av Åsa Öst"],
  blocks: paperOf(note, words),
  pictures,
  language: "sv",
  product: "Genombrott",
  page: "Sida",
});

const item = (...content: NoteNode[]) => node("listItem", undefined, content);
const cell = (type: string, text: string, attrs = {}) => node(type, attrs, [p(t(text))]);
const full = node("doc", undefined, [
  node("heading", { level: 2 }, [t("Åtgärder & beslut")]),
  p(t("fet", [{ type: "bold" }]), t(" länk", [{ type: "link", attrs: { href: "https://ort.example/a?b=1" } }])),
  p(t("farlig", [{ type: "link", attrs: { href: "javascript:alert(1)" } }])),
  node("bulletList", undefined, [
    item(p(t("punkt"))),
    item(p(t("yttre")), node("bulletList", undefined, [item(p(t("inre")))])),
  ]),
  node("orderedList", { start: 3 }, [item(p(t("trea")))]),
  node("taskList", undefined, [
    node("taskItem", { checked: true, person: "Lina Ek", dueOn: "2026-12-01" }, [p(t("Ring"))]),
    node("taskItem", { checked: false }, [p(t("Skriv"))]),
  ]),
  node("table", undefined, [
    node("tableRow", undefined, [cell("tableHeader", "Vad", { colspan: 2 }), cell("tableHeader", "När")]),
    node("tableRow", undefined, [cell("tableCell", "a"), cell("tableCell", "b"), cell("tableCell", "på måndag")]),
  ]),
  node("blockquote", undefined, [p(t("citat"))]),
  node("horizontalRule", undefined),
  p(
    node("mention", { id: "1", label: "Åsa" }),
    t(" "),
    node("thing", { kind: "cycle", id: "0198" }),
    node("thing", { id: "x" }),
  ),
  node("image", { fileId: "f1", alt: "En tavla" }),
  node("image", { fileId: "f2", alt: "Borta" }),
]);

const pictures = new Map<string, Picture>([
  ["f1", { type: "image/jpeg", data: Buffer.from(jpeg()), width: 64, height: 48 }],
]);

const said = [
  ...["Teammöte på Åkern", "Skrivet av Åsa Öst", "Åtgärder & beslut", "fet", "länk", "farlig", "punkt", "inre", "trea"],
  ...["Ring", "(Lina Ek · senast 2026-12-01)", "Skriv", "Vad", "När", "på måndag", "citat", "@Åsa", "[Testa brev]"],
  ...["[Något som inte kan visas]", "[Borta]"],
];

const xmlOf = async (note: NoteNode, held = pictures) => {
  const files = unzip(await docxOf(sheetOf(note, held)));
  return { files, xml: files.get("word/document.xml") ?? "" };
};
const textOf = (xml: string) =>
  Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([one]) =>
    Array.from(one.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs), ([, text]) => text).join(""),
  )
    .join("\n")
    .replaceAll("&amp;", "&");

describe("a note as a Word file", () => {
  it("N19: says all that the note says, in its form", async () => {
    const { files, xml } = await xmlOf(full);
    const text = textOf(xml);
    for (const words of said) expect(text).toContain(words);
    expect(text).toContain("☑ Ring");
    expect(text).toContain("☐ Skriv");
    expect(xml).toMatch(/<w:pStyle w:val="Heading3"\/>/);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(2);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:numPr>/g)).toHaveLength(4);
    expect(xml).toContain("<w:b/>");
    expect([...files.keys()].filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
    expect(xml).toContain('descr="En tavla"');
    expect(files.get("word/_rels/document.xml.rels")).toContain("https://ort.example/a?b=1");
    expect(files.get("word/_rels/document.xml.rels")).not.toContain("javascript");
    expect(files.get("word/numbering.xml")).toContain('<w:start w:val="3"/>');
    expect(
      [...files]
        .filter(([name]) => /footer\d*\.xml$/.test(name))
        .map(([, text]) => text)
        .join(),
    ).toContain("PAGE");
    expect(files.get("docProps/core.xml")).not.toContain("Åsa");
  });

  it("holds no character that would make it broken", async () => {
    const { xml } = await xmlOf(node("doc", undefined, [p({ type: "text", text: "a\u0001\ud800b\u000b" })]));
    expect(textOf(xml)).toContain("a\ufffdb");
  });
});

describe("a note as a PDF", () => {
  it("N19: says all that the note says", async () => {
    const text = textInPdf(await pdfOf(sheetOf(full, pictures)));
    for (const words of [...said, "[x]", "[ ]", "3.", "Sida 1 / 1"]) expect(text).toContain(words);
    expect(text).not.toContain("[En tavla]");
  });

  it("N19: can be heard: what is a heading, a list, a table and a picture is tagged, in its language", async () => {
    const pdf = readTaggedPdf(await pdfOf(sheetOf(full, pictures)));
    expect(pdf).toMatchObject({ language: "sv", isMarked: true, showsTitle: true });
    const said = readAloud(pdf.tree);
    expect(said.slice(0, 5)).toEqual([
      "H1 Teammöte på Åkern",
      "P Team A, 22 november 2026",
      "P Skrivet av Åsa Öst",
      "H3 Åtgärder & beslut",
      "P fet länk",
    ]);
    expect(said).toContain("BlockQuote citat");
    const shape = (part: Tagged): string => `${part.kind}(${part.parts.map(shape).join(" ")})`;
    const shapes = (pdf.tree[0]?.parts ?? []).map(shape);
    // A list in a list stands in the point that it belongs to; a numbered one is another.
    const point = "LI(LBody(P()))";
    expect(shapes).toContain(`L(${point} LI(LBody(P() L(${point}))))`);
    expect(shapes.filter((one) => one.startsWith("L(")).slice(1)).toEqual([`L(${point})`, `L(${point} ${point})`]);
    expect(shapes).toContain("Table(TR(TH(P()) TH(P())) TR(TD(P()) TD(P()) TD(P())))");
    expect(shapes.filter((one) => one === "Figure()")).toHaveLength(1);
    // Borders and numbers of pages are not read.
    expect(said.some((line) => line.includes("Sida 1 / 1"))).toBe(false);
  });

  it("goes on at the next page, with its number, and cuts a word that no line holds", async () => {
    const long = node("doc", undefined, [p(t(`${"ord ".repeat(3_000)}${"x".repeat(500)}`)), p(t("Sist"))]);
    const text = textInPdf(await pdfOf(sheetOf(long)));
    expect(text.match(/ord/g)).toHaveLength(3_000);
    expect(text.match(/x/g)).toHaveLength(500);
    expect(text).toMatch(/Sida 2 \/ (\d+)/);
    expect(text).toContain("Sist");
  });

  it("leaves no heading without what it is about, and no line of a text alone, wherever the page ends", async () => {
    const text = Array.from({ length: 60 }, (_, n) => `ord${n}`).join(" ");
    for (let above = 24; above < 36; above += 1) {
      const lines = Array.from({ length: above }, (_, n) => p(t(`rad ${n}`)));
      const note = node("doc", undefined, [...lines, node("heading", { level: 1 }, [t("Rubrik")]), p(t(text))]);
      const pages = textInPdf(await pdfOf(sheetOf(note))).split(/^Sida.*$/m);
      const withText = pages.map((page) => page.split("\n").filter((line) => line.includes("ord")).length);
      expect(Math.max(...withText), "the text has several lines").toBeGreaterThanOrEqual(2);
      expect(withText, `${above} lines above`).not.toContain(1);
      const about = pages.find((page) => page.includes("Rubrik")) ?? "";
      expect(about, `${above} lines above`).toContain("ord0 ");
    }
  });

  it("says a picture that it would have to unpack, or that is none, by its words", async () => {
    const unpacked = png({ width: 2, height: 2 });
    unpacked[25] = 6;
    for (const data of [unpacked, Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(0), png().subarray(0, 40)]) {
      const held = new Map([["f1", { type: "image/png", data, width: 2, height: 2 } as const]]);
      expect(textInPdf(await pdfOf(sheetOf(full, held)))).toContain("[En tavla]");
    }
  });

  it("writes letters that its fonts lack in others", () => {
    expect(latin("åäö ÅÄÖ é € – ” …")).toBe("åäö ÅÄÖ é € – ” …");
    expect(latin("a\u030a ş ▇▇▇ → ≥ ﬁ")).toBe("å s *** -> >= fi");
    expect(latin("😀 字 👩‍👩‍👧")).toBe("? ? ?");
    expect(latin("a\tb\u00a0c\u200bd")).toBe("a b cd");
  });

  it("breaks lines at spaces", () => {
    const run = { text: "ett två  trettio", marks: new Set<string>(), href: null };
    const lines = setLines([run], 8, (text) => text.length);
    expect(lines.map((line) => line.map(({ text }) => text).join(""))).toEqual(["ett två", "trettio"]);
  });
});

it("any note becomes both kinds of file", async () => {
  await fc.assert(
    fc.asyncProperty(notes, async (note) => {
      const sheet = sheetOf(note);
      expect((await docxOf(sheet)).length).toBeGreaterThan(0);
      expect(textInPdf(await pdfOf(sheet))).toContain("Sida 1");
    }),
    { numRuns: 20 },
  );
});
