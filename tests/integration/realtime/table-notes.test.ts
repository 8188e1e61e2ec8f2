import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { whoMay } from "#app/access/rooms.ts";
import { loadNote } from "#app/features/notes/log.server.ts";
import { movePerson, placePeople } from "#app/features/tables/commands/place.server.ts";
import { db } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { type LaidTable, registrationAt, seatAt, tableAt } from "#tests/support/tables.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { join, type NotePage, notePage, opened } from "./note-pages.ts";
import { anInstance, eventually } from "./visitors.ts";

let world: World;
let gatheringId: string;
let tables: readonly [LaidTable, LaidTable];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  gatheringId = await seminarOf(world);
  tables = [await tableAt(world, gatheringId), await tableAt(world, gatheringId, { number: 2 })];
});

const cookieOf = (name: PersonName) => signedIn(world.person[name]);
const stored = async (noteId: string) => (await loadNote(noteId)).doc.getText("note").toString();
const place = () => ({ programmeId: world.programmeId, gatheringId });
const registered = (name: PersonName) => registrationAt(world, gatheringId, name);
async function seated(name: PersonName, table: LaidTable): Promise<string> {
  const id = await registered(name);
  await seatAt(world, gatheringId, id, table);
  return id;
}
async function move(registrationId: string, from: LaidTable | null, to: LaidTable | null): Promise<void> {
  const where = { registrationId, from: from?.id ?? null, to: to?.id ?? null };
  await movePerson(await world.actor("lead"), place(), where, world.now);
}
/** Joins anew when told to, as our own page does. Gives what she may now. */
async function joinedAnew(page: NotePage, noteId: string, times = 1): Promise<string> {
  await eventually(() => page.again).toBe(times);
  const answer = await join(page, noteId);
  return typeof answer === "string" ? answer : answer.role;
}

describe("who may what in the note of a table", () => {
  const readers: readonly PersonName[] = [
    ...(["lead", "researcher", "supervisor", "coordinator", "deputy", "member", "teamManager", "otherMember"] as const),
  ];
  const whenThere: readonly PersonName[] = ["manager", "otherManager", "partner"];

  test.each(people)(
    "H14: %s who is not registered reads it or does not know of it, and writes nothing",
    async (name) => {
      const { address } = await anInstance();
      const page = notePage(address, await cookieOf(name));
      await eventually(() => page.heard).toContain("ready");
      const answer = await join(page, tables[0].noteId);
      if (!readers.includes(name)) return expect(answer).toBe("missing");
      expect(answer).toMatchObject({ role: "read" });
      page.text.insert(0, "!");
      await eventually(() => page.said).toEqual(["nack 1 forbidden"]);
      expect(await stored(tables[0].noteId)).toBe("");
    },
  );

  test.each(people)("H14: %s who sits at another table reads, if she has to do with the programme", async (name) => {
    await seated(name, tables[1]);
    const { address } = await anInstance();
    const page = notePage(address, await cookieOf(name));
    await eventually(() => page.heard).toContain("ready");
    const answer = await join(page, tables[0].noteId);
    const reads = readers.includes(name) || whenThere.includes(name);
    expect(answer).toEqual(reads ? expect.objectContaining({ role: "read" }) : "missing");
  });

  test.each(people)("H14: %s who sits there writes, if she is in a team", async (name) => {
    await seated(name, tables[0]);
    const { address } = await anInstance();
    const page = notePage(address, await cookieOf(name));
    await eventually(() => page.heard).toContain("ready");
    const answer = await join(page, tables[0].noteId);
    const writers: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager", "otherMember"];
    if (writers.includes(name)) {
      expect(answer).toMatchObject({ role: "write" });
      page.text.insert(0, "!");
      await eventually(() => page.said).toEqual(["ack 1"]);
      return;
    }
    const reads = readers.includes(name) || whenThere.includes(name);
    expect(answer).toEqual(reads ? expect.objectContaining({ role: "read" }) : "missing");
  });

  test("H14: whose registration waits, or is cancelled, is not there; of a draft only who plans reads", async () => {
    await registrationAt(world, gatheringId, "manager", { state: "waiting", waitingNumber: 1 });
    await registrationAt(world, gatheringId, "partner", { state: "cancelled" });
    const { address } = await anInstance();
    const told = async (name: PersonName) => {
      const page = notePage(address, await cookieOf(name));
      await eventually(() => page.heard).toContain("ready");
      const answer = await join(page, tables[0].noteId);
      return typeof answer === "string" ? answer : answer.role;
    };
    expect([await told("manager"), await told("partner")]).toEqual(["missing", "missing"]);
    await db().registration.updateMany({ where: { gatheringId }, data: { state: "registered" } });
    expect([await told("manager"), await told("partner")]).toEqual(["read", "read"]);
    await db().gathering.update({ where: { id: gatheringId }, data: { publishedAt: null } });
    expect([await told("manager"), await told("member"), await told("lead")]).toEqual(["missing", "missing", "read"]);
  });
});

