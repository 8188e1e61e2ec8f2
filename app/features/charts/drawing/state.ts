import { type SummaryCode, verdictLine } from "../rules/summary.ts";
import type { Chart } from "../rules/types.ts";

/** What may be concluded, as one word: which sign stands before the sentence, and how it is coloured. */
export type State = "empty" | "too-few" | "quiet" | "better" | "worse" | "changed";

const states: Partial<Record<SummaryCode, State>> = {
  "too-few": "too-few",
  "no-signal": "quiet",
  "signal-better": "better",
  "signal-worse": "worse",
  "signal-neutral": "changed",
};

/** What may be concluded of a chart's last part. */
export function stateOf(chart: Chart): State {
  const verdict = chart.parts.at(-1)?.verdict;
  if (!verdict || chart.observations.every(({ value }) => value === null)) return "empty";
  return states[verdictLine(chart, verdict).code] ?? "empty";
}
