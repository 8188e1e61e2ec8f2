import { shorten } from "#app/core/text.ts";
import type { ChartView } from "../view.ts";
import { annotationWhen, remarksOf, remarkText } from "./remarks.ts";
import type { Speaker } from "./speaker.ts";

/** What a letter or a mark in the drawing stands for, where no page stands around it. */
export type LegendLine = { readonly mark: string; readonly text: string };

/** The latest lines in the order of their days, and how many there are before them. */
export type Legend = { readonly lines: readonly LegendLine[]; readonly earlier: number };

/** So many letters and marks are told of in a file: more would be longer than the chart is high. */
const most = { changes: 26, annotations: 12 };
/** A definition may be as long as two pages; a test may be told of in a long text, and here it is to be known again. */
const mostLetters = { changes: 500, annotations: 160 };

/** What was changed in the chart, by its letters. Who did it is left out: a file goes further than the page. */
export function changesLegend(view: ChartView, speaker: Speaker): Legend {
  const lines = remarksOf(view).map((remark) => ({
    mark: remark.letter,
    text: shorten(remarkText(view, speaker, remark).what, mostLetters.changes),
  }));
  return latestOf(lines, most.changes);
}

/**
 * What happened meanwhile, by the marks in the lanes. What the team has not shared keeps its mark there, and its words stay on
 * the page: a file goes further than that.
 */
export function annotationsLegend({ annotations }: ChartView, speaker: Speaker): Legend {
  const lines = annotations
    .filter(({ shared }) => shared)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map((annotation) => ({
      mark: annotation.mark,
      text: `${shorten(annotation.text, mostLetters.annotations)} (${annotationWhen(speaker, annotation)})`,
    }));
  return latestOf(lines, most.annotations);
}

/** A legend where nothing is drawn beside it: line by line, and at last how many there are before them. */
export const legendInWords = ({ lines, earlier }: Legend, { t }: Speaker): string[] => [
  ...lines.map(({ mark, text }) => `${mark}: ${text}`),
  ...(earlier > 0 ? [t("file.earlier", { count: earlier })] : []),
];

const latestOf = (lines: readonly LegendLine[], many: number): Legend => ({
  lines: lines.slice(-many),
  earlier: Math.max(0, lines.length - many),
});
