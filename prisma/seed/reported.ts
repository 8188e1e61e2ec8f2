import { type Day, dateToDay } from "#app/core/day.ts";
import type { ChartKind, KindOfData, RuleSet } from "#app/features/charts/rules/types.ts";
import { isShare, type Points, type Series } from "#app/features/measures/rules/types.ts";
import { stepOf } from "#app/features/progress/rules/step.ts";
import { factorSaid, measuresSaid, scoreSaid } from "#app/features/reports/queries/known.server.ts";
import type { Known } from "#app/features/reports/rules/draft.ts";
import { measuredIn, type ReportedMeasure } from "#app/features/reports/rules/measured.ts";
import { firstOf, type Month, monthHolding } from "#app/features/time/rules/months.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { measuresOf } from "./measures.ts";
import type { progressOf } from "./progress.ts";

export type MonthRows = {
  readonly measured: ReturnType<typeof measuresOf>;
  readonly progress: ReturnType<typeof progressOf>;
  readonly factors: readonly { readonly id: string; readonly name: string }[];
  readonly cycles: readonly Prisma.CycleCreateManyInput[];
};
type Team = { readonly id: string; readonly name: string };

const day = (date: Date | string): Day => dateToDay(new Date(date));
const dayOrNull = (date: Date | string | null | undefined): Day | null => (date ? day(date) : null);

/** How a team's measures stood by the end of a month, as the app keeps them when a report is handed in. */
export function reportedOf({ measured }: MonthRows, team: Team, month: Month): ReportedMeasure[] {
  const byMain = measured.followedMeasures.filter(({ teamId }) => teamId === team.id);
  const series = byMain.flatMap((followed): Series[] => {
    const measure = measured.measures.find(({ id }) => id === followed.measureId);
    if (!measure || (measure.teamId && !followed.sharedAt)) return [];
    const { id, main = false, baseline = null, target = null } = followed;
    const [chart, rules] = [followed.chart as ChartKind, followed.rules as RuleSet];
    const { unit = "", per = 1, smallest = 5, kind, direction, rhythm, name, programmeId } = measure;
    const data = measure.data as KindOfData;
    return [
      {
        ...{ id, team, main, baseline, target, chart, rules, screening: true, shown: true, collector: "" },
        measure: {
          ...{ id: followed.measureId, programmeId, teamId: measure.teamId ?? null, name, kind, data, unit, per },
          ...{ direction, rhythm, smallest, retired: false },
        },
        definitions: measured.measureDefinitions
          .filter(({ measureId }) => measureId === measure.id)
          .map((one) => ({
            ...{ id: one.id, fromDay: dayOrNull(one.fromDay), definition: one.definition },
            ...{ numerator: one.numerator ?? "", denominator: one.denominator ?? "", exclusions: one.exclusions ?? "" },
          })),
        decisions: measured.chartDecisions
          .filter(({ followedId, at }) => followedId === id && monthHolding(day(at)) <= month)
          .map((one) => ({
            ...{ id: one.id, kind: one.kind, day: day(one.day), reason: one.reason, by: null, on: day(one.at) },
          })),
        points: pointsOf(
          measured.measurePoints.filter(({ followedId }) => followedId === id),
          isShare(data) ? smallest : 0,
        ),
        rights: { asTeams: false, small: false, edit: false },
      },
    ];
  });
  return measuredIn(
    month,
    series.toSorted((a, b) => Number(b.main) - Number(a.main)),
  );
}

/** As everybody reads them: of fewer people than `smallest` nothing is told. */
function pointsOf(points: readonly Prisma.MeasurePointCreateManyInput[], smallest: number): Points {
  const shown = points.map(({ denominator }) => (denominator ?? smallest) >= smallest);
  return {
    days: points.map((one) => day(one.day)),
    values: points.map(({ value }, at) => (shown[at] ? (value ?? null) : null)),
    numerators: points.map(({ numerator }, at) => (shown[at] ? (numerator ?? null) : null)),
    denominators: points.map(({ denominator }, at) => (shown[at] ? (denominator ?? null) : null)),
    said: points.flatMap(({ missing = "" }, at) => {
      const [lacks, withheld] = [missing !== "", !shown[at]];
      return lacks || withheld ? [{ at, lacks, missing: "", comment: "", withheld }] : [];
    }),
  };
}

/** What is known of a team's month, in Swedish, as the app drafts it. */
export function knownOf(rows: MonthRows, team: Team, month: Month, reported: readonly ReportedMeasure[]): Known {
  const { teamScores, cycleFactors } = rows.progress;
  const said = (side: "team" | "researcher") =>
    teamScores.find((one) => one.teamId === team.id && one.side === side && day(one.month) === firstOf(month));
  const [own, researchers] = [said("team"), said("researcher")];
  const marked = Map.groupBy(
    cycleFactors.flatMap(({ cycleId, factorId, sense, at }) => {
      const cycle = rows.cycles.find(({ id }) => id === cycleId);
      if (cycle?.teamId !== team.id || monthHolding(day(at)) !== month) return [];
      return [{ key: `${sense} ${factorId}`, factorId, sense, number: cycle.number ?? 0 }];
    }),
    ({ key }) => key,
  );
  return {
    measures: measuresSaid("sv", team, reported),
    score:
      own && researchers
        ? scoreSaid("sv", {
            team: { step: stepOf(own.halves) ?? 1, reason: own.reason },
            researcher: { step: stepOf(researchers.halves) ?? 1 },
          })
        : [],
    hindrances: [...marked.values()].flatMap(([first, ...others]) => {
      const factor = rows.factors.find(({ id }) => id === first?.factorId);
      if (!first || !factor) return [];
      const tests = [first, ...others].map(({ number }) => number).toSorted((a, b) => a - b);
      return [factorSaid("sv", { name: factor.name, sense: first.sense, tests })];
    }),
  };
}
