import type { Day } from "#app/core/day.ts";
import { type Kind, kinds, type PromisedKind, promisedKinds } from "./kinds.ts";
import { type Month, monthsOfYear, yearOf } from "./months.ts";
import type { PromisedCell, Range } from "./promise.ts";

/** So many minutes went to something in a month. */
export type Cell = { readonly month: Month; readonly kind: Kind; readonly minutes: number };

export const minutesIn = (cells: readonly Pick<Cell, "minutes">[]): number =>
  cells.reduce((sum, { minutes }) => sum + minutes, 0);

export function rangeIn(promised: readonly Range[]): Range {
  return promised.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });
}

export type MonthLine = {
  readonly month: Month;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  readonly total: number;
  readonly promised: Range;
};

/** Of a kind, in the whole programme so far: what was given, and what was promised. */
export type KindLine = { readonly kind: PromisedKind; readonly given: number; readonly promised: Range };

/** What a page shows of some people's time together: a year month by month, and the whole against what was promised. */
export type Ledger = {
  readonly year: number;
  /** Those that can be shown. */
  readonly years: readonly number[];
  readonly months: readonly MonthLine[];
  /** What the year's time went to, in the order in which it is shown; nothing that nothing went to. */
  readonly kinds: readonly { readonly kind: Kind; readonly minutes: number }[];
  readonly total: number;
  readonly soFar: readonly KindLine[];
  /** Of the whole programme so far, all kinds. */
  readonly given: number;
};

/** Sums are of whole minutes and nothing is rounded, so that they agree whichever way they are taken. */
export function ledgerOf(
  cells: readonly Cell[],
  promised: readonly PromisedCell[],
  shown: { readonly startsOn: Day; readonly today: Day; readonly year: number | null },
): Ledger {
  const years = yearsIn(cells, shown);
  const year = years.find((one) => one === shown.year) ?? years.at(-1) ?? yearOf(shown.today);
  const ofYear = cells.filter(({ month }) => yearOf(month) === year);
  const sum = (some: readonly Cell[], kind: Kind) => minutesIn(some.filter((cell) => cell.kind === kind));
  return {
    year,
    years,
    months: monthsOfYear(year).map((month) => {
      const here = ofYear.filter((cell) => cell.month === month);
      const byKind = Object.fromEntries(kinds.map((kind) => [kind, sum(here, kind)]).filter(([, minutes]) => minutes));
      return {
        month,
        byKind,
        total: minutesIn(here),
        promised: rangeIn(promised.filter((cell) => cell.month === month)),
      };
    }),
    kinds: kinds.map((kind) => ({ kind, minutes: sum(ofYear, kind) })).filter(({ minutes }) => minutes > 0),
    total: minutesIn(ofYear),
    soFar: promisedKinds
      .map((kind) => ({
        kind,
        given: sum(cells, kind),
        promised: rangeIn(promised.filter((cell) => cell.kind === kind)),
      }))
      .filter(({ given, promised: { max } }) => given > 0 || max > 0),
    given: minutesIn(cells),
  };
}

/** From the first of the programme or of what there is to this one. */
function yearsIn(cells: readonly Cell[], shown: { readonly startsOn: Day; readonly today: Day }): number[] {
  const first = Math.min(yearOf(shown.startsOn), ...cells.map(({ month }) => yearOf(month)));
  const last = Math.max(yearOf(shown.today), ...cells.map(({ month }) => yearOf(month)));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

/** The year that an address asks for. Null: none, or no year. */
export function yearAsked(search: URLSearchParams): number | null {
  const text = search.get("year") ?? "";
  return /^(?:19|20|21)\d{2}$/.test(text) ? Number(text) : null;
}

/** How what was given lies to what was promised. There is no word for too little: what is left may still be given. */
export function standingOf(given: number, promised: Range): "left" | "within" | "beyond" {
  if (given < promised.min) return "left";
  return given > promised.max ? "beyond" : "within";
}
