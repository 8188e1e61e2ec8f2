import type { Day } from "#app/core/day.ts";
import { formatDayLong, formatList } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { decorate, type Style, spruce, taggedPdf, write } from "#app/platform/tagged-pdf.server.ts";
import type { Certificate } from "./queries/certificates.server.ts";
import { hoursIn } from "./rules.ts";

/** In points. */
const margin = 72;

const styles = {
  H1: { size: 28, weight: "bold", color: spruce, after: 1.6 },
  name: { size: 22, weight: "bold", after: 0.5 },
  gathering: { size: 17, weight: "bold", after: 0.3 },
  P: { size: 12, after: 0.5 },
  H2: { size: 12, weight: "bold", after: 0.3 },
} as const satisfies Record<string, Style>;

/**
 * Certificates, a page each, as a tagged PDF: it says what is a heading, a paragraph and a list, in which language it is and
 * what it is called, so that it can be read aloud. The typeface is embedded.
 */
export async function certificatesPdf(
  certificates: readonly Certificate[],
  of: { readonly title: string; readonly locale: Locale; readonly issuedOn: Day },
): Promise<Uint8Array<ArrayBuffer>> {
  const product = wordsFor(of.locale, "shell")("product");
  const { pdf, whole } = taggedPdf({ ...of, product }, { size: "A4", margin });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  for (const certificate of certificates) {
    pdf.addPage();
    const part = pdf.struct("Sect");
    root.add(part);
    drawPage(pdf, part, certificate, of);
    part.end();
  }
  root.end();
  pdf.end();
  return await whole;
}

function drawPage(
  pdf: PDFKit.PDFDocument,
  part: PDFKit.PDFStructureElement,
  certificate: Certificate,
  { locale, issuedOn }: { readonly locale: Locale; readonly issuedOn: Day },
): void {
  const t = wordsFor(locale, "certificates");
  const time = (minutes: number) => t("time", hoursIn(minutes));
  const { name, gathering, kind, programme, place, days, leads } = certificate;
  const line = (tag: string, style: Style, text: string) =>
    void part.add(pdf.struct(tag, {}, () => write(pdf, text, style)));
  decorate(pdf, () => pdf.rect(margin, margin, 64, 6).fill(spruce));
  pdf.y = margin + 40;
  line("H1", styles.H1, t("title"));
  line("P", styles.name, name);
  line("P", styles.P, t("has-attended"));
  line("P", styles.gathering, gathering);
  line("P", { ...styles.P, after: 1.8 }, t("of-programme", { kind: t(`kind.${kind}`), programme }));
  line("H2", styles.H2, t("days"));
  const list = pdf.struct("L");
  part.add(list);
  for (const { day, minutes } of days) {
    const item = pdf.struct("LI");
    list.add(item);
    const text = t("day", { day: formatDayLong(locale, day), time: time(minutes) });
    item.add(pdf.struct("LBody", {}, () => write(pdf, text, styles.P)));
    item.end();
  }
  list.end();
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0);
  line("P", { ...styles.P, after: 1.8 }, t("total", { time: time(total) }));
  if (place !== "") line("P", styles.P, t("place", { place }));
  line("P", styles.P, t("organiser", { programme }));
  if (leads.length > 0) line("P", styles.P, t("leads", { names: formatList(locale, leads), n: leads.length }));
  line("P", { ...styles.P, after: 1.8 }, t("issued", { day: formatDayLong(locale, issuedOn) }));
  line("P", { ...styles.P, size: 10 }, t("basis"));
}
