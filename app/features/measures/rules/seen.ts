import type { Definition, MeasureFacts } from "./types.ts";

/** What a form saw when it was opened, in one text: whoever saves over something else is told. */
export function seenFacts(facts: Omit<MeasureFacts, "id" | "programmeId" | "teamId" | "retired">): string {
  const { name, data, kind, unit, per, direction, rhythm, smallest } = facts;
  return JSON.stringify([name, data, kind, unit, per, direction, rhythm, smallest]);
}

/** Better words stand in the same definition, so that it is the same one says nothing. Empty: there was none. */
export function seenDefinition(latest: Omit<Definition, "fromDay"> | undefined): string {
  if (!latest) return "";
  const { id, definition, numerator, denominator, exclusions } = latest;
  return JSON.stringify([id, definition, numerator, denominator, exclusions]);
}

export function seenFollowing(of: { baseline: number | null; target: number | null; collector: string }): string {
  return JSON.stringify([of.baseline, of.target, of.collector]);
}

export function seenChart(of: { chart: string; rules: string; screening: boolean }): string {
  return [of.chart, of.rules, of.screening ? "screening" : ""].join(" ").trim();
}
