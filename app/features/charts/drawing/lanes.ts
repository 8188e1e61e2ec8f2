import { addDays } from "#app/core/day.ts";
import type { Annotation, ChartView } from "../view.ts";
import { placeOf, type Reach } from "./days.ts";
import type { Shape, Tier } from "./shapes.ts";

/** A row under the points, and what is named at its left. Its shapes stand at heights from its own top. */
export type Lane = { readonly kind: Annotation["kind"]; readonly height: number; readonly shapes: readonly Shape[] };

const row = 20;
/** How much of the width a mark's letters may need: where the chart is wide, and where it is narrow. */
const letters = { wide: 0.07, narrow: 0.16 };
/** More tests at once than so many rows are in the list under the chart alone. */
const mostRows = 6;

type Laid = { readonly annotation: Annotation; readonly from: number; readonly to: number };

/** Rows in which none stands over another: each takes the first row that is free from where it begins. */
function inRows(all: readonly Laid[]): Laid[][] {
  const rows: Laid[][] = [];
  for (const one of [...all].sort((a, b) => a.from - b.from)) {
    const free = rows.find((each) => (each.at(-1)?.to ?? 0) + letters.wide <= one.from);
    if (free) free.push(one);
    else if (rows.length < mostRows) rows.push([one]);
  }
  return rows;
}

function laid(view: ChartView, reach: Reach, kind: Annotation["kind"]): Laid[] {
  return view.annotations
    .filter((annotation) => annotation.kind === kind)
    .map((annotation) => ({
      annotation,
      from: Math.max(0, placeOf(reach, annotation.from)),
      to: annotation.to === null && kind === "cycle" ? 1 : placeOf(reach, addDays(annotation.to ?? annotation.from, 1)),
    }))
    .filter(({ from, to }) => from < 1 && to > 0)
    .map((one) => ({ ...one, to: Math.min(1, one.to) }));
}

/** Whether letters have room before what comes next in the row, also where the chart is narrow. */
const tierOf = (one: Laid, next: Laid | undefined): Tier =>
  next === undefined || next.from - one.to >= letters.narrow ? 0 : 1;

function letter(one: Laid, next: Laid | undefined, top: number, gap: number): Shape {
  const common = { is: "text", look: "text", y: top + 14, text: one.annotation.mark } as const;
  // At the right end there is no room behind it: the letters stand before.
  if (one.to > 1 - letters.narrow) {
    return { ...common, x: one.from, dx: -gap, anchor: "end", tier: one.from > letters.narrow ? 0 : 1 };
  }
  return { ...common, x: one.to, dx: gap, anchor: "start", tier: tierOf(one, next) };
}

/** The lanes that have something in them: gatherings, notes, and test cycles as bars of days. */
export function lanesOf(view: ChartView, reach: Reach): Lane[] {
  return (["gathering", "note", "cycle"] as const).flatMap((kind): Lane[] => {
    const rows = inRows(laid(view, reach, kind));
    if (rows.length === 0) return [];
    const shapes = rows.flatMap((each, i) =>
      each.flatMap((one, at): Shape[] => {
        const top = i * row;
        const title = one.annotation.text;
        const next = each[at + 1];
        if (kind !== "cycle") {
          const [look, mark] = kind === "note" ? (["note", "flag"] as const) : (["gathering", "lozenge"] as const);
          return [
            { is: "mark", look, mark, x: one.from, y: top + 10, title },
            letter({ ...one, to: one.from }, next, top, 9),
          ];
        }
        const goesOn = one.annotation.to === null;
        return [
          {
            is: "rect",
            look: goesOn ? "going-on" : "cycle",
            x: one.from,
            width: one.to - one.from,
            y: top + 6,
            height: 8,
            title,
          },
          letter(one, next, top, 4),
        ];
      }),
    );
    return [{ kind, height: rows.length * row, shapes }];
  });
}
