import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { answerByLink, answerSignedIn } from "#app/features/evaluations/commands/answer.server.ts";
import type { GatheringPlace } from "#app/features/evaluations/found.server.ts";
import { secretForTurn } from "#app/features/evaluations/turns.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readBody } from "#app/platform/form.server.ts";
import type { PersonName, World } from "./world.ts";

type Asked = {
  /** Days since its last day. */
  readonly ago?: number;
  readonly days?: number;
  readonly kind?: "learning_seminar" | "spread_conference" | "group_interview";
  readonly title?: string;
  readonly published?: boolean;
  readonly cancelled?: boolean;
};

/** A gathering from nine to four, and by its address. */
export async function gatheringHeld(world: World, asked: Asked = {}): Promise<GatheringPlace> {
  const { ago = 1, days = 1, kind = "learning_seminar", title = "LS1", published = true, cancelled = false } = asked;
  const [gatheringId, { programmeId, now, person }] = [newId(), world];
  const last = addDays(dayOf(now), -ago);
  const on = (n: number) => dayToDate(addDays(last, n));
  await db().gathering.create({
    data: {
      id: gatheringId,
      programmeId,
      kind,
      title,
      teamId: kind === "group_interview" ? world.teamA : null,
      audience: ["members", "guests"],
      capacity: 60,
      ...{ opensOn: on(-60), closesOn: on(-10), changesUntil: on(-7) },
      ...{
        createdById: person.lead,
        createdAt: now,
        publishedAt: published ? now : null,
        cancelledAt: cancelled ? now : null,
      },
      days: {
        create: Array.from({ length: days }, (_, i) => ({
          id: newId(),
          day: on(-i),
          ...{ fromMinute: 540, toMinute: 960 },
        })),
      },
    },
  });
  return { programmeId, gatheringId };
}

/** Registers somebody of the world, or a guest by a name. Gives the registration's id. */
export async function registered(
  world: World,
  { gatheringId }: GatheringPlace,
  who: { person: PersonName } | { guest: string },
  state: "registered" | "cancelled" = "registered",
): Promise<string> {
  const id = newId();
  const is =
    "guest" in who ? { guestName: who.guest, guestEmail: `${id}@ort.example` } : { personId: world.person[who.person] };
  await db().registration.create({
    data: { id, gatheringId, ...is, state, source: "self", registeredAt: world.now, changedAt: world.now },
  });
  return id;
}

/** Marks somebody at the door, on each of the days. */
export async function presentAt(world: World, { gatheringId }: GatheringPlace, registrationId: string): Promise<void> {
  const by = { markedAt: world.now, receivedAt: world.now, markedById: world.person.lead };
  for (const { id: dayId } of await db().gatheringDay.findMany({ where: { gatheringId } }))
    await db().doorMark.create({ data: { id: newId(), gatheringId, registrationId, dayId, mark: "present", ...by } });
}

export async function guests(world: World, place: GatheringPlace, n: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < n; i += 1) ids.push(await registered(world, place, { guest: `Gäst ${i}` }));
  return ids;
}

/** A form as it comes in. */
export function formOf(fields: Readonly<Record<string, string>>) {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ intent: "answer", ...fields }).toString();
  return readBody(new Request("http://x.example/", { method: "POST", headers, body }));
}

/** Answers by a link of the moment. */
export async function answered(
  registrationId: string,
  fields: Readonly<Record<string, string>>,
  now: Date,
): Promise<string> {
  return answerByLink((await secretForTurn(registrationId)) ?? "", await formOf(fields), now);
}

export async function answeredBy(
  world: World,
  person: PersonName,
  place: GatheringPlace,
  fields: Readonly<Record<string, string>>,
  now = world.now,
): Promise<string> {
  return answerSignedIn(await world.actor(person), place, await formOf(fields), now);
}
