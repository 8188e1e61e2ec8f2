import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { takePosts } from "#app/features/door/commands/take-posts.server.ts";
import type { Post } from "#app/features/door/forms.server.ts";
import { attendanceOf } from "#app/features/door/queries/attendance.server.ts";
import { doorPage } from "#app/features/door/queries/door-page.server.ts";
import { doorOfTicket } from "#app/features/door/queries/ticket.server.ts";
import { holding } from "#app/features/door/rules.ts";
import { type DoorWord, doorWords } from "#app/features/door/types.ts";
import { db } from "#app/platform/db.server.ts";
import { type Gathered, gatheringOf, registrationOf } from "#tests/support/doors.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of ["lead", "researcher"] as const) await world.actor(name);
});
afterAll(() => world?.close());

const at = (seconds: number) => new Date(world.now.getTime() + seconds * 1_000);
const placeOf = ({ id, programmeId }: Gathered) => ({ programmeId, gatheringId: id });
const press = (registrationId: string, dayId: string, mark: DoorWord, seconds = -60, id = newId()): Post => ({
  kind: "mark",
  id,
  registrationId,
  dayId,
  mark,
  markedAt: at(seconds),
});
const send = async (gathered: Gathered, posts: readonly Post[], by: PersonName = "lead", now = world.now) =>
  takePosts(await world.actor(by), placeOf(gathered), posts, now);
const held = (registrationId: string) =>
  db().attendance.findMany({ where: { registrationId }, select: { mark: true, minutes: true, markId: true } });

describe("marks", () => {
  it("D6: give the same attendance in whatever order, however often and from whichever door they come", async () => {
    const gathered = await gatheringOf(world);
    const [dayId = ""] = gathered.days;
    for (let left = rounds(10, "marks in any order"); left > 0; left -= 1) {
      const id = await registrationOf(gathered, { guestName: "Någon" });
      const posts = Array.from({ length: 6 }, () => {
        const word = doorWords[Math.floor(Math.random() * doorWords.length)] ?? "present";
        return press(id, dayId, word, -Math.ceil(Math.random() * 3));
      });
      const shuffled = posts.toSorted(() => Math.random() - 0.5);
      const sent = await Promise.all([
        send(gathered, shuffled.slice(0, 4)),
        send(gathered, shuffled.slice(2), "researcher"),
        send(gathered, posts),
      ]);
      expect(sent.flatMap(({ refused }) => refused)).toEqual([]);
      const wanted = holding(
        posts.flatMap((post) => (post.kind === "mark" ? [{ ...post, markedAt: post.markedAt.toISOString() }] : [])),
      );
      const minutes = wanted?.mark === "present" ? 420 : 0;
      expect(await held(id)).toEqual([{ mark: wanted?.mark, minutes, markId: wanted?.id }]);
      expect(await db().doorMark.count({ where: { registrationId: id } })).toBe(6);
    }
  });

  it("D7: are one however often they are sent, and leave one row in the audit each time something came of it", async () => {
    const gathered = await gatheringOf(world);
    const id = await registrationOf(gathered, { personId: world.person.member });
    const post = press(id, gathered.days[0] ?? "", "present");
    const audits = () => db().auditEntry.count({ where: { subjectId: gathered.id } });
    for (const by of ["lead", "lead", "supervisor"] as const) {
      expect(await send(gathered, [post], by)).toEqual({ done: [post.id], refused: [] });
    }
    expect(await audits()).toBe(1);
    expect(await held(id)).toMatchObject([{ mark: "present" }]);
    // The same id for somebody else is no second arrival.
    const other = await registrationOf(gathered, { guestName: "Bo" });
    const forged = press(other, gathered.days[0] ?? "", "present", -60, post.id);
    expect(await send(gathered, [forged])).toEqual({ done: [], refused: [{ id: post.id, code: "form.outdated" }] });
  });

  it("are taken as pressed when they came, when the device's clock is ahead", async () => {
    const gathered = await gatheringOf(world);
    const id = await registrationOf(gathered, { guestName: "Någon" });
    const [dayId = ""] = gathered.days;
    await send(gathered, [press(id, dayId, "absent", 3_600)]);
    await send(gathered, [press(id, dayId, "present", 5)], "lead", at(10));
    expect(await held(id)).toMatchObject([{ mark: "present" }]);
  });

  it("what cannot be taken is refused by itself", async () => {
    const [gathered, other] = [await gatheringOf(world), await gatheringOf(world)];
    const [id, elsewhere] = [
      await registrationOf(gathered, { guestName: "Någon" }),
      await registrationOf(other, { guestName: "Någon" }),
    ];
    const [dayId = ""] = gathered.days;
    const posts = [
      press(id, dayId, "present"),
      press(elsewhere, dayId, "present"),
      press(id, other.days[0] ?? "", "absent"),
    ];
    expect(await send(gathered, posts)).toEqual({
      done: [posts[0]?.id],
      refused: posts.slice(1).map((post) => ({ id: post.id, code: "door.unknown" })),
    });
  });

  it("a day that is planned anew has another length for those who were there", async () => {
    const gathered = await gatheringOf(world, {}, 2);
    const [id, away] = [
      await registrationOf(gathered, { guestName: "Någon" }),
      await registrationOf(gathered, { guestName: "Bo" }),
    ];
    const [first = "", second = ""] = gathered.days;
    await send(gathered, [press(id, first, "present"), press(id, second, "present"), press(away, first, "excused")]);
    await db().gatheringDay.update({ where: { id: first }, data: { toMinute: 720 } });
    const attended = await attendanceOf(await world.actor("lead"), gathered.id);
    expect(attended.map(({ name, mark, minutes }) => [name, mark, minutes])).toEqual([
      ["Bo", "excused", 0],
      ["Någon", "present", 180],
      ["Någon", "present", 420],
    ]);
  });
});

