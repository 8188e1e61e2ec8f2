import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { Kind, OwnKind } from "#app/features/time/rules/kinds.ts";
import type { Ledger } from "#app/features/time/rules/sums.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "#tests/support/world.ts";

type Words<Word extends string> = Partial<Record<PersonName, Word>>;

/** A gathering of one day, from nine and so long, with what was pressed at its door; and a guest who was there. */
export async function gathered(
  world: World,
  on: {
    day: string;
    minutes: number;
    kind?: "learning_seminar" | "group_interview" | "spread_conference" | "information_meeting";
    teamId?: string;
    cancelled?: true;
  },
  marks: Words<"present" | "excused" | "absent" | "cleared">,
): Promise<void> {
  const { day, minutes, kind = "learning_seminar", teamId = null, cancelled } = on;
  const [id, dayId] = [newId(), newId()];
  const { lead } = world.person;
  await db().gathering.create({
    data: {
      ...{
        id,
        programmeId: world.programmeId,
        kind,
        title: "Träff",
        teamId,
        capacity: 90,
        audience: ["members", "guests"],
      },
      ...{ opensOn: dayToDate(day), closesOn: dayToDate(day), changesUntil: dayToDate(day) },
      ...{ createdById: lead, createdAt: world.now, publishedAt: world.now, cancelledAt: cancelled ? world.now : null },
      days: { create: { id: dayId, day: dayToDate(day), fromMinute: 540, toMinute: 540 + minutes } },
    },
  });
  const seats = [...Object.entries(marks), ["guest", "present"] as const];
  for (const [name, mark] of seats) {
    const registrationId = newId();
    const who = name === "guest" ? { guestName: "Gäst" } : { personId: world.person[name as PersonName] };
    await db().registration.create({
      data: {
        ...{ id: registrationId, gatheringId: id, state: "registered", source: "self", ...who },
        ...{ registeredAt: world.now, changedAt: world.now },
      },
    });
    const at = { markedAt: world.now, receivedAt: world.now, markedById: lead };
    await db().doorMark.create({ data: { id: newId(), gatheringId: id, registrationId, dayId, mark, ...at } });
  }
}

/** A team's meeting, with who was there. */
export async function met(
  world: World,
  on: { day: string; minutes: number | null; teamId: string; cancelled?: true },
  words: Words<"present" | "excused" | "absent">,
): Promise<void> {
  const { day, minutes, teamId, cancelled } = on;
  const [id, { lead }] = [newId(), world.person];
  const { programmeId } = await db().team.findUniqueOrThrow({ where: { id: teamId } });
  await db().meeting.create({
    data: {
      ...{
        id,
        programmeId,
        teamId,
        title: "Teammöte",
        heldOn: dayToDate(day),
        createdById: lead,
        createdAt: world.now,
      },
      ...{ fromMinute: minutes && 540, minutes, cancelledAt: cancelled ? world.now : null },
    },
  });
  await db().meetingAttendance.createMany({
    data: Object.entries(words).map(([name, word]) => ({
      ...{ meetingId: id, personId: world.person[name as PersonName], word, markedById: lead, markedAt: world.now },
    })),
  });
}

/** A supervision session of the supervisor with somebody. */
export async function supervised(
  world: World,
  who: PersonName,
  times: { startsAt: string; endsAt: string; state?: "booked" | "held" | "missed" },
): Promise<void> {
  const { startsAt, endsAt, state = "held" } = times;
  const [id, { supervisor }] = [newId(), world.person];
  const made = { createdById: supervisor, createdAt: world.now, changedAt: world.now };
  await db().supervisionSession.create({
    data: {
      ...{ id, programmeId: world.programmeId, kind: "individual", researcherId: supervisor, state, ...made },
      ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    },
  });
  for (const [personId, role] of [
    [supervisor, "researcher"],
    [world.person[who], "coordinator"],
  ] as const) {
    // The times and whether it takes time are the session's, whatever is written.
    const times = { startsAt: world.now, endsAt: world.now, live: true };
    await db().supervisionAttendee.create({ data: { sessionId: id, personId, role, ...times } });
  }
}

/** Somebody's own line, straight into the table. Gives its id. */
export async function lineOf(
  world: World,
  who: PersonName,
  line: { day: string; minutes: number; kind: OwnKind; teamId: string | null; word?: string },
): Promise<string> {
  const id = newId();
  const { day, ...rest } = line;
  const { programmeId, now } = world;
  await db().timeEntry.create({
    data: { id, personId: world.person[who], programmeId, day: dayToDate(day), createdAt: now, ...rest },
  });
  return id;
}

/** What a ledger's year holds: minutes by month and kind, of those that there are. */
export function heldIn({ months }: Ledger): Record<string, Partial<Record<Kind, number>>> {
  return Object.fromEntries(months.filter(({ total }) => total > 0).map(({ month, byKind }) => [month, byKind]));
}
