import type { Day } from "#app/core/day.ts";
import { shorten, withoutFullStop } from "#app/core/text.ts";
import { drawInPdf, heightInPdf } from "#app/features/charts/drawing/file/chart-pdf.server.ts";
import { layOut } from "#app/features/charts/drawing/lay-out.ts";
import { changesLegend, legendInWords } from "#app/features/charts/drawing/legend.ts";
import { sentencesOf } from "#app/features/charts/drawing/sentences.ts";
import type { ChartView } from "#app/features/charts/view.ts";
import { formatDayLong } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { piecesOf } from "#app/platform/pdf-fonts.server.ts";
import { decorate, quiet, type Style, spruce, taggedPdf, write } from "#app/platform/tagged-pdf.server.ts";
import type { BoardTest, TeamBoard } from "./queries/team-board.server.ts";

/** An A3 on its side, in points, and where what stands on it. */
const paper = { width: 1190.55, height: 841.89 };
const margin = 48;
const gap = 40;
const whole = paper.width - 2 * margin;
type Box = { readonly x: number; readonly width: number };
const left = { x: margin, width: 640 };
const right = { x: margin + left.width + gap, width: whole - left.width - gap };
const floor = paper.height - margin - 16;

const styles = {
  team: { size: 15, weight: "bold", color: spruce, after: 0.2 },
  H1: { size: 26, weight: "bold", after: 0.15 },
  aim: { size: 14, after: 0.15 },
  H2: { size: 17, weight: "bold", color: spruce, after: 0.4 },
  H3: { size: 13, weight: "bold", after: 0.15 },
  P: { size: 11.5, after: 0.15 },
  quiet: { size: 10, color: quiet, after: 0.15 },
} as const satisfies Record<string, Style>;

/** So much of what was learnt has room. */
const mostLetters = 240;
const mostOfAim = 180;
const mostOfName = 120;

type Sheet = { readonly pdf: PDFKit.PDFDocument; readonly page: PDFKit.PDFStructureElement };

/**
 * A team's storyboard as one sheet of A3: a tagged PDF, with the charts as lines and letters. Whatever the team has shared,
 * it is one page.
 */
export async function teamBoardPdf(
  board: TeamBoard,
  views: readonly ChartView[],
  { locale, today }: { readonly locale: Locale; readonly today: Day },
): Promise<Uint8Array<ArrayBuffer>> {
  const t = wordsFor(locale, "team-storyboard");
  const { team, aim, ownAim, learnt, next } = board;
  const product = wordsFor(locale, "shell")("product");
  const of = { title: t("title.of", { team: team.name }), locale, product };
  // No margin below: what has no room is left out, and never begins another page.
  const margins = { top: margin, left: margin, right: margin, bottom: 0 };
  const { pdf, whole: file } = taggedPdf(of, { size: "A3", layout: "landscape", margins });
  pdf.addPage();
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const page = pdf.struct("Sect");
  root.add(page);
  const sheet = { pdf, page };
  decorate(pdf, () => pdf.rect(0, 0, paper.width, 10).fill(spruce));

  put(sheet, "P", styles.team, team.name);
  put(sheet, "H1", styles.H1, shorten(aim.what, mostOfAim));
  put(sheet, "P", styles.aim, shorten(aim.forWhom, mostOfAim));
  const day = formatDayLong(locale, aim.byWhen);
  put(
    sheet,
    "P",
    { ...styles.aim, weight: "bold" },
    t("aim.said", { howMuch: withoutFullStop(shorten(aim.howMuch, mostOfAim)), day }),
  );
  if (!ownAim) put(sheet, "P", styles.quiet, t("aim.programmes"));
  const top = pdf.y + 20;

  column(sheet, left, top);
  put(sheet, "H2", styles.H2, t("charts"), left.width);
  if (views.length === 0) put(sheet, "P", styles.P, t("charts.none"), left.width);
  drawCharts(sheet, views, locale);

  column(sheet, right, top);
  put(sheet, "H2", styles.H2, t("learnt"), right.width);
  put(sheet, "P", styles.quiet, t("counts", board.counts), right.width);
  if (learnt.length === 0) put(sheet, "P", styles.P, t("learnt.none"), right.width);
  if (learnt.length > 0) listTests(sheet, learnt, locale, 0.66);
  pdf.y += 10;
  put(sheet, "H2", styles.H2, t("next"), right.width);
  if (next.length === 0) put(sheet, "P", styles.P, t("next.none"), right.width);
  if (next.length > 0) listTests(sheet, next, locale, 1);

  column(sheet, left, paper.height - margin);
  put(sheet, "P", styles.quiet, t("file.as-of", { day: formatDayLong(locale, today) }));
  page.end();
  root.end();
  pdf.end();
  return await file;
}