describe("the database", () => {
  it("D6: holds what must never be false of marks, whoever writes", async () => {
    const [gathered, other] = [await gatheringOf(world), await gatheringOf(world)];
    const id = await registrationOf(gathered, { guestName: "Någon" });
    const waits = await registrationOf(gathered, { guestName: "Bo", state: "waiting", waitingNumber: 1 });
    const row = {
      gatheringId: gathered.id,
      registrationId: id,
      dayId: gathered.days[0] ?? "",
      mark: "present" as const,
      markedAt: world.now,
      receivedAt: world.now,
      markedById: world.person.lead,
    };
    const write = (more: Partial<typeof row>) => db().doorMark.create({ data: { id: newId(), ...row, ...more } });
    await expect(write({ dayId: other.days[0] ?? "" })).rejects.toThrow(/day_of_gathering/);
    await expect(write({ gatheringId: other.id })).rejects.toThrow(/of_gathering/);
    await expect(write({ registrationId: waits })).rejects.toThrow(/who is marked has a seat/);
    const { id: markId } = await write({});
    await expect(db().doorMark.update({ where: { id: markId }, data: { mark: "absent" } })).rejects.toThrow(
      /permission denied|denied/i,
    );
    await expect(db().doorMark.delete({ where: { id: markId } })).rejects.toThrow(/permission denied|denied/i);
    await db().gathering.delete({ where: { id: gathered.id } });
    expect(await db().attendance.count({ where: { gatheringId: gathered.id } })).toBe(0);
  });
});

describe("the door", () => {
  it("D10: is there for the lead and the researchers alone, and says nothing of needs", async () => {
    const gathered = await gatheringOf(world);
    const id = await registrationOf(gathered, { personId: world.person.member });
    await db().registrationNeeds.create({ data: { registrationId: id, food: "Jordnötter", access: "Slinga" } });
    const said: Partial<Record<PersonName, string>> = {};
    for (const name of people) {
      const actor = await world.actor(name);
      const look = doorPage(actor, placeOf(gathered));
      const mark = takePosts(actor, placeOf(gathered), [], world.now);
      const both = await Promise.all(
        [look, mark].map((asked) =>
          asked.then(
            () => "may",
            (error: { kind?: string }) => error.kind ?? String(error),
          ),
        ),
      );
      expect(both[0], name).toBe(both[1]);
      said[name] = String(both[0]);
      expect(JSON.stringify(await look.catch(() => null))).not.toMatch(/Jordnötter|Slinga/);
    }
    const may = Object.entries(said)
      .filter(([, word]) => word === "may")
      .map(([name]) => name);
    expect(may).toEqual(["lead", "researcher", "supervisor"]);
    expect([said.member, said.partner, said.foreigner, said.stranger]).toEqual([
      "forbidden",
      "forbidden",
      "missing",
      "missing",
    ]);
    const elsewhere = { ...placeOf(gathered), programmeId: world.otherProgrammeId };
    await expect(doorPage(await world.actor("lead"), elsewhere)).rejects.toMatchObject({ kind: "missing" });
  });

  it("D12: a ticket leads to its door who stands there, and nobody else anywhere", async () => {
    const gathered = await gatheringOf(world);
    const id = await registrationOf(gathered, { personId: world.person.member });
    const { ticket } = await db().registration.findUniqueOrThrow({ where: { id }, select: { ticket: true } });
    expect(await doorOfTicket(await world.actor("researcher"), ticket)).toMatchObject({ gatheringId: gathered.id });
    for (const name of ["member", "coordinator", "manager", "foreigner"] as const) {
      expect(await doorOfTicket(await world.actor(name), ticket)).toBeNull();
    }
    expect(await doorOfTicket(await world.actor("lead"), id)).toBeNull();
    expect(await doorOfTicket(await world.actor("lead"), "x")).toBeNull();
  });
});
