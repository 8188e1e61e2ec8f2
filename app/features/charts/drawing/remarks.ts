import type { ChartView } from "../view.ts";

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

/** Comments in the order of the points: 1, 2, 3 … */
export function commentsOf(view: ChartView): { readonly number: number; readonly at: number; readonly text: string }[] {
  return view.notes
    .flatMap(({ at, comment }) => (comment && view.chart.observations[at] ? [{ at, text: comment }] : []))
    .sort((a, b) => a.at - b.at)
    .map((one, i) => ({ ...one, number: i + 1 }));
}
