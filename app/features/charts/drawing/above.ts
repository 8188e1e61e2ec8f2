import type { ChartView } from "../view.ts";
import { edgesOf } from "./lines.ts";
import { remarksOf } from "./remarks.ts";
import type { Shape } from "./shapes.ts";
import { ofThePart } from "./signals.ts";
import type { Speaker } from "./speaker.ts";

const row = 22;

type Bracket = { readonly from: number; readonly to: number; readonly text: string };

/** What reaches over several points: the frozen baseline, the window of the rules, what is said of a whole part. */
function reaching(view: ChartView, { t }: Speaker): Bracket[] {
  const { parts, settings, observations } = view.chart;
  const first = parts[0];
  const all: Bracket[] = [];
  if (first && settings.baseline !== null && settings.baseline > 0) {
    const to = Math.min(first.to, first.from + settings.baseline - 1);
    all.push({ from: first.from, to, text: t("above.baseline") });
  }
  for (const part of parts) {
    const { window, found } = part.verdict;
    if (window) {
      const from = observations.findIndex(({ day }, i) => i >= part.from && day >= window.from);
      if (from >= 0) all.push({ from, to: part.to, text: t("above.window") });
    }
    for (const { signal, from, to } of found)
      if (ofThePart.has(signal)) all.push({ from, to, text: t(`signal.${signal}`) });
  }
  return all.filter(({ from, to }) => from <= to && observations[from] && observations[to]);
}

/** Brackets over the points, each in a row of its own unless it begins after the one before has ended. */
export function brackets(
  view: ChartView,
  speaker: Speaker,
  x: readonly number[],
): { readonly height: number; readonly shapes: Shape[] } {
  const shapes: Shape[] = [];
  const ends: number[] = [];
  for (const { from, to, text } of reaching(view, speaker)) {
    const [left, right] = [edgesOf(x, from)[0], edgesOf(x, to)[1]];
    const free = ends.findIndex((end) => end <= left);
    const at = free < 0 ? ends.length : free;
    ends[at] = right;
    const y = at * row + row - 4;
    shapes.push({
      is: "path",
      look: "bracket",
      points: [
        [left, y + 5],
        [left, y],
        [right, y],
        [right, y + 5],
      ],
    });
    // A bracket that is short and far to the right has no room for its words behind its beginning.
    const late = left > 0.6;
    shapes.push({
      is: "text",
      look: "text",
      x: late ? right : left,
      dx: 0,
      y: y - 5,
      text,
      anchor: late ? "end" : "start",
    });
  }
  return { height: ends.length * row, shapes };
}

/** Where a new part begins, or another definition, with the letter under which the list says what and why. */
export function uprights(view: ChartView, x: readonly number[], top: number, floor: number): Shape[] {
  return remarksOf(view).flatMap((remark): Shape[] => {
    if (!view.chart.observations[remark.at]) return [];
    const [left, right] = edgesOf(x, remark.at);
    const at = remark.kind === "freeze" ? right : left;
    const look = remark.kind === "break" ? "break" : "split";
    const letter: Shape = {
      is: "text",
      look: "text-strong",
      x: at,
      dx: at > 0.97 ? -5 : 5,
      y: top + 2,
      text: remark.letter,
      anchor: at > 0.97 ? "end" : "start",
    };
    return [{ is: "line", look, x1: at, x2: at, y1: top - 8, y2: floor }, letter];
  });
}
