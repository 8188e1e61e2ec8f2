import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "../world.ts";

/** Measures of both programmes and of each team's own, with a definition, a decision that has ended, and a remark. */
export async function thingsOfMeasures(world: World) {
  const { teamA, teamB, teamC, programmeId, otherProgrammeId, now, person } = world;
  const measureP = await aMeasure(world, programmeId, null);
  const measureQ = await aMeasure(world, otherProgrammeId, null);
  const ownA = await aMeasure(world, programmeId, teamA);
  const ownB = await aMeasure(world, programmeId, teamB);
  const ownC = await aMeasure(world, otherProgrammeId, teamC);
  const retired = await aMeasure(world, programmeId, teamA, now);
  const followedOwnA = await followedIn(ownA, teamA);
  const by = { followedId: followedOwnA, day: now, byId: person.member, at: now };
  const yes = { clearlyDifferent: true, causeKnown: true, wanted: true, expectedToLast: true };
  const decision = { id: newId(), kind: "freeze", reason: "Vi vet varför", ...yes, endedAt: now } as const;
  const remark = { id: newId(), text: "Ny chef", ...by };
  await db().chartDecision.create({ data: { ...decision, ...by, endedById: person.member } });
  await db().chartRemark.create({ data: remark });
  return {
    measureP,
    measureQ,
    followedA: await followedIn(measureP, teamA),
    followedC: await followedIn(measureQ, teamC),
    followedOwnA,
    followedOwnB: await followedIn(ownB, teamB),
    followedOwnC: await followedIn(ownC, teamC),
    followedRetiredA: await followedIn(retired, teamA),
    decisionA: decision.id,
    remarkA: remark.id,
  };
}

async function aMeasure(
  { now, person }: World,
  programmeId: string,
  teamId: string | null,
  retiredAt: Date | null = null,
) {
  const id = newId();
  const by = { createdById: person.lead, createdAt: now };
  const counted = { name: "Hembesök", kind: "process", data: "count", rhythm: "month", direction: "up" } as const;
  await db().measure.create({ data: { id, programmeId, teamId, ...counted, ...by, retiredAt } });
  const words = { definition: "Ett besök hemma", setById: person.lead, setAt: now };
  await db().measureDefinition.create({ data: { id: newId(), measureId: id, ...words } });
  return id;
}

/** The database has let the team follow it. */
async function followedIn(measureId: string, teamId: string): Promise<string> {
  return (await db().followedMeasure.findFirstOrThrow({ where: { measureId, teamId } })).id;
}
