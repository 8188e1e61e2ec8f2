import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { addOwnMeasure, addProgrammesMeasure } from "#app/features/measures/commands/add-measure.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "#tests/support/world.ts";

/** A form of a new measure, filled in as it opens. */
export const saidMeasure = (more: object = {}) => ({
  ...{ name: "Föräldrar med plan", data: "percentage" as const, kind: "outcome" as const, unit: "", per: "1000" },
  ...{ direction: "up" as const, rhythm: "month" as const, smallest: "5" },
  ...{ definition: "Planen är skriftlig.", numerator: "Med plan", denominator: "Alla", exclusions: "" },
  key: crypto.randomUUID(),
  ...more,
});
export const wanted = { baseline: "", target: "", collector: "" };

/** A measure of the programme's, and as teams A and B follow it. */
export async function ofProgramme(world: World, more: object = {}) {
  const { programmeId, teamA, teamB } = world;
  const { measureId } = await addProgrammesMeasure(
    await world.actor("lead"),
    programmeId,
    saidMeasure(more),
    world.now,
  );
  const [a, b] = await Promise.all([followed(measureId, teamA), followed(measureId, teamB)]);
  return { measureId, a: { teamId: teamA, followedId: a }, b: { teamId: teamB, followedId: b } };
}

/** A measure of team A's own. */
export async function ofTeam(world: World, more: object = {}) {
  const said = { ...saidMeasure(), ...wanted, ...more };
  const { followedId } = await addOwnMeasure(await world.actor("member"), world.teamA, said, world.now);
  const { measureId } = await db().followedMeasure.findUniqueOrThrow({ where: { id: followedId } });
  return { measureId, teamId: world.teamA, followedId };
}

export async function followed(measureId: string, teamId: string): Promise<string> {
  return (await db().followedMeasure.findUniqueOrThrow({ where: { measureId_teamId: { measureId, teamId } } })).id;
}

export type GivenPoint = {
  day: string;
  of?: readonly [number, number];
  value?: number;
  missing?: string;
  comment?: string;
};

/** Points of a measure, by somebody in the team. */
export async function givePoints(world: World, followedId: string, points: readonly GivenPoint[]): Promise<void> {
  await db().measurePoint.createMany({
    data: points.map(({ day, of, value = null, missing = "", comment = "" }) => ({
      ...{ id: newId(), followedId, day: dayToDate(day), nth: 0, value, missing, comment, source: "hand" as const },
      ...{ numerator: of?.[0] ?? null, denominator: of?.[1] ?? null, setById: world.person.member, setAt: world.now },
    })),
  });
}

/** The first days of so many months, from January 2026 on. */
export const monthDays = (many: number) =>
  Array.from({ length: many }, (_, n) => `${2026 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-01`);
