import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const files = createRequire(import.meta.url);

/** Our typeface in the files that a PDF can hold: the letters of Sweden and its neighbours, and those of the rest of Europe. */
const names = {
  regular: "@fontsource/figtree/files/figtree-latin-400-normal.woff",
  bold: "@fontsource/figtree/files/figtree-latin-700-normal.woff",
  "regular-more": "@fontsource/figtree/files/figtree-latin-ext-400-normal.woff",
  "bold-more": "@fontsource/figtree/files/figtree-latin-ext-700-normal.woff",
} as const;

export type Weight = "regular" | "bold";

/** Makes the typeface known to a document; it is embedded, as far as it is used. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const [name, file] of Object.entries(names)) pdf.registerFont(name, readFileSync(files.resolve(file)));
}

/** Letters of other European alphabets with Latin letters, which stand in a file of their own. */
const more = /[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff]/u;
const common = /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]/u;

const letters = new Intl.Segmenter("sv");

/** A text in pieces that each stand in one file. A letter that neither has loses its accents, or becomes a question mark. */
export function piecesOf(text: string, weight: Weight): { readonly font: string; readonly text: string }[] {
  const pieces: { font: string; text: string }[] = [];
  for (const { segment } of letters.segment(text.normalize("NFC"))) {
    const plain = segment.normalize("NFKD").replace(/\p{M}/gu, "");
    const letter =
      [segment, plain].find((one) => [...one].every((each) => common.test(each) || more.test(each))) ?? "?";
    const font = more.test(letter) ? `${weight}-more` : weight;
    const last = pieces.at(-1);
    if (last?.font === font) last.text += letter;
    else pieces.push({ font, text: letter });
  }
  return pieces;
}
