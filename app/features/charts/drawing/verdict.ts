import type { By, Part, Verdict } from "../rules/types.ts";
import type { ChartView } from "../view.ts";
import { periodText } from "./dates.ts";
import type { Speaker } from "./speaker.ts";

/** On what a conclusion rests: the rules, and the numbers with their limits. */
export type RestsOn = By &
  Pick<Verdict, "useful" | "longestRun" | "longestRunMax" | "crossings" | "crossingsMin"> &
  Pick<Verdict, "runs" | "runsMin" | "runsMax" | "window">;

export function restsOn({ found: _, state: __, judged: ___, ...verdict }: Verdict): RestsOn {
  return verdict;
}

/** On what a part's conclusion rests: the rules and their version, points, runs and crossings with their limits. */
export function verdictText(view: ChartView, speaker: Speaker, part: Part): string {
  const { t } = speaker;
  const { verdict } = part;
  const period = (at: number) => periodText(speaker, view.pace, view.chart.observations[at]?.day ?? "");
  const which = view.chart.parts.length > 1 ? t("verdict.part", { from: period(part.from), to: period(part.to) }) : "";
  const useful = t("verdict.useful", { useful: verdict.useful });
  const said = [rulesText(speaker, verdict), useful, ...limitsText(view.pace, speaker, verdict)];
  return t("verdict.all", { which, said: said.join(", ") }).trim();
}

/** The same where there is little room. */
export function shortVerdictText(pace: ChartView["pace"], speaker: Speaker, verdict: RestsOn): string {
  const { t } = speaker;
  const { rules, version, useful } = verdict;
  const said = [t("short.useful", { useful }), ...limitsText(pace, speaker, verdict)];
  return t("short.all", { rules: t(`short.${rules}`), version, said: said.join(", ") });
}

export function rulesText({ t }: Pick<Speaker, "t">, { rules, version }: By): string {
  return t("verdict.rules", { rules: t(`rules.${rules}`), version });
}

function limitsText(pace: ChartView["pace"], speaker: Speaker, verdict: RestsOn): string[] {
  const { t } = speaker;
  const said = [
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
    const [from, to] = [verdict.window.from, verdict.window.to].map((day) => periodText(speaker, pace, day));
    said.push(t("verdict.window", { from: from ?? "", to: to ?? "" }));
  }
  return said;
}
