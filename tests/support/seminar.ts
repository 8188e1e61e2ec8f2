import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import type { World } from "./world.ts";

/** A learning seminar of the programme in twenty days, published unless it says otherwise, straight into the tables. Gives its id. */
export async function seminarOf(
  { now, programmeId, person }: World,
  more: Partial<Prisma.GatheringUncheckedCreateInput> = {},
): Promise<string> {
  const id = newId();
  const today = dayOf(now);
  await db().gathering.create({
    data: {
      id,
      programmeId,
      kind: "learning_seminar",
      title: "LS3",
      audience: ["coordinators", "members"],
      capacity: 50,
      opensOn: dayToDate(addDays(today, -10)),
      closesOn: dayToDate(addDays(today, 10)),
      changesUntil: dayToDate(addDays(today, 10)),
      createdById: person.lead,
      createdAt: now,
      publishedAt: now,
      ...more,
      days: { create: { id: newId(), day: dayToDate(addDays(today, 20)), fromMinute: 540, toMinute: 960 } },
    },
  });
  return id;
}
