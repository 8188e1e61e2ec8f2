import type { ChartView } from "../view.ts";
import { brackets, uprights } from "./above.ts";
import { tickText } from "./dates.ts";
import { placesOf, reachOf } from "./days.ts";
import { endsOf } from "./ends.ts";
import { lanesOf } from "./lanes.ts";
import { centres, dots, limits, link, type Places } from "./lines.ts";
import { tickTexts } from "./numbers.ts";
import { commentsOf } from "./remarks.ts";
import { type Scale, scaleOf, shareOf, ticksOf } from "./scale.ts";
import type { Drawing, Shape } from "./shapes.ts";
import type { Speaker } from "./speaker.ts";
import { pointText } from "./table-rows.ts";
import { dayTicks, yearTicks } from "./ticks.ts";

/** Sizes of a chart, px. */
const plotHeight = 240;
const line = 18;
/** How wide letters of 12 px are on an average, and a little more. */
const letterWidth = 6.7;

/** Lays out a chart. `scale`: one that other charts share; without it, the chart's own. Null: it has no points. */
export function layOut(view: ChartView, speaker: Speaker, shared?: Scale): Drawing | null {
  const reach = reachOf(view);
  if (!reach) return null;
  const { t, locale } = speaker;
  const scale = shared ?? scaleOf([view.chart], view.kind === "percentage");
  const x = placesOf(reach, view);
  const above = brackets(view, speaker, x);
  const top = above.height + line;
  const floor = top + plotHeight;
  const places: Places = { x, y: (value) => floor - shareOf(scale, value) * plotHeight };

  const ticks = ticksOf(scale);
  const texts = tickTexts(locale, scale, ticks);
  const lanes = lanesOf(view, reach);
  const names = lanes.map(({ kind }) => t(`lane.${kind}`));
  const axisWidth = Math.ceil(Math.max(...[...texts, ...names].map(({ length }) => length)) * letterWidth) + 12;
  const axis: Shape[] = texts.map((text, i) => ({
    is: "text",
    look: "text",
    x: axisWidth - 8,
    dx: 0,
    y: places.y(ticks[i] ?? 0) + 4,
    text,
    anchor: "end",
  }));

  const plot: Shape[] = ticks.map((tick) => across(tick === scale.from ? "floor" : "grid", places.y(tick)));
  for (const { at, year, tier } of yearTicks(reach, view.pace)) {
    if (at > 0) plot.push({ is: "line", look: "year", x1: at, x2: at, y1: top, y2: floor + 2 * line + 2 });
    plot.push(under(at, at > 0 ? 5 : 0, floor + 2 * line, String(year), "start", tier));
  }
  for (const tick of dayTicks(reach, view.pace)) {
    plot.push({ is: "line", look: "tick", x1: tick.at, x2: tick.at, y1: floor, y2: floor + 4, tier: tick.tier });
    plot.push(under(tick.at, 0, floor + line, tickText(speaker, tick), "middle", tick.tier));
  }
  const target = view.chart.settings.target;
  if (target !== null && Number.isFinite(target)) plot.push(across("target", places.y(target)));
  plot.push(...above.shapes, ...uprights(view, x, above.height + line - 4, floor));
  plot.push(...limits(view, places), ...centres(view, places), ...link(view, places));
  plot.push(
    ...dots(view, places, floor, (at) => pointText(view, speaker, at)),
    ...comments(view, places, { top, floor }),
  );

  let height = floor + 2 * line + 10;
  for (const [i, lane] of lanes.entries()) {
    plot.push(across("grid", height));
    axis.push({
      is: "text",
      look: "text",
      x: axisWidth - 8,
      dx: 0,
      y: height + 18,
      text: names[i] ?? "",
      anchor: "end",
    });
    plot.push(...lane.shapes.map((shape) => lowered(shape, height + 4)));
    height += lane.height + 8;
  }
  const ends = endsOf(view, speaker, places, { top, floor });
  return { height, axisWidth, axis, plot, ...ends };
}

const across = (look: "grid" | "floor" | "target", y: number): Shape => ({
  is: "line",
  look,
  x1: 0,
  x2: 1,
  y1: y,
  y2: y,
});

const under = (x: number, dx: number, y: number, text: string, anchor: "start" | "middle", tier: 0 | 1 | 2): Shape => ({
  is: "text",
  look: "text",
  x,
  dx,
  y,
  text,
  anchor,
  tier,
});

/** A comment's number, over its point, or under one that has no room above it. */
function comments(view: ChartView, { x, y }: Places, edge: { top: number; floor: number }): Shape[] {
  return commentsOf(view).flatMap(({ number, at, text }): Shape[] => {
    const value = view.chart.observations[at]?.value ?? null;
    const point = value === null ? edge.floor - 8 : y(value);
    const middle = point - 20 < edge.top - 10 ? point + 20 : point - 20;
    const place = x[at] ?? 0;
    return [
      { is: "mark", look: "pin", mark: "bubble", x: place, y: middle, title: text },
      { is: "text", look: "text-strong", x: place, dx: 0, y: middle + 4, text: String(number), anchor: "middle" },
    ];
  });
}

function lowered(shape: Shape, by: number): Shape {
  if (shape.is === "line") return { ...shape, y1: shape.y1 + by, y2: shape.y2 + by };
  if (shape.is === "path") return { ...shape, points: shape.points.map((one) => one && [one[0], one[1] + by]) };
  return { ...shape, y: shape.y + by };
}
