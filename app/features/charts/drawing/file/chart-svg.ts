import type { Day } from "#app/core/day.ts";
import { wrapText } from "#app/core/text.ts";
import { formatDayLong } from "#app/i18n/format.ts";
import type { ChartView } from "../../view.ts";
import { keyOf } from "../key-items.ts";
import { layOut } from "../lay-out.ts";
import { annotationsLegend, changesLegend, type Legend, legendInWords } from "../legend.ts";
import { withoutComments } from "../remarks.ts";
import { sentencesOf } from "../sentences.ts";
import { marks } from "../shapes.ts";
import type { Speaker } from "../speaker.ts";
import { titleOf } from "../title.ts";
import { attributesOf, ink, muted } from "./looks.ts";
import { inXml, markupOf } from "./markup.ts";

/** Width of the picture and its margin, px: fits a slide and half a page. */
export const fileWidth = 960;
const margin = 32;
const inner = fileWidth - 2 * margin;

type Written = { readonly svg: string; readonly height: number };

const strong = `fill="${ink}" font-weight="700"`;
const quiet = `fill="${muted}"`;

/** Text in lines, each broken by about how wide its letters are; `height` is what it takes. */
function written(text: string, y: number, size: number, look: string, x = 0): Written {
  const lines = wrapText(text, Math.floor((inner - x) / (size * 0.51)));
  const step = Math.round(size * 1.4);
  const svg = lines
    .map((line, i) => `<text ${look} font-size="${size}" x="${x}" y="${y + size + i * step}">${inXml(line)}</text>`)
    .join("");
  return { svg, height: lines.length * step };
}

/**
 * A chart as a picture that stands by itself: title, what may be concluded, drawing, what its marks mean, what its letters
 * stand for, on what it rests, from where and when. As high as its texts need, in day colours, with nothing to fetch.
 * Comments, remarks, tests that are not shared, and who froze or split the line, are left out of its words: a file goes further
 * than the page.
 */
export function chartSvg(view: ChartView, speaker: Speaker, today: Day): string {
  const says = sentencesOf(view, speaker);
  const drawing = layOut(withoutComments(view), speaker);
  const title = titleOf(view);
  let y = 0;
  let body = "";
  const write = (text: string, size: number, look: string, after: number) => {
    const { svg, height } = written(text, y, size, look);
    body += svg;
    y += height + after;
  };
  write(title, 22, strong, 4);
  write(says.headline, 15, strong, 2);
  if (says.more.length > 0) write(says.more.join(" "), 13, quiet, 6);
  if (drawing) {
    if (view.unit !== "") write(view.unit, 12, quiet, -6);
    const width = inner - drawing.axisWidth - drawing.endsWidth;
    body +=
      `<g transform="translate(0 ${y})" font-size="12">${markupOf(drawing.axis, 1)}` +
      `<g transform="translate(${drawing.axisWidth} 0)">${markupOf(drawing.plot, width)}</g>` +
      `<g transform="translate(${drawing.axisWidth + width} 0)">${markupOf(drawing.ends, 1)}</g></g>`;
    y += drawing.height + 12;
    const key = keyMarkup(view, speaker, y);
    body += key.svg;
    y += key.height + 6;
    const legends = legendsMarkup(view, speaker, y);
    body += legends.svg;
    y += legends.height;
  }
  for (const verdict of says.verdicts) write(verdict, 12, quiet, 0);
  write(speaker.t("file.source", { day: formatDayLong(speaker.locale, today) }), 12, quiet, 0);
  const height = Math.ceil(y + 2 * margin);
  const summary = [says.headline, ...says.more, ...(drawing ? legendsSaid(view, speaker) : []), ...says.verdicts];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fileWidth}" height="${height}" viewBox="0 0 ${fileWidth} ${height}" ` +
    `role="img" lang="${speaker.locale}" font-family="Figtree, 'Segoe UI', Arial, sans-serif">` +
    `<title>${inXml(title)}</title><desc>${inXml(summary.join(" "))}</desc>` +
    `<rect width="${fileWidth}" height="${height}" fill="#ffffff"/>` +
    `<g transform="translate(${margin} ${margin})">${body}</g></svg>`
  );
}

/** The key in rows, as many beside each other as have room. */
function keyMarkup(view: ChartView, speaker: Speaker, top: number): Written {
  let [x, y, svg] = [0, top + 14, ""];
  const items = keyOf(view, speaker).filter(({ end }) => !end);
  for (const { sign, text } of items) {
    const wide = 34 + text.length * 6.4 + 18;
    if (x > 0 && x + wide > inner) [x, y] = [0, y + 20];
    svg +=
      "mark" in sign
        ? `<path ${attributesOf[sign.look]} fill-rule="evenodd" transform="translate(${x + 12} ${y - 4})" d="${marks[sign.mark]}"/>`
        : `<line ${attributesOf[sign.line]} x1="${x}" x2="${x + 26}" y1="${y - 4}" y2="${y - 4}"/>`;
    svg += `<text fill="${muted}" font-size="12" x="${x + 32}" y="${y}">${inXml(text)}</text>`;
    x += wide;
  }
  return { svg, height: items.length === 0 ? 0 : y - top + 8 };
}

/** Where the text beside a letter or a mark begins: so wide are the longest. */
const afterMark = 48;

/** The same as the legends under the drawing, for who hears it: of a picture only its title and description are read. */
function legendsSaid(view: ChartView, speaker: Speaker): string[] {
  const { t } = speaker;
  const changes = legendInWords(changesLegend(view, speaker), speaker);
  const annotations = legendInWords(annotationsLegend(view, speaker), speaker);
  const under = (title: string, lines: string[]) => (lines.length === 0 ? [] : [`${title}:`, ...lines.map(asSentence)]);
  return [
    ...under(t("remarks.title"), changes),
    ...under(t("annotations.title"), annotations),
    ...(annotations.length === 0 ? [] : [t("annotations.lead")]),
  ];
}

/** With a stop, so that the next is not heard as more of the same. */
const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** What the letters and the marks of the lanes stand for, each under its own heading. */
function legendsMarkup(view: ChartView, speaker: Speaker, top: number): Written {
  const { t } = speaker;
  let [y, svg] = [top, ""];
  const write = (text: string, look: string, x = 0) => {
    const made = written(text, y, 12, look, x);
    svg += made.svg;
    return made.height;
  };
  const list = ({ lines, earlier }: Legend, title: string, lead: string) => {
    if (lines.length === 0) return;
    y += write(title, strong);
    if (lead !== "") y += write(lead, quiet);
    for (const { mark, text } of lines) {
      write(mark, strong);
      y += write(text, quiet, afterMark);
    }
    if (earlier > 0) y += write(t("file.earlier", { count: earlier }), quiet, afterMark);
    y += 8;
  };
  list(changesLegend(view, speaker), t("remarks.title"), "");
  list(annotationsLegend(view, speaker), t("annotations.title"), t("annotations.lead"));
  return { svg, height: y - top };
}
