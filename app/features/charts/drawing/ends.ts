import type { ChartView } from "../view.ts";
import { centreOf } from "./centre.ts";
import type { Places } from "./lines.ts";
import { reckonedText, targetText } from "./numbers.ts";
import type { Drawing, Look, Shape } from "./shapes.ts";
import type { Speaker } from "./speaker.ts";

type End = { readonly look: Look; readonly value: number; readonly text: string };

/** The lines that reach the right edge, each with its name and number: the last part's, and the target. */
export function endLines(view: ChartView, { t, locale }: Speaker): End[] {
  const { parts, settings } = view.chart;
  const last = parts.at(-1);
  const number = (value: number) => reckonedText(locale, view, value);
  const all: End[] = [];
  if (settings.target !== null && Number.isFinite(settings.target))
    all.push({
      look: "text-target",
      value: settings.target,
      text: t("line.target", { value: targetText(locale, settings.target) }),
    });
  const centre = last ? centreOf(view.chart, last) : null;
  if (last && centre !== null)
    all.push({ look: "text-centre", value: centre, text: t(`line.${last.centreIs}`, { value: number(centre) }) });
  const limits = last?.limits.findLast((each) => each !== null);
  if (limits)
    all.push(
      { look: "text-limit", value: limits.upper, text: t("line.upper", { value: number(limits.upper) }) },
      { look: "text-limit", value: limits.lower, text: t("line.lower", { value: number(limits.lower) }) },
    );
  return all;
}

const apart = 15;

/** Names at the right of their lines, moved apart where lines lie so near each other that the letters would meet. */
export function endsOf(
  view: ChartView,
  speaker: Speaker,
  { y }: Places,
  edge: { readonly top: number; readonly floor: number },
): Pick<Drawing, "ends" | "endsWidth"> {
  const lines = endLines(view, speaker)
    .map((end) => ({ ...end, at: y(end.value) }))
    .sort((a, b) => a.at - b.at);
  const places: number[] = [];
  for (const { at } of lines) places.push(Math.max(at, (places.at(-1) ?? edge.top - apart) + apart));
  // What was pushed under the floor goes up again, and those above it as far as they must.
  let lowest = edge.floor;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? lowest, lowest);
    lowest = (places[i] ?? lowest) - apart;
  }
  const longest = Math.max(0, ...lines.map(({ text }) => text.length));
  const ends = lines.map(
    ({ look, text }, i): Shape => ({
      is: "text",
      look,
      x: 8,
      dx: 0,
      y: (places[i] ?? 0) + 4,
      text,
      anchor: "start",
    }),
  );
  return { ends, endsWidth: longest === 0 ? 0 : Math.ceil(longest * 6.6) + 12 };
}
