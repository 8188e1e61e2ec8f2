import type { Chart, Limits, Part } from "../rules/types.ts";
import type { ChartView } from "../view.ts";
import { centreOf } from "./centre.ts";
import { periodText } from "./dates.ts";
import { givenText, reckonedText, valueText } from "./numbers.ts";
import type { Speaker } from "./speaker.ts";

/** What a chart shows of one observation, in words: a row of its table. Null: there is none. */
export type Row = {
  readonly at: number;
  readonly period: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly centre: string | null;
  readonly lower: string | null;
  /** The warning limits, two thirds of the way to the limits. */
  readonly nearLower: string | null;
  readonly nearUpper: string | null;
  readonly upper: string | null;
  /** What the rules say of the point. */
  readonly mark: string | null;
  /** Why there is no value, and what somebody has written. */
  readonly said: string | null;
};

/** Each observation's part and limits, in one walk. */
function linesOf(chart: Chart): { part: Part | null; limits: Limits | null }[] {
  const lines: { part: Part | null; limits: Limits | null }[] = chart.observations.map(() => ({
    part: null,
    limits: null,
  }));
  for (const part of chart.parts)
    for (let at = part.from; at <= part.to; at += 1) lines[at] = { part, limits: part.limits[at - part.from] ?? null };
  return lines;
}

/** The table that says all that the drawing shows. */
export function rowsOf(view: ChartView, speaker: Speaker): Row[] {
  const { locale } = speaker;
  const reckoned = (value: number | null | undefined) =>
    value === null || value === undefined ? null : reckonedText(locale, view, value);
  const given = (value: number | null | undefined) =>
    value === null || value === undefined ? null : givenText(locale, value);
  const notes = new Map(view.notes.map((note) => [note.at, note]));
  const lines = linesOf(view.chart);
  return view.chart.observations.map(({ day, value, numerator, denominator }, at) => {
    const note = notes.get(at);
    const { part = null, limits = null } = lines[at] ?? {};
    const mark = view.chart.marks[at];
    const lacks = value === null ? lackText(view, speaker, at) : null;
    const said = [lacks, note?.comment].filter((text) => text).join(" ");
    return {
      at,
      period: periodText(speaker, view.pace, day),
      value: value === null ? null : valueText(locale, view, value),
      numerator: given(numerator),
      denominator: given(denominator),
      centre: reckoned(part && centreOf(view.chart, part)),
      lower: reckoned(limits?.lower),
      nearLower: reckoned(limits?.nearLower),
      nearUpper: reckoned(limits?.nearUpper),
      upper: reckoned(limits?.upper),
      mark: mark ? markText(speaker, mark) : null,
      said: said === "" ? null : said,
    };
  });
}

/** What the rules say of a point, and what it means by the measure's direction. */
export const markText = ({ t }: Speaker, { signal, meaning }: NonNullable<Chart["marks"][number]>) =>
  t("mark", { signal: t(`signal.${signal}`), meaning: t(`${signal === "trend" ? "meaning" : "side"}.${meaning}`) });

/** Why an observation has no value. */
function lackText(view: ChartView, { t }: Speaker, at: number): string {
  const note = view.notes.find((one) => one.at === at);
  if (note?.withheld) return t("lacks.withheld");
  return note?.noData ? t("lacks.because", { why: note.noData }) : t("lacks");
}

/** What a pointer on a point reads. */
export function pointText(view: ChartView, speaker: Speaker, at: number): string {
  const observation = view.chart.observations[at];
  if (!observation) return "";
  const { day, value } = observation;
  const period = periodText(speaker, view.pace, day);
  if (value === null) return `${period}: ${lackText(view, speaker, at)}`;
  const mark = view.chart.marks[at];
  const text = `${period}: ${valueText(speaker.locale, view, value)}`;
  return mark ? `${text}. ${markText(speaker, mark)}` : text;
}
