import PDFDocument from "pdfkit";
import type { Locale } from "#app/i18n/locales.ts";
import { piecesOf, registerFonts, type Weight } from "./pdf-fonts.server.ts";

const languages: Readonly<Record<Locale, string>> = { sv: "sv-SE", en: "en-GB" };
export const ink = "#16231f";
export const spruce = "#0f5a4e";
export const quiet = "#50605a";

/** `size` in points; `after`: lines of it left empty below. */
export type Style = {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly after?: number;
};

/**
 * A PDF that says what is a heading, a paragraph and a list, in which language it is and what it is called, so that it can
 * be read aloud. The typeface is embedded. Pages are added by who fills it; `whole` is there once it is ended.
 */
export function taggedPdf(
  of: { readonly title: string; readonly locale: Locale; readonly product: string },
  page: Pick<PDFKit.PDFDocumentOptions, "size" | "layout" | "margin" | "margins">,
): { readonly pdf: PDFKit.PDFDocument; readonly whole: Promise<Uint8Array<ArrayBuffer>> } {
  const pdf = new PDFDocument({
    ...page,
    autoFirstPage: false,
    pdfVersion: "1.7",
    // As it is; its types do not say so.
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: languages[of.locale],
    displayTitle: true,
    // The file itself says nobody's name: it stands on the page.
    info: { Title: of.title, Creator: of.product, Producer: of.product },
  });
  registerFonts(pdf);
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on("data", (piece: Buffer) => pieces.push(piece));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(pieces))));
    pdf.on("error", reject);
  });
  return { pdf, whole };
}

/** Writes a text where the last one ended, in as many lines as the width asks for. `width`: in points; without it, to the margin. */
export function write(pdf: PDFKit.PDFDocument, text: string, style: Style, width?: number): void {
  const { size, weight = "regular", color = ink, after = 0 } = style;
  const pieces = piecesOf(text, weight);
  pdf.fillColor(color).fontSize(size);
  for (const [i, piece] of pieces.entries())
    pdf.font(piece.font).text(piece.text, { width, continued: i < pieces.length - 1 });
  pdf.font(weight).moveDown(after);
}

/** Draws what is only there to be looked at: told apart from what is to be read. */
export function decorate(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}
