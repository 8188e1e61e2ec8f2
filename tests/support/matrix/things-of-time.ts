import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** Lines of people's own time, in the year that the pages show first. */
export async function thingsOfTime(world: World) {
  const { programmeId, teamA, teamC, otherProgrammeId } = world;
  return {
    entryOfMember: await anEntry(world, "member", { programmeId, teamId: teamA }, saidBy("entryOfMember")),
    entryToRemove: await anEntry(world, "member", { programmeId, teamId: teamA }, ""),
    entryOfForeigner: await anEntry(
      world,
      "foreigner",
      { programmeId: otherProgrammeId, teamId: teamC },
      saidBy("entryOfForeigner"),
    ),
  };
}

async function anEntry(
  { now, person }: World,
  by: PersonName,
  where: { programmeId: string; teamId: string },
  word: string,
): Promise<string> {
  const id = newId();
  const line = { kind: "analysis", minutes: 60, day: now } as const;
  await db().timeEntry.create({ data: { id, personId: person[by], ...where, ...line, word, createdAt: now } });
  return id;
}
