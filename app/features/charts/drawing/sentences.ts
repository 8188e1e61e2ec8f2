import { formatShare } from "#app/i18n/format.ts";
import { pointsMin } from "../rules/sets/judged.ts";
import { summaryOf } from "../rules/summary.ts";
import type { Chart, Found, Part, Signal } from "../rules/types.ts";
import type { ChartView } from "../view.ts";
import { centreOf } from "./centre.ts";
import { periodText } from "./dates.ts";
import { reckonedText, targetText, valueText, withUnit } from "./numbers.ts";
import type { Speaker } from "./speaker.ts";
import { type State, stateOf } from "./state.ts";
import { verdictText } from "./verdict.ts";

/** What may not be concluded: said in the same words of every chart that stands so, while all else is a chart's own. */
export type General = "not.too-few" | "not.too-few.monthly" | "not.quiet" | "not.why";

/** What a chart says, in words: the same on the page, in a file, in a mail. */
export type Sentences = {
  readonly state: State;
  /** What may be concluded. */
  readonly headline: string;
  /** What may not, and what stands beside: the latest point, the centre, the target. */
  readonly more: readonly string[];
  /** Which of what is said of many charts holds of this one; null where there are no points. */
  readonly general: General | null;
  /** On what the conclusion rests: rules, version, numbers and limits; one for each part, the latest last. */
  readonly verdicts: readonly string[];
};

/** @param above what other charts have said above this one, and it need not say again. */
export function sentencesOf(view: ChartView, speaker: Speaker, above: ReadonlySet<General> = new Set()): Sentences {
  const { chart } = view;
  const state = stateOf(chart);
  const general = generalOf(view, state);
  // Of the classic rules it is so much that it stands beside the conclusion itself.
  const alarms = chart.settings.rules === "classic" ? null : falseAlarmsText(view, speaker);
  const quietly = alarms === null ? [] : [alarms];
  return {
    state,
    headline: headlineOf(view, speaker, state),
    more: general === null ? [] : moreOf(view, speaker, above.has(general) ? null : general),
    general,
    verdicts: state === "empty" ? [] : [...chart.parts.map((part) => verdictText(view, speaker, part)), ...quietly],
  };
}

function headlineOf({ chart }: ChartView, { t, locale }: Speaker, state: State): string {
  const part = chart.parts.at(-1);
  if (state === "empty" || !part) return t("says.empty");
  if (state === "too-few") return t("says.too-few", { useful: part.verdict.useful, fewest: pointsMin });
  if (state === "quiet") return t("says.quiet");
  const [why = ""] = reasonsOf(chart, part, { t, locale });
  return t(`says.${state}`, { why });
}

/** What the rules found in the part, each kind of thing once: the latest of it, or how many points. */
function reasonsOf(chart: Chart, part: Part, { t }: Speaker): string[] {
  const latest = new Map<Signal, Found>();
  for (const one of part.verdict.found) latest.set(one.signal, one);
  const { verdict } = part;
  const line = t(`the.${part.centreIs}`);
  const where = ({ side }: Found) => t(`side.${side > 0 ? "above" : side < 0 ? "below" : "beside"}`, { line });
  const say: Readonly<Record<Signal, (found: Found) => string>> = {
    "long-run": (found) =>
      // The run that is told of, which need not be the longest: the latest says where one is now.
      t("why.long-run", {
        count: usefulIn(chart, part, found),
        where: where(found),
        limit: verdict.longestRunMax ?? 0,
      }),
    shift: (found) => t("why.shift", { count: usefulIn(chart, part, found), where: where(found) }),
    trend: ({ side, from, to }) => t(side > 0 ? "why.rising" : "why.falling", { count: to - from + 1 }),
    outside: () => t("why.outside", { count: pointsOf(verdict.found, "outside") }),
    "two-of-three": () => t("why.two-of-three"),
    "few-crossings": () =>
      t("why.few-crossings", { crossings: verdict.crossings, limit: verdict.crossingsMin ?? 0, line }),
    "too-few-runs": () => t("why.too-few-runs", { runs: verdict.runs, limit: verdict.runsMin ?? 0 }),
    "too-many-runs": () => t("why.too-many-runs", { runs: verdict.runs, limit: verdict.runsMax ?? 0 }),
  };
  return [...latest.values()].map((found) => say[found.signal](found));
}

const pointsOf = (found: readonly Found[], signal: Signal) =>
  found.reduce((sum, one) => (one.signal === signal ? sum + one.to - one.from + 1 : sum), 0);

/** Points of a run that have a value and do not stand on the line. */
function usefulIn({ observations }: Chart, { centre }: Part, { from, to }: Found): number {
  return observations.slice(from, to + 1).filter(({ value }) => value !== null && value !== centre).length;
}

function generalOf({ pace }: ChartView, state: State): General | null {
  if (state === "empty") return null;
  if (state === "too-few") return pace === "month" ? "not.too-few.monthly" : "not.too-few";
  return state === "quiet" ? "not.quiet" : "not.why";
}

/** @param general null: it has been said. */
function moreOf(view: ChartView, speaker: Speaker, general: General | null): string[] {
  const { t, locale } = speaker;
  const { chart } = view;
  const part = chart.parts.at(-1);
  if (!part) return [];
  const more: string[] = [];
  if (general !== null) more.push(t(general));
  const [, ...others] = part.verdict.state === "signal" ? reasonsOf(chart, part, speaker) : [];
  if (others.length > 0) more.unshift(t("says.also", { why: new Intl.ListFormat(locale).format(others) }));
  const last = chart.observations.findLast(({ value }) => value !== null);
  if (last && last.value !== null)
    more.push(
      t("latest", { period: periodText(speaker, view.pace, last.day), value: valueText(locale, view, last.value) }),
    );
  const centre = centreOf(chart, part);
  if (centre !== null)
    more.push(
      t("latest.centre", { centre: t(`line.${part.centreIs}`, { value: reckonedText(locale, view, centre) }) }),
    );
  const { target, direction } = chart.settings;
  if (last && last.value !== null && target !== null && Number.isFinite(target) && direction !== "neither") {
    const reached = direction === "up" ? last.value >= target : last.value <= target;
    more.push(
      t(reached ? "target.reached" : "target.not", { target: withUnit(targetText(locale, target), view.unit) }),
    );
  }
  const warning = warningText(view, speaker);
  if (warning !== null) more.push(warning);
  if (part.preliminary && part.limits.some((each) => each !== null)) more.push(t("preliminary"));
  const alarms = falseAlarmsText(view, speaker);
  if (alarms !== null && chart.settings.rules === "classic") more.push(alarms);
  return more;
}

/** That the latest point lies beyond a warning limit, which is no signal. */
function warningText(view: ChartView, { t, locale }: Speaker): string | null {
  const line = summaryOf(view.chart).find(({ code }) => code === "warning");
  if (line?.code !== "warning") return null;
  const { side, limit } = line.data;
  return t(`warning.${side > 0 ? "above" : "below"}`, { limit: reckonedText(locale, view, limit) });
}

/** How often the rules see something where there is nothing, as far as it is known. */
function falseAlarmsText({ chart }: ChartView, { t, locale }: Speaker): string | null {
  const line = summaryOf(chart).find(({ code }) => code === "false-alarms");
  if (line?.code !== "false-alarms") return null;
  const { rules, is, share, points } = line.data;
  return t("false-alarms", { rules: t(`rules.${rules}`), is, points, share: formatShare(locale, share) });
}
