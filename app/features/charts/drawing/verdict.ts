import type { Part } from "../rules/types.ts";
import type { ChartView } from "../view.ts";
import { periodText } from "./dates.ts";
import type { Speaker } from "./speaker.ts";

/** On what a part's conclusion rests: the rules and their version, points, runs and crossings with their limits. */
export function verdictText(view: ChartView, speaker: Speaker, part: Part): string {
  const { t } = speaker;
  const { verdict } = part;
  const period = (at: number) => periodText(speaker, view.pace, view.chart.observations[at]?.day ?? "");
  const which = view.chart.parts.length > 1 ? t("verdict.part", { from: period(part.from), to: period(part.to) }) : "";
  const said = [
    t("verdict.rules", { rules: t(`rules.${verdict.rules}`), version: verdict.version }),
    t("verdict.useful", { useful: verdict.useful }),
    verdict.longestRunMax === null
      ? t("verdict.run", { run: verdict.longestRun })
      : t("verdict.run.limit", { run: verdict.longestRun, limit: verdict.longestRunMax }),
    verdict.crossingsMin === null
      ? t("verdict.crossings", { crossings: verdict.crossings })
      : t("verdict.crossings.limit", { crossings: verdict.crossings, limit: verdict.crossingsMin }),
  ];
  if (verdict.runsMin !== null && verdict.runsMax !== null)
    said.push(t("verdict.runs", { runs: verdict.runs, least: verdict.runsMin, most: verdict.runsMax }));
  if (verdict.window) {
    const [from, to] = [verdict.window.from, verdict.window.to].map((day) => periodText(speaker, view.pace, day));
    said.push(t("verdict.window", { from: from ?? "", to: to ?? "" }));
  }
  return t("verdict.all", { which, said: said.join(", ") }).trim();
}
