import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { takePosts } from "#app/features/door/commands/take-posts.server.ts";
import type { Post, WalkIn } from "#app/features/door/forms.server.ts";
import { doorList } from "#app/features/door/queries/door-page.server.ts";
import type { DoorWord } from "#app/features/door/types.ts";
import { db } from "#app/platform/db.server.ts";
import { type Gathered, gatheringOf, registrationOf } from "#tests/support/doors.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.actor("lead");
});
afterAll(() => world?.close());

const guest = { name: "Gun  Gäst", organisation: "Region", email: "" };
const walkIn = (gathered: Gathered, who: WalkIn["who"], id = newId()): WalkIn => ({
  kind: "walk-in",
  id,
  dayId: gathered.days[0] ?? "",
  markedAt: new Date(world.now.getTime() - 60_000),
  who,
});
const press = (gathered: Gathered, registrationId: string, mark: DoorWord): Post => ({
  kind: "mark",
  id: newId(),
  dayId: gathered.days[0] ?? "",
  markedAt: world.now,
  registrationId,
  mark,
});
const send = async (gathered: Gathered, ...posts: Post[]) =>
  takePosts(
    await world.actor("lead"),
    { programmeId: gathered.programmeId, gatheringId: gathered.id },
    posts,
    world.now,
  );
const listOf = async (gathered: Gathered) =>
  doorList(await world.actor("lead"), { programmeId: gathered.programmeId, gatheringId: gathered.id });
const all = (gathered: Gathered) =>
  db().registration.findMany({ where: { gatheringId: gathered.id }, orderBy: { id: "asc" } });
const seats = async (gathered: Gathered) =>
  (await db().gathering.findUniqueOrThrow({ where: { id: gathered.id } })).seatsTaken;

describe("who comes without registering", () => {
  it("D8: is let in once, however often the device says so, also into a full room, and takes no seat of those given out", async () => {
    const gathered = await gatheringOf(world, { capacity: 1 });
    await registrationOf(gathered, { guestName: "Bo" });
    const [one, other] = [walkIn(gathered, guest), walkIn(gathered, { personId: world.person.member })];
    const sent = await Promise.all([send(gathered, one, other), send(gathered, one), send(gathered, other, one)]);
    expect(sent.flatMap(({ refused }) => refused)).toEqual([]);
    const made = (await all(gathered)).filter(({ source }) => source === "door");
    expect(made.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted());
    expect(made.find(({ id }) => id === one.id)).toMatchObject({ guestName: "Gun Gäst", state: "registered" });
    expect(await seats(gathered)).toBe(1);
    const { people, outsiders } = await listOf(gathered);
    expect(
      people
        .filter(({ walkedIn }) => walkedIn)
        .map(({ under }) => under)
        .toSorted(),
    ).toEqual(["Region", "Team A · Ort 0"]);
    expect(outsiders.map(({ personId }) => personId)).not.toContain(world.person.member);
  });

  it("D8: is the registration that she has after all, as a person or by her address", async () => {
    const gathered = await gatheringOf(world);
    const member = await registrationOf(gathered, { personId: world.person.member });
    const invited = await registrationOf(gathered, { guestName: "Eva", guestEmail: "eva@ort.example" });
    const posts = [
      walkIn(gathered, { personId: world.person.member }),
      walkIn(gathered, { ...guest, email: "EVA@ort.example" }),
      walkIn(gathered, { ...guest, email: "member@ort.example" }),
    ];
    expect((await send(gathered, ...posts)).refused).toEqual([]);
    expect((await all(gathered)).map(({ id, source }) => [id, source])).toEqual([
      [member, "self"],
      [invited, "self"],
    ]);
    // What is pressed on the device about the one it let in is about the registration that she has.
    await send(gathered, press(gathered, posts[1]?.id ?? "", "cleared"));
    expect((await db().attendance.findMany({ where: { registrationId: invited } })).map(({ mark }) => mark)).toEqual([
      "cleared",
    ]);
  });

  it("D9: has come through the door when she waited or had cancelled, and has her seat when it was offered her", async () => {
    const gathered = await gatheringOf(world, { capacity: 3 });
    const waiting = await registrationOf(gathered, { guestName: "A", state: "waiting", waitingNumber: 1 });
    const cancelled = await registrationOf(gathered, { guestName: "B", state: "cancelled" });
    const offeredUntil = new Date(world.now.getTime() + 1_000);
    const offered = await registrationOf(gathered, { guestName: "C", state: "offered", offeredUntil });
    for (const id of [waiting, cancelled]) {
      const refused = press(gathered, id, "absent");
      expect(await send(gathered, refused)).toEqual({ done: [], refused: [{ id: refused.id, code: "door.no-seat" }] });
    }
    const { outsiders } = await listOf(gathered);
    expect(outsiders.map(({ registrationId }) => registrationId).filter(Boolean)).toEqual([waiting, cancelled]);
    const sent = await send(gathered, ...[waiting, cancelled, offered].map((id) => press(gathered, id, "present")));
    expect(sent.refused).toEqual([]);
    expect((await all(gathered)).map(({ source, state }) => [source, state])).toEqual([
      ["door", "registered"],
      ["door", "registered"],
      ["self", "registered"],
    ]);
    expect(await seats(gathered)).toBe(1);
  });

  it("must have a name and no identity number, and be of the programme when a person is chosen", async () => {
    const gathered = await gatheringOf(world);
    const wrong = [
      walkIn(gathered, { ...guest, name: " " }),
      walkIn(gathered, { ...guest, name: "Gun 19850709-9805" }),
      walkIn(gathered, { personId: world.person.foreigner }),
      walkIn(gathered, { personId: newId() }),
    ];
    const { done, refused } = await send(gathered, ...wrong);
    expect(done).toEqual([]);
    expect(refused.map(({ code }) => code)).toEqual([
      "field.required",
      "identity-number",
      "door.unknown",
      "door.unknown",
    ]);
    expect(await all(gathered)).toEqual([]);
  });
});
