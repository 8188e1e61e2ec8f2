import type { MeasureFacts } from "./types.ts";

/** What a form saw when it was opened, in one text: whoever saves over something else is told. */
export function seenFacts(facts: Omit<MeasureFacts, "id" | "programmeId" | "teamId" | "retired">): string {
  const { name, data, kind, unit, per, direction, rhythm, smallest } = facts;
  return JSON.stringify([name, data, kind, unit, per, direction, rhythm, smallest]);
}

export function seenFollowing(of: { baseline: number | null; target: number | null; collector: string }): string {
  return JSON.stringify([of.baseline, of.target, of.collector]);
}

export function seenChart(of: { chart: string; rules: string; screening: boolean }): string {
  return [of.chart, of.rules, of.screening ? "screening" : ""].join(" ").trim();
}
