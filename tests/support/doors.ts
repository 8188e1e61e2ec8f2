import { addDays, type Day, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import type { World } from "./world.ts";

export type Gathered = { readonly id: string; readonly programmeId: string; readonly days: readonly string[] };

/** A gathering that begins today, straight into the tables; each of its days from 9 to 16. */
export async function gatheringOf(
  world: Pick<World, "now" | "programmeId"> & { person: { lead: string } },
  more: Partial<Prisma.GatheringUncheckedCreateInput> = {},
  lasts: 1 | 2 = 1,
): Promise<Gathered> {
  const id = newId();
  const today: Day = dayOf(world.now);
  const programmeId = more.programmeId ?? world.programmeId;
  await db().gathering.create({
    data: {
      id,
      kind: "learning_seminar",
      title: "Lärandeseminarium 1",
      capacity: 50,
      audience: ["members"],
      opensOn: dayToDate(addDays(today, -30)),
      closesOn: dayToDate(addDays(today, -3)),
      changesUntil: dayToDate(addDays(today, -3)),
      createdById: world.person.lead,
      createdAt: world.now,
      publishedAt: world.now,
      ...more,
      programmeId,
    },
  });
  const days = Array.from({ length: lasts }, (_, past) => ({ id: newId(), day: dayToDate(addDays(today, past)) }));
  await db().gatheringDay.createMany({
    data: days.map((day) => ({ ...day, gatheringId: id, fromMinute: 540, toMinute: 960 })),
  });
  return { id, programmeId, days: days.map((day) => day.id) };
}

type Registered = Partial<Prisma.RegistrationUncheckedCreateInput> &
  ({ readonly personId: string } | { readonly guestName: string });

/** Somebody's registration, with a seat unless it says otherwise. Gives its id. */
export async function registrationOf({ id: gatheringId }: Gathered, who: Registered, at = new Date()): Promise<string> {
  const id = newId();
  await db().registration.create({
    data: { id, gatheringId, state: "registered", source: "self", registeredAt: at, changedAt: at, ...who },
  });
  return id;
}
