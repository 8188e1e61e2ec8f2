import type { Day } from "#app/core/day.ts";
import type { Points, Series } from "#app/features/measures/rules/types.ts";
import { lastOf, type Month } from "#app/features/time/rules/months.ts";

/** What a chart in a report is made of, whoever reads it. */
export type ReportedMeasure = Omit<Series, "team" | "collector" | "rights">;

/**
 * A team's measures, as others read them, as its report of a month tells of them: up to the end of the month. What is
 * measured after that is another report's. Those that have no point by then are left out.
 */
export function measuredIn(month: Month, series: readonly Series[]): ReportedMeasure[] {
  return series.flatMap(({ team: _, collector: __, rights: ___, points, ...one }) => {
    const then = until(points, lastOf(month));
    return then.days.length > 0 ? [{ ...one, points: then }] : [];
  });
}

/** The same to be drawn, as the team's. */
export const seriesIn = (team: Series["team"], reported: readonly ReportedMeasure[]): Series[] =>
  reported.map((one) => ({ ...one, team, collector: "", rights: { asTeams: false, small: false, edit: false } }));

/** Points up to a day, that day included. */
function until(points: Points, day: Day): Points {
  const after = points.days.findIndex((one) => one > day);
  if (after === -1) return points;
  return {
    days: points.days.slice(0, after),
    values: points.values.slice(0, after),
    numerators: points.numerators.slice(0, after),
    denominators: points.denominators.slice(0, after),
    said: points.said.filter(({ at }) => at < after),
  };
}
