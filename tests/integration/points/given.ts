import { newId } from "#app/core/id.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import type { EnteredRow } from "#app/features/points/rules/entry.ts";
import type { Rhythm } from "#app/features/points/rules/periods.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "#tests/support/world.ts";

/** A measure of a team's own, or of the programme; gives it as the team follows it. */
export async function aMeasure(
  world: World,
  more: { data?: KindOfData; rhythm?: Rhythm; teamId?: string; own?: boolean; name?: string } = {},
): Promise<string> {
  const { data = "percentage", rhythm = "month", teamId = world.teamA, own = true, name = "Ett mått" } = more;
  const programmeId = teamId === world.teamC ? world.otherProgrammeId : world.programmeId;
  const measureId = newId();
  await db().measure.create({
    data: {
      ...{
        id: measureId,
        programmeId,
        teamId: own ? teamId : null,
        name,
        kind: "process",
        data,
        rhythm,
        direction: "up",
      },
      ...{ per: data === "percentage" ? 100 : 1, createdById: world.person.lead, createdAt: world.now },
    },
  });
  const { id } = await db().followedMeasure.findFirstOrThrow({ where: { measureId, teamId } });
  return id;
}

/** A row of a form. */
export const row = (followedId: string, day: string, more: Partial<EnteredRow> = {}): EnteredRow => ({
  ...{ at: "r0", followedId, day, nth: 0, number: "", denominator: "", missing: "", comment: "", was: "" },
  ...more,
});

/** The points of a measure as they are stored, in their order, each as one text. */
export async function pointsOf(followedId: string): Promise<string[]> {
  const found = await db().measurePoint.findMany({ where: { followedId }, orderBy: [{ day: "asc" }, { nth: "asc" }] });
  return found.map(({ day, value, numerator, denominator, missing, comment }) =>
    [
      day.toISOString().slice(0, 10),
      value ?? (numerator === null ? "" : `${numerator}/${denominator}`),
      missing,
      comment,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}
