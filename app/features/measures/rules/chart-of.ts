import type { Day } from "#app/core/day.ts";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import type { Chart, ChartKind, ChartSettings, Observation, RuleSet } from "#app/features/charts/rules/types.ts";
import type { CentreChange, DefinitionBreak, PointNote } from "#app/features/charts/view.ts";
import { countUntil, firstFrom, observationsOf } from "./observations.ts";
import type { DecisionOfChart, Definition, MeasureFacts, Points } from "./types.ts";

/** What a team's chart is reckoned from. */
export type Charted = {
  readonly measure: MeasureFacts;
  readonly target: number | null;
  readonly chart: ChartKind;
  readonly rules: RuleSet;
  readonly screening: boolean;
  readonly decisions: readonly Pick<DecisionOfChart, "kind" | "day">[];
  readonly points: Points;
};

/** A team's chart of a measure: what people have decided of it by days, told by which observations those are. */
export function chartOf(charted: Charted): Chart {
  const observations = observationsOf(charted.measure, charted.points);
  return reckonChart(observations, settingsOf(charted, observations));
}

/** A split at a day before the first point, or after the last, parts nothing; a freeze before the first is of nothing. */
function settingsOf(charted: Charted, observations: readonly Observation[]): ChartSettings {
  const { measure, target, chart, rules, screening, decisions } = charted;
  const frozen = decisions.find(({ kind }) => kind === "freeze");
  const splits = decisions.flatMap(({ kind, day }) => (kind === "split" ? [firstFrom(observations, day)] : []));
  const baseline = frozen ? countUntil(observations, frozen.day) : 0;
  return {
    chart,
    rules,
    screening,
    target,
    direction: measure.direction,
    per: measure.per,
    splits: [...new Set(splits)].filter((at) => at > 0 && at < observations.length).toSorted((a, b) => a - b),
    baseline: baseline > 0 ? baseline : null,
  };
}

/** What is said of single points, by observation. */
export function notesOf({ said }: Points): PointNote[] {
  return said.map(({ at, missing, comment, withheld }) => ({
    at,
    ...(comment === "" ? {} : { comment }),
    ...(missing === "" ? {} : { noData: missing }),
    ...(withheld ? { withheld } : {}),
  }));
}

/** Where the definition became another: the first observation of that day or after. The first definition breaks nothing. */
export function breaksOf(definitions: readonly Definition[], days: readonly Day[]): DefinitionBreak[] {
  const observations = days.map((day) => ({ day }));
  return definitions.flatMap(({ fromDay, definition }) => {
    const at = fromDay === null ? 0 : firstFrom(observations, fromDay);
    return at > 0 && at < days.length ? [{ at, text: definition }] : [];
  });
}

/** Where somebody has frozen or split the line, by observation. What comes before or after all points changes nothing. */
export function changesOf(decisions: readonly DecisionOfChart[], days: readonly Day[]): CentreChange[] {
  const observations = days.map((day) => ({ day }));
  return decisions.flatMap(({ kind, day, reason, by, on }) => {
    const at = kind === "split" ? firstFrom(observations, day) : countUntil(observations, day) - 1;
    const isInside = kind === "split" ? at > 0 && at < days.length : at >= 0;
    return isInside ? [{ kind, at, reason, by, on }] : [];
  });
}
