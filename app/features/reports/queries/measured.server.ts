import type { Actor } from "#app/access/actor.ts";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { measuredIn, type ReportedMeasure } from "../rules/measured.ts";
import { monthIn } from "../rules/month.ts";

/**
 * How the measures that a team shows to others stand by the end of a month, as those read them: whoever reads the report may
 * read all of it. In one statement.
 */
export async function measuresOfMonth(
  actor: Actor,
  place: { readonly teamId: string; readonly month: string },
): Promise<ReportedMeasure[]> {
  const month = monthIn(place.month);
  return month === null
    ? []
    : measuredIn(month, await seriesOf(actor, { teamIds: [place.teamId] }, { asOthers: true }));
}
