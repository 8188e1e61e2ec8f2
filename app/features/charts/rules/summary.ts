import type { Day } from "#app/core/day.ts";
import { type FalseAlarms, falseAlarms } from "./false-alarms.ts";
import { pointsMin } from "./sets/judged.ts";
import type { Chart, Part, RuleSet, Signal, Verdict } from "./types.ts";
import { type Warning, warningOf } from "./warning.ts";

type Lines = {
  /** There is nothing to say anything of. */
  "no-data": Record<string, never>;
  /** The latest point there is, and how many there are. */
  "last-value": { readonly day: Day; readonly value: number; readonly points: number };
  /** The centre of the last part, and how far above (or below: negative) the latest value is. */
  centre: { readonly centre: number; readonly centreIs: Part["centreIs"]; readonly difference: number };
  /** With several parts: what the centre was before the last split, and since when it is another. */
  split: { readonly since: Day; readonly before: number; readonly after: number };
  /** The lines rest on so many of the first observations, up to a day. */
  frozen: { readonly observations: number; readonly until: Day };
  /** Between what the latest point would be by chance alone. */
  limits: { readonly lower: number; readonly upper: number; readonly preliminary: boolean };
  /** The latest point lies between a warning limit and the limit. */
  warning: Warning;
  "too-few": JudgedBy & { readonly needed: number };
  "no-signal": JudgedBy;
  "signal-better": JudgedBy;
  "signal-worse": JudgedBy;
  "signal-neutral": JudgedBy;
  /** A signal of the last part: how many times, and the latest of them. */
  signal: {
    readonly signal: Signal;
    readonly side: -1 | 0 | 1;
    readonly times: number;
    readonly from: Day;
    readonly to: Day;
  };
  /** The rules ran on the last hundred useful points alone. */
  window: { readonly from: Day; readonly to: Day };
  /** How often these rules see something in as many points where there is nothing. */
  "false-alarms": FalseAlarms & { readonly rules: RuleSet };
  /** Whether the latest value, and the centre, are at the target or better. */
  target: { readonly target: number; readonly reached: boolean; readonly centreReached: boolean | null };
};

type JudgedBy = Omit<Verdict, "found" | "window" | "state">;

/** One thing that is to be said of a chart; in which words is for whoever says it. */
export type SummaryLine = {
  readonly [Code in keyof Lines]: { readonly code: Code; readonly data: Lines[Code] };
}[keyof Lines];
export type SummaryCode = keyof Lines;

/** What is to be said of a chart beside it, in mails and in files, the most important first; the same everywhere. */
export function summaryOf(chart: Chart): SummaryLine[] {
  const part = chart.parts.at(-1);
  const last = chart.observations.findLast(({ value }) => value !== null);
  if (!part || !last || last.value === null) return [{ code: "no-data", data: {} }];
  return [
    verdictLine(chart, part.verdict),
    ...signalLines(chart, part.verdict),
    { code: "last-value", data: { day: last.day, value: last.value, points: pointsOf(chart) } },
    ...centreLines(chart, part),
    ...targetLines(chart, part, last.value),
    ...limitLines(part),
    ...warningLines(chart),
    ...falseAlarmLines(chart, part.verdict),
  ];
}

/** What may be concluded of the chart, in one line. */
export function verdictLine({ meaning }: Pick<Chart, "meaning">, verdict: Verdict): SummaryLine {
  const { found: _found, window: _window, state, ...by } = verdict;
  if (state === "too-few") return { code: "too-few", data: { ...by, needed: pointsMin } };
  if (state === "none") return { code: "no-signal", data: by };
  if (meaning === "improvement") return { code: "signal-better", data: by };
  return { code: meaning === "concern" ? "signal-worse" : "signal-neutral", data: by };
}

function signalLines({ observations }: Chart, { found, window }: Verdict): SummaryLine[] {
  const lines: SummaryLine[] = window ? [{ code: "window", data: window }] : [];
  for (const [signal, all] of Map.groupBy(found, (one) => one.signal)) {
    const latest = all.toSorted((a, b) => a.to - b.to).at(-1)!;
    const [from, to] = [observations[latest.from]!.day, observations[latest.to]!.day];
    lines.push({ code: "signal", data: { signal, side: latest.side, times: all.length, from, to } });
  }
  return lines;
}

function centreLines({ observations, parts, settings }: Chart, part: Part): SummaryLine[] {
  const lines: SummaryLine[] = [];
  // Of the last part itself: where it has no point yet, nothing is far from anything.
  const value = observations.slice(part.from, part.to + 1).findLast((one) => one.value !== null)?.value ?? null;
  if (part.centre !== null && value !== null && Number.isFinite(value - part.centre))
    lines.push({
      code: "centre",
      data: { centre: part.centre, centreIs: part.centreIs, difference: value - part.centre },
    });
  const before = parts.at(-2)?.centre ?? null;
  if (before !== null && part.centre !== null)
    lines.push({ code: "split", data: { since: observations[part.from]!.day, before, after: part.centre } });
  const first = parts[0];
  if (first === part && settings.baseline !== null && settings.baseline >= 1) {
    const frozen = Math.min(Math.floor(settings.baseline), part.to - part.from + 1);
    lines.push({ code: "frozen", data: { observations: frozen, until: observations[part.from + frozen - 1]!.day } });
  }
  return lines;
}

function targetLines({ settings: { target, direction } }: Chart, { centre }: Part, value: number): SummaryLine[] {
  if (target === null || !Number.isFinite(target) || direction === "neither") return [];
  const reaches = (level: number) => (direction === "up" ? level >= target : level <= target);
  const centreReached = centre === null ? null : reaches(centre);
  return [{ code: "target", data: { target, reached: reaches(value), centreReached } }];
}

function limitLines({ limits, preliminary }: Part): SummaryLine[] {
  const latest = limits.findLast((of) => of !== null);
  return latest ? [{ code: "limits", data: { lower: latest.lower, upper: latest.upper, preliminary } }] : [];
}

function warningLines(chart: Chart): SummaryLine[] {
  const warning = warningOf(chart);
  return warning ? [{ code: "warning", data: warning }] : [];
}

function falseAlarmLines({ settings }: Chart, { rules, state, judged, useful }: Verdict): SummaryLine[] {
  // Limits are there for all points, also where the rules of runs have a window.
  const points = settings.chart === "run" ? judged : useful;
  const alarms = state === "too-few" ? null : falseAlarms(settings.chart, rules, points);
  return alarms ? [{ code: "false-alarms", data: { rules, ...alarms } }] : [];
}

function pointsOf({ observations }: Chart): number {
  return observations.filter(({ value }) => value !== null).length;
}