/** Begins to write at a place. */
function column({ pdf }: Sheet, { x }: Pick<Box, "x">, y: number): void {
  pdf.x = x;
  pdf.y = y;
}

/** Writes a part of the page, as far as it has room: a sheet never becomes two. */
function put({ pdf, page }: Sheet, tag: string, style: Style, text: string, width: number = whole): void {
  if (pdf.y + heightOf(pdf, style, text, width) > paper.height - margin / 2) return;
  page.add(pdf.struct(tag, {}, () => write(pdf, text, style, width)));
}

/** The main one over the whole column, the others beside each other below it. What has no room is left out. */
function drawCharts(sheet: Sheet, views: readonly ChartView[], locale: Locale): void {
  const { pdf } = sheet;
  const [main, ...others] = views;
  if (main) drawChart(sheet, main, locale, { ...left, scale: 0.78 });
  const top = pdf.y + 12;
  const width = (left.width - gap) / 2;
  for (const [nth, view] of others.entries()) {
    const place = { x: left.x + nth * (width + gap), width, scale: 0.56 };
    column(sheet, place, top);
    drawChart(sheet, view, locale, place);
  }
}

function drawChart(sheet: Sheet, view: ChartView, locale: Locale, box: Box & { readonly scale: number }): void {
  const { pdf, page } = sheet;
  const speaker = { t: wordsFor(locale, "charts"), locale };
  const drawing = layOut(view, speaker);
  const says = sentencesOf(view, speaker);
  put(sheet, "H3", styles.H3, view.title, box.width);
  put(sheet, "P", styles.P, says.headline, box.width);
  const y = pdf.y + 4;
  if (drawing && y + heightInPdf(drawing, box) < floor) {
    const alt = [view.title, says.headline, ...says.more].join(" ");
    page.add(pdf.struct("Figure", { alt }, () => drawInPdf(pdf, drawing, { ...box, y }, piecesOf)));
    column(sheet, box, y + heightInPdf(drawing, box) + 2);
  }
  for (const text of legendInWords(changesLegend(view, speaker), speaker))
    put(sheet, "P", styles.quiet, shorten(text, mostLetters), box.width);
  const verdict = says.verdicts[view.chart.parts.length - 1];
  if (verdict !== undefined) put(sheet, "P", styles.quiet, verdict, box.width);
}

/** Tests as long as they have room in their share of the column. */
function listTests(sheet: Sheet, tests: readonly BoardTest[], locale: Locale, share: number): void {
  const { pdf, page } = sheet;
  const t = wordsFor(locale, "team-storyboard");
  const cycles = wordsFor(locale, "cycles");
  const list = pdf.struct("L");
  page.add(list);
  const until = pdf.y + (floor - pdf.y) * share;
  for (const { what, learned, state, decision, number, on } of tests) {
    const said = learned === "" ? "" : shorten(learned.replace(/\s+/g, " "), mostLetters);
    const is = decision ? cycles(`decided.${decision}`) : cycles(`state.${state}`);
    const when = state === "closed" && on !== null ? t("learnt.on", { n: number, day: formatDayLong(locale, on) }) : "";
    const lines = [
      { style: styles.H3, text: shorten(what, mostOfName) },
      { style: styles.P, text: said },
      { style: { ...styles.quiet, after: 0.8 }, text: [is, when].filter(Boolean).join(" · ") },
    ].filter(({ text }) => text !== "");
    const high = lines.reduce((sum, { style, text }) => sum + heightOf(pdf, style, text, right.width), 0);
    if (pdf.y + high > until) break;
    const item = pdf.struct("LI");
    list.add(item);
    for (const { style, text } of lines) item.add(pdf.struct("LBody", {}, () => write(pdf, text, style, right.width)));
    item.end();
  }
  list.end();
}

function heightOf(
  pdf: PDFKit.PDFDocument,
  { size, weight = "regular", after = 0 }: Style,
  text: string,
  width: number,
): number {
  pdf.font(weight).fontSize(size);
  return pdf.heightOfString(text, { width }) + after * pdf.currentLineHeight(true);
}
