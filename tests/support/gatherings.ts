import type { Actor } from "#app/access/actor.ts";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { Audience } from "#app/features/registrations/rules/registering.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "./world.ts";

type Plan = {
  readonly capacity: number;
  readonly audience: readonly Audience[];
  /** Days from the world's day. */
  readonly opens: number;
  readonly closes: number;
  readonly changes: number;
  readonly held: number;
  readonly offerHours: number;
  readonly published: boolean;
  readonly asksNeeds: boolean;
};

const plan: Plan = {
  capacity: 50,
  audience: ["coordinators", "members", "managers", "staff", "partners", "researchers"],
  opens: -10,
  closes: 10,
  changes: 12,
  held: 20,
  offerHours: 48,
  published: true,
  asksNeeds: true,
};

/** A learning seminar of the world's programme, open for registration, from nine to four in twenty days unless it says otherwise. */
export async function gatheringOf(
  world: Pick<World, "now" | "programmeId"> & { readonly person: Pick<World["person"], "lead"> },
  wishes: Partial<Plan> = {},
): Promise<{ id: string; dayId: string; day: string }> {
  const { capacity, audience, opens, closes, changes, held, offerHours, published, asksNeeds } = { ...plan, ...wishes };
  const today = dayOf(world.now);
  const [id, dayId, day] = [newId(world.now.getTime()), newId(world.now.getTime()), addDays(today, held)];
  await db().gathering.create({
    data: {
      id,
      programmeId: world.programmeId,
      kind: "learning_seminar",
      title: "LS3",
      placeName: "Folkets hus",
      address: "Storgatan 1",
      audience: [...audience],
      capacity,
      opensOn: dayToDate(addDays(today, opens)),
      closesOn: dayToDate(addDays(today, closes)),
      changesUntil: dayToDate(addDays(today, changes)),
      offerHours,
      asksNeeds,
      createdById: world.person.lead,
      createdAt: world.now,
      publishedAt: published ? world.now : null,
      days: { create: { id: dayId, day: dayToDate(day), fromMinute: 9 * 60, toMinute: 16 * 60 } },
    },
  });
  return { id, dayId, day };
}

/** A session that is chosen when one registers, on the gathering's day. Gives its id. */
export async function sessionOf(
  gathering: { id: string; dayId: string },
  session: { title: string; seats: number; from?: number; to?: number; track?: number },
): Promise<string> {
  const id = newId();
  const { title, seats, from = 13 * 60, to = 14 * 60, track = 0 } = session;
  await db().gatheringSession.create({
    data: {
      id,
      gatheringId: gathering.id,
      dayId: gathering.dayId,
      kind: "talk",
      title,
      seats,
      track,
      fromMinute: from,
      toMinute: to,
    },
  });
  return id;
}

/** So many more members of team A, with accounts. Gives them as actors. */
export async function moreMembers(
  world: Pick<World, "now" | "teamA"> & { actor(name: "member"): Promise<Actor> },
  count: number,
): Promise<Actor[]> {
  const base = await world.actor("member");
  const ago = new Date(world.now.getTime() - 100 * 86_400_000);
  const people = Array.from({ length: count }, (_, index) => {
    const id = newId();
    return { id, name: `Deltagare ${index + 1}`, email: `${id}@ort.example`, createdAt: ago, claimedAt: ago };
  });
  await db().person.createMany({ data: people });
  await db().teamMembership.createMany({
    data: people.map(({ id }) => ({
      id: newId(),
      teamId: world.teamA,
      personId: id,
      profession: "Socialsekreterare",
      startedAt: ago,
    })),
  });
  return people.map(({ id, name }) => ({ ...base, personId: id, name }));
}

export type Standing = { id: string; personId: string | null; state: string; number: number | null };

/** How a gathering's registrations stand, those with a number in its order. */
export async function standingOf(gatheringId: string): Promise<Standing[]> {
  const rows = await db().registration.findMany({
    where: { gatheringId },
    select: { id: true, personId: true, state: true, waitingNumber: true },
    orderBy: [{ waitingNumber: "asc" }, { id: "asc" }],
  });
  return rows.map(({ waitingNumber, ...row }) => ({ ...row, number: waitingNumber }));
}

/** An own question of the gathering; without options it is answered in words. Gives its id. */
export async function questionOf(
  gatheringId: string,
  question: { label: string; options?: string[]; eraseAfterDays?: number },
): Promise<string> {
  const id = newId();
  const { label, options = [], eraseAfterDays = null } = question;
  const position = 1 + (await db().gatheringQuestion.count({ where: { gatheringId } }));
  const kind = options.length > 0 ? "choice" : "text";
  await db().gatheringQuestion.create({ data: { id, gatheringId, position, kind, label, options, eraseAfterDays } });
  return id;
}
