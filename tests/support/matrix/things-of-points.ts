import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import type { World } from "../world.ts";

/** Measures of each team's own, as it follows them, whose points are filled in. */
export async function thingsOfPoints(world: World) {
  const { teamA, teamB, teamC, programmeId, otherProgrammeId } = world;
  return {
    filledA: await aFollowed(world, programmeId, teamA),
    filledB: await aFollowed(world, programmeId, teamB),
    filledC: await aFollowed(world, otherProgrammeId, teamC),
    tokenA: await aToken(world, teamA),
    tokenB: await aToken(world, teamB),
  };
}

async function aFollowed({ now, person }: World, programmeId: string, teamId: string): Promise<string> {
  const measureId = newId();
  await db().measure.create({
    data: {
      ...{ id: measureId, programmeId, teamId, name: "Hembesök", kind: "process", data: "count", rhythm: "month" },
      ...{ direction: "up", createdById: person.lead, createdAt: now },
    },
  });
  const { id } = await db().followedMeasure.findFirstOrThrow({ where: { measureId, teamId } });
  return id;
}

/** What a system was let in by. It is revoked already: to revoke it again changes nothing for the next who asks. */
async function aToken({ now, person }: World, teamId: string): Promise<string> {
  const id = newId();
  const by = person.lead;
  await db().sendingToken.create({
    data: {
      ...{
        id,
        teamId,
        name: "Ett system",
        mayWrite: true,
        secretHash: hashSecret(newSecret()),
        lastDay: now,
        madeById: by,
      },
      ...{ madeAt: now, revokedById: by, revokedAt: now },
    },
  });
  return id;
}
