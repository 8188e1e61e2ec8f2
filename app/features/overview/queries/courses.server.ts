import { type Multiples, multiplesOf } from "#app/features/charts/drawing/spark.ts";
import { stateOf } from "#app/features/charts/drawing/state.ts";
import { unitIn } from "#app/features/measures/queries/unit.server.ts";
import {
  isBetween,
  type MeasureFacts,
  type MeasureKind,
  measureKinds,
  type Series,
} from "#app/features/measures/rules/types.ts";
import { smallViewOf } from "#app/features/measures/rules/view.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Choice } from "../rules/choice.ts";
import type { Followed } from "../rules/types.ts";

/** One of the programme's measures in all teams, with one scale. */
export type MeasureInTeams = {
  readonly id: string;
  readonly name: string;
  readonly kind: MeasureKind;
  readonly multiples: Multiples;
  /** Under this denominator points are taken away; null: none was. */
  readonly hiddenUnder: number | null;
};

type Charted = { readonly series: Series; readonly small: ReturnType<typeof smallViewOf> };

/** Each series with its chart, which is reckoned once: for what is said of it, and for what is drawn. */
export function chartedOf(all: readonly Series[], locale: Locale): Charted[] {
  const units = new Map<string, string>();
  const unitOf = ({ measure }: Series) => {
    const unit = units.get(measure.id) ?? unitIn(locale, measure);
    units.set(measure.id, unit);
    return unit;
  };
  return all.map((series) => ({
    series,
    small: smallViewOf(series, { title: series.team.name, unit: unitOf(series) }),
  }));
}

/** What tells where to look, by team. */
export function followedByTeam(charted: readonly Charted[]): Map<string, Followed[]> {
  const byTeam = Map.groupBy(charted, ({ series }) => series.team.id);
  return new Map([...byTeam].map(([teamId, all]) => [teamId, all.map(followedOf)]));
}

function followedOf({ series, small }: Charted): Followed {
  const { id, main, measure } = series;
  const rhythm = isBetween(measure.data) ? null : measure.rhythm;
  const verdict = stateOf(small.chart);
  const last = small.chart.parts.at(-1)?.verdict;
  const by = last && verdict !== "empty" ? { rules: last.rules, version: last.version } : null;
  return { id, name: measure.name, main, verdict, by, rhythm, latestOn: latestOf(series) };
}

/** The latest day of which there is a number, read or hidden. */
function latestOf({ points }: Series): string | null {
  const hidden = new Set(points.said.flatMap(({ at, withheld }) => (withheld ? [at] : [])));
  const at = points.days.findLastIndex(
    (_, i) => hidden.has(i) || typeof points.values[i] === "number" || typeof points.denominators[i] === "number",
  );
  return points.days[at] ?? null;
}

/** The programme's measures: results, then what leads there, then what it must not cost; each kind in the order in which they were made. */
export function sharedOf(series: readonly Series[]): MeasureFacts[] {
  const byId = new Map(series.flatMap(({ measure }) => (measure.teamId === null ? [[measure.id, measure]] : [])));
  return [...byId.values()].toSorted(
    (a, b) => measureKinds.indexOf(a.kind) - measureKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
  );
}

/**
 * The chosen ones of the programme's measures, each with the chosen teams' small charts. What was chosen takes charts away
 * and changes no scale: a team alone is drawn as it is among the others.
 */
export function inTeamsOf(charted: readonly Charted[], choice: Choice): MeasureInTeams[] {
  const shown = sharedOf(charted.map(({ series }) => series)).filter(
    ({ id }) => choice.measure === null || id === choice.measure,
  );
  const byMeasure = Map.groupBy(charted, ({ series }) => series.measure.id);
  return shown.map(({ id, name, kind, smallest }) => {
    const here = byMeasure.get(id) ?? [];
    const multiples = multiplesOf(
      here.map(({ small }) => small),
      true,
    );
    const isChosen = (at: number) => choice.team === null || here[at]?.series.team.id === choice.team;
    const withheld = here.some(({ series }) => series.points.said.some((one) => one.withheld));
    return {
      ...{ id, name, kind, hiddenUnder: withheld ? smallest : null },
      multiples: { ...multiples, all: multiples.all.filter((_, at) => isChosen(at)) },
    };
  });
}