describe("who writes at a table", () => {
  test("H15: who is moved loses the pen at the one and has it at the other, at once, on two instances", async () => {
    const member = await seated("member", tables[0]);
    await seated("otherMember", tables[0]);
    const [first, second] = [await anInstance(), await anInstance()];
    const page = await opened(first.address, await cookieOf("member"), tables[0].noteId);
    const other = await opened(second.address, await cookieOf("otherMember"), tables[0].noteId);
    page.text.insert(0, "Hej ");
    await eventually(() => other.text.toString()).toBe("Hej ");
    const there = await opened(second.address, await cookieOf("member"), tables[1].noteId);
    expect(there.joined.role).toBe("read");
    await move(member, tables[0], tables[1]);
    expect(await joinedAnew(page, tables[0].noteId)).toBe("read");
    expect(await joinedAnew(there, tables[1].noteId)).toBe("write");
    expect(await joinedAnew(other, tables[0].noteId)).toBe("write");
    there.text.insert(0, "Här ");
    await eventually(() => there.acked).toBe(1);
    page.text.insert(0, "Inte ");
    await eventually(() => page.nacks).toEqual([[2, "forbidden"]]);
    expect([await stored(tables[0].noteId), await stored(tables[1].noteId)]).toEqual(["Hej ", "Här "]);
  });

  test("H15: placing everybody asks all anew; what is written before the answer is refused", async () => {
    await seated("member", tables[0]);
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("member"), tables[0].noteId);
    await seated("coordinator", tables[0]);
    await placePeople(await world.actor("lead"), place(), { way: "mixed", seed: 1 }, world.now);
    await eventually(() => page.again).toBe(1);
    const { tableId } = await db().seating.findFirstOrThrow({
      where: { registration: { personId: world.person.member, gatheringId } },
    });
    expect(await joinedAnew(page, tables[0].noteId)).toBe(tableId === tables[0].id ? "write" : "read");
  });

  test("H15: who is no longer registered loses it too, and a partner the note", async () => {
    const member = await seated("member", tables[0]);
    const partner = await registered("partner");
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("member"), tables[0].noteId);
    const reader = await opened(address, await cookieOf("partner"), tables[0].noteId);
    // As every act on registrations announces it.
    await act(null, world.now, async (tx, traces) => {
      await tx.registration.updateMany({ where: { id: { in: [member, partner] } }, data: { state: "cancelled" } });
      const { programmeId } = world;
      traces.audit({ action: "registration.cancelled", subject: "registration", subjectId: member });
      traces.announce({
        name: "registration.changed",
        rooms: whoMay("registration.see-names", { programmeId }),
        ids: { gatheringId, programmeId },
      });
    });
    expect(await joinedAnew(page, tables[0].noteId)).toBe("read");
    expect(await joinedAnew(reader, tables[0].noteId)).toBe("missing");
  });
});
