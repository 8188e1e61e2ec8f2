import type { Locale } from "#app/i18n/locales.ts";
import type { ChartView } from "../view.ts";
import type { Scale } from "./scale.ts";

/** Beyond these a number is written in few digits, whatever it is. */
const large = 1_000_000;
const tags: Record<Locale, string> = { sv: "sv-SE", en: "en-GB" };

const made = new Map<string, Intl.NumberFormat>();

/** Kept: to make one takes longer than to write hundreds of numbers with it, and charts have hundreds. */
function formatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.NumberFormat(tags[locale], options);
  made.set(key, known);
  return known;
}

/** Numerators and denominators: as they were given, at most two decimals. */
export const givenText = (locale: Locale, value: number): string =>
  formatter(locale, { maximumFractionDigits: 2 }).format(value);

const fits = (value: number, decimals: number) =>
  Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6 * 10 ** decimals;

const most = ({ kind }: Pick<ChartView, "kind">) => (kind === "percentage" ? 1 : 2);

/** How many decimals points are written with: as many as they have, of shares one, and two at most. */
export function decimalsOf(view: Pick<ChartView, "chart" | "kind">): number {
  const { observations } = view.chart;
  const fitAll = (decimals: number) => observations.every(({ value }) => value === null || fits(value, decimals));
  const needed = [0, 1, 2].find(fitAll) ?? 2;
  return Math.min(needed, most(view));
}

/** A number as it is read. Very large and very small ones are cut to three digits that count. */
export function numberText(locale: Locale, value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size < large && (value === 0 || size >= 0.5 * 10 ** -decimals)) {
    const digits = decimals > 0 && fits(value, 0) && size >= 100 ? 0 : decimals;
    return formatter(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }
  const notation = size >= large ? "compact" : size < 1e-6 ? "scientific" : "standard";
  return formatter(locale, { notation, maximumSignificantDigits: 3 }).format(value);
}

/** A point's number, with its unit. */
export function valueText(locale: Locale, view: ChartView, value: number): string {
  return withUnit(numberText(locale, value, decimalsOf(view)), view.unit);
}

/** What is reckoned of points (a mean, a limit) is written with one decimal more than they. */
export function reckonedText(locale: Locale, view: ChartView, value: number): string {
  const decimals = decimalsOf(view);
  return numberText(locale, value, fits(value, decimals) ? decimals : Math.min(decimals + 1, most(view)));
}

/** A target is written as it was set. */
export function targetText(locale: Locale, value: number): string {
  return numberText(locale, value, [0, 1, 2].find((decimals) => fits(value, decimals)) ?? 3);
}

export const withUnit = (text: string, unit: string): string => (unit === "" ? text : `${text}\u00a0${unit}`);

/** The upright scale's ticks: all with the decimals that its step needs. */
export function tickTexts(locale: Locale, scale: Scale, ticks: readonly number[]): string[] {
  const decimals = [0, 1, 2, 3].find((each) => fits(scale.step, each) && fits(scale.from, each)) ?? 3;
  return ticks.map((tick) => numberText(locale, tick, decimals));
}
