import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "../world.ts";

/** Somebody in each programme who has lost her device, and waits for a colleague. */
export async function thingsOfSecondFactors({ now: askedAt, programmeId, otherProgrammeId, person }: World) {
  const [resetOfSupervisor, resetOfForeigner] = [newId(), newId()];
  await db().factorReset.createMany({
    data: [
      { id: resetOfSupervisor, personId: person.supervisor, programmeId, askedAt },
      { id: resetOfForeigner, personId: person.foreigner, programmeId: otherProgrammeId, askedAt },
    ],
  });
  return { resetOfSupervisor, resetOfForeigner };
}
