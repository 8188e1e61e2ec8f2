import type { ChartView } from "../view.ts";
import { endLines } from "./ends.ts";
import type { Look, Mark } from "./shapes.ts";
import { signalLook, signalMark } from "./signals.ts";
import type { Speaker } from "./speaker.ts";
import { markText } from "./table-rows.ts";

/** One line of the key: a form or a stroke, and what it means. `end`: what a wide chart writes at the line itself. */
export type KeyItem = {
  readonly sign: { readonly mark: Mark; readonly look: Look } | { readonly line: Look };
  readonly text: string;
  readonly end: boolean;
};

/** What in this chart has to be explained, and nothing else. */
export function keyOf(view: ChartView, speaker: Speaker): KeyItem[] {
  const { t } = speaker;
  const { chart } = view;
  const items = new Map<string, KeyItem>();
  for (const mark of chart.marks) {
    if (!mark) continue;
    const text = markText(speaker, mark);
    items.set(text, { sign: { mark: signalMark[mark.signal], look: signalLook[mark.meaning] }, text, end: false });
  }
  const lines: Partial<Record<Look, Look>> = {
    "text-target": "target",
    "text-centre": "centre",
    "text-limit": "limit",
  };
  for (const { look, text } of endLines(view, speaker)) {
    const line = lines[look];
    if (line) items.set(text, { sign: { line }, text, end: true });
  }
  const near = chart.parts.some(({ limits }) => limits.some((each) => each !== null));
  if (near) items.set("near", { sign: { line: "near" }, text: t("key.near"), end: false });
  if (chart.observations.some(({ value }) => value === null))
    items.set("missing", { sign: { mark: "cross", look: "missing" }, text: t("key.no-data"), end: false });
  return [...items.values()];
}
