import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "#tests/support/world.ts";

type Plan = {
  readonly title: string;
  readonly days: readonly string[];
  readonly published?: boolean;
  readonly cancelled?: boolean;
  /** Whose group interview it is. */
  readonly teamId?: string;
};

/** A gathering of the programme, from nine to four on each of its days. */
export async function gatheringOn(world: World, plan: Plan): Promise<string> {
  const { now, programmeId, person } = world;
  const { title, days, published = true, cancelled = false, teamId = null } = plan;
  const id = newId(now.getTime());
  const first = dayToDate(days[0]!);
  await db().gathering.create({
    data: {
      id,
      programmeId,
      teamId,
      kind: teamId ? "group_interview" : "learning_seminar",
      title,
      placeName: "Kulturhuset Fyrklövern",
      address: "Ågatan 3, Östhammar",
      videoUrl: "https://video.example/hemligt-rum",
      audience: ["members"],
      capacity: 50,
      opensOn: first,
      closesOn: first,
      changesUntil: first,
      createdById: person.lead,
      createdAt: now,
      publishedAt: published ? now : null,
      cancelledAt: cancelled ? now : null,
      days: { create: days.map((day) => ({ id: newId(), day: dayToDate(day), fromMinute: 540, toMinute: 960 })) },
    },
  });
  return id;
}

type State = "registered" | "offered" | "waiting" | "requested" | "cancelled" | "lapsed";

let number = 0;

export async function registeredTo(world: World, gatheringId: string, who: PersonName, state: State = "registered") {
  const id = newId(world.now.getTime());
  const at = { registeredAt: world.now, changedAt: world.now };
  number += 1;
  await db().registration.create({
    data: {
      id,
      gatheringId,
      personId: world.person[who],
      state,
      source: "self",
      sequence: 3,
      waitingNumber: state === "waiting" ? number : null,
      offeredUntil: state === "offered" ? new Date("2026-11-24T11:00:00Z") : null,
      ...at,
      needs: { create: { food: "Nötallergi", access: "" } },
    },
  });
  return id;
}

export async function meetingOn(world: World, day: string, team: "teamA" | "teamB" | "teamC" = "teamA") {
  const id = newId(world.now.getTime());
  const programmeId = team === "teamC" ? world.otherProgrammeId : world.programmeId;
  const by = { createdById: world.person.member, createdAt: world.now };
  await db().meeting.create({
    data: { id, programmeId, teamId: world[team], title: "Om familjen Kanarie", heldOn: dayToDate(day), ...by },
  });
  return id;
}
