import type { Annotation, ChartView } from "#app/features/charts/view.ts";
import { breaksOf, changesOf, chartOf, notesOf } from "./chart-of.ts";
import { type Happening, isBetween, type Series } from "./types.ts";

/** What a chart is called where it stands, which its series does not know. */
type Named = {
  /** What stands after a number, in the reader's language. */
  readonly unit: string;
  /** Whose it is, beside the title; null where that is plain. */
  readonly of: string | null;
};

/** All that a team's chart is drawn of. */
export function chartViewOf(series: Series, happenings: readonly Happening[], { unit, of }: Named): ChartView {
  const { id, measure, points, definitions, decisions, team } = series;
  return {
    id: `m${id.replaceAll("-", "").slice(-12)}`,
    title: measure.name,
    of,
    chart: chartOf(series),
    kind: measure.data,
    unit,
    pace: isBetween(measure.data) ? null : measure.rhythm,
    notes: notesOf(points),
    breaks: breaksOf(definitions, points.days),
    changes: changesOf(decisions, points.days),
    annotations: annotationsOf(happenings, { teamId: team.id, programmeId: measure.programmeId }),
  };
}

/** As small as it is drawn among others: without what is pinned to it. */
export function smallViewOf(series: Series, { title, unit }: { title: string; unit: string }) {
  const { measure } = series;
  return {
    key: series.id,
    title,
    unit,
    chart: chartOf(series),
    kind: measure.data,
    pace: isBetween(measure.data) ? null : measure.rhythm,
    href: pageOf(series),
  };
}

/** Where the whole chart of a series is. */
export const pageOf = ({ id, team }: Pick<Series, "id" | "team">) => `/teams/${team.id}/measures/${id}`;

function annotationsOf(
  happenings: readonly Happening[],
  where: { readonly teamId: string; readonly programmeId: string },
): Annotation[] {
  let notes = 0;
  return happenings.map(({ mark, ...happening }) => {
    const { kind, id } = happening;
    if (kind === "cycle") return { ...happening, mark, href: `/teams/${where.teamId}/cycles/${id}` };
    const href = `/programmes/${where.programmeId}/gatherings/${id}`;
    if (kind === "gathering") return { ...happening, mark: shortOf(mark), href };
    notes += 1;
    return { ...happening, mark: letterOf(notes), href: null };
  });
}

/** `LS2` of a title that has such a word in it, else its beginning. */
function shortOf(title: string): string {
  return /\b[A-ZÅÄÖ]{2,4}\d{0,2}\b/u.exec(title)?.[0] ?? title.slice(0, 4);
}

/** A, B … Z, A1, B1 …: what somebody has written has no number of its own. */
function letterOf(n: number): string {
  const round = Math.floor((n - 1) / 26);
  return String.fromCharCode(65 + ((n - 1) % 26)) + (round === 0 ? "" : String(round));
}
