import { formatDay } from "#app/i18n/format.ts";
import type { Annotation, ChartView } from "../view.ts";
import { periodText } from "./dates.ts";
import type { Speaker } from "./speaker.ts";

/** What changed at an observation, by the letter it has in the drawing and in the list under it. */
export type Remark =
  | { readonly letter: string; readonly kind: "break"; readonly at: number; readonly text: string }
  | ({ readonly letter: string } & ChartView["changes"][number]);

/** New definitions, splits and freezes in the order of the points: A, B, C … */
export function remarksOf(view: ChartView): Remark[] {
  return [...view.breaks.map((one) => ({ kind: "break" as const, ...one })), ...view.changes]
    .filter(({ at }) => view.chart.observations[at] !== undefined)
    .sort((a, b) => a.at - b.at)
    .map((one, i) => ({ ...one, letter: String.fromCodePoint(65 + (i % 26)) }));
}

/** A remark in words: what is other from there on, and who said so when, if there is anything to say of it. */
export function remarkText(view: ChartView, speaker: Speaker, remark: Remark): { what: string; who: string } {
  const { t, locale } = speaker;
  const period = periodText(speaker, view.pace, view.chart.observations[remark.at]?.day ?? "");
  if (remark.kind === "break") return { what: t("remark.break", { from: period, text: remark.text }), who: "" };
  const on = formatDay(locale, remark.on);
  const what =
    remark.kind === "split"
      ? t("remark.split", { from: period, reason: remark.reason })
      : t("remark.freeze", { until: period, reason: remark.reason });
  return { what, who: remark.by === null ? t("remark.on", { on }) : t("remark.by", { by: remark.by, on }) };
}

/** From when to when something went on meanwhile. */
export function annotationWhen({ t, locale }: Speaker, { kind, from, to }: Annotation): string {
  const first = formatDay(locale, from);
  if (to === null) return kind === "cycle" ? t("annotation.since", { from: first }) : first;
  return to === from ? first : t("annotation.days", { from: first, to: formatDay(locale, to) });
}

/** The chart without what was written about single points: what is shown where there is no list for it, or to others. */
export const withoutComments = (view: ChartView): ChartView => ({
  ...view,
  // Nor that there was something: a note that says nothing else is gone.
  notes: view.notes.flatMap(({ comment: _, ...rest }) => (rest.noData || rest.withheld ? [rest] : [])),
});

/** Comments in the order of the points: 1, 2, 3 … */
export function commentsOf(view: ChartView): { readonly number: number; readonly at: number; readonly text: string }[] {
  return view.notes
    .flatMap(({ at, comment }) => (comment && view.chart.observations[at] ? [{ at, text: comment }] : []))
    .sort((a, b) => a.at - b.at)
    .map((one, i) => ({ ...one, number: i + 1 }));
}
