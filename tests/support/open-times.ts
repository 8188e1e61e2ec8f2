import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "./world.ts";

/** A time that somebody has open, straight into the table: hers who supervises team A, for supervision. Gives its id. */
export async function openTimeIn(
  world: World,
  startsAt: Date,
  hours: number,
  more: { whose?: PersonName; kind?: "supervision" | "interview"; place?: string; videoUrl?: string } = {},
): Promise<string> {
  const { whose = "supervisor", ...fields } = more;
  const id = newId();
  const endsAt = new Date(startsAt.getTime() + hours * 3_600_000);
  const { programmeId, now } = world;
  await db().openTime.create({
    data: {
      ...{ id, programmeId, personId: world.person[whose], kind: "supervision", startsAt, endsAt, createdAt: now },
      ...fields,
    },
  });
  return id;
}
