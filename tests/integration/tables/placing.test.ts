import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { editTable, removeTable } from "#app/features/tables/commands/change-table.server.ts";
import { movePerson, placePeople } from "#app/features/tables/commands/place.server.ts";
import { tablesPage } from "#app/features/tables/queries/tables.server.ts";
import { layTables } from "#app/flows/lay-tables.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { registrationAt, seatAt, tableAt } from "#tests/support/tables.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let gatheringId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  gatheringId = await seminarOf(world);
});

const outside: readonly PersonName[] = ["foreigner", "stranger", "leaver"];
const place = () => ({ programmeId: world.programmeId, gatheringId });
const page = async (name: PersonName) => tablesPage(await world.actor(name), world.programmeId, gatheringId);
const lead = () => world.actor("lead");
const lay = async (count: number, seats: number, key = crypto.randomUUID()) =>
  layTables(await lead(), place(), { count, seats, key }, world.now);
const move = async (registrationId: string, from: string | null, to: string | null) =>
  movePerson(await lead(), place(), { registrationId, from, to }, world.now);
const at = (name: PersonName) => registrationAt(world, gatheringId, name);
const taken = async () =>
  (await db().gatheringTable.findMany({ where: { gatheringId }, orderBy: { number: "asc" } })).map(
    ({ seatsTaken }) => seatsTaken,
  );

describe("laying tables", () => {
  it("gives each its number and its note, once however often the form arrives, and more after them", async () => {
    const key = crypto.randomUUID();
    expect([await lay(3, 4, key), await lay(3, 4, key)]).toEqual([{ count: 3 }, { count: 3 }]);
    await lay(1, 6);
    const { tables } = await page("lead");
    expect(tables.map(({ number, seats, reads }) => [number, seats, reads])).toEqual([
      [1, 4, true],
      [2, 4, true],
      [3, 4, true],
      [4, 6, true],
    ]);
    const notes = await db().note.findMany({ where: { table: { gatheringId } }, include: { text: true } });
    expect(notes.map(({ teamId, text }) => [teamId, text?.text.includes("Runt bordet")])).toEqual(
      Array(4).fill([null, true]),
    );
    expect(await no(lay(197, 4))).toBe("form.invalid");
  });

  it("A1: is the lead's, as are placing, changing and taking away; who sees it is refused", async () => {
    const { id: tableId } = await tableAt(world, gatheringId);
    const registrationId = await at("member");
    const said = table((name) => (name === "lead" ? "yes" : outside.includes(name) ? "missing" : "forbidden"));
    const acts = [
      async (name: PersonName) =>
        layTables(await world.actor(name), place(), { count: 1, seats: 2, key: crypto.randomUUID() }, world.now),
      async (name: PersonName) => placePeople(await world.actor(name), place(), { way: "mixed", seed: 1 }, world.now),
      async (name: PersonName) =>
        movePerson(await world.actor(name), place(), { registrationId, from: null, to: null }, world.now).catch(
          (error) => {
            // Whom the lead placed just now has moved meanwhile: she may.
            if ((error as { code?: string }).code !== "seating.moved-meanwhile") throw error;
          },
        ),
      async (name: PersonName) =>
        editTable(await world.actor(name), place(), { tableId, name: "Mat", seats: 3 }, world.now),
      async (name: PersonName) => {
        const one = await tableAt(world, gatheringId, { number: 100 });
        try {
          await removeTable(await world.actor(name), place(), one.id, world.now);
        } finally {
          await db().gatheringTable.deleteMany({ where: { id: one.id } });
        }
      },
    ];
    for (const act of acts) expect(await everybody(act)).toEqual(said);
    const elsewhere = { ...place(), programmeId: world.otherProgrammeId };
    expect(await no(editTable(await lead(), elsewhere, { tableId, name: "", seats: 3 }, world.now))).toBe("missing");
  });

  it("H12: a table goes while nobody sits there and nothing is written there", async () => {
    const { id, noteId } = await tableAt(world, gatheringId);
    const registrationId = await at("member");
    await move(registrationId, null, id);
    expect(await no(removeTable(await lead(), place(), id, world.now))).toBe("table.not-empty");
    await move(registrationId, id, null);
    await db().noteSnapshot.update({ where: { noteId }, data: { writtenAt: world.now } });
    expect(await no(removeTable(await lead(), place(), id, world.now))).toBe("table.note-written");
    await db().noteSnapshot.update({ where: { noteId }, data: { writtenAt: null } });
    expect(await no(removeTable(await lead(), place(), id, world.now))).toBe("yes");
    expect(await db().note.findUnique({ where: { id: noteId } })).toBeNull();
  });
});

describe("placing people", () => {
  it("H8, H9: places everybody mixed by a seed; then who comes late, beside those who sit; who has no chair is told of", async () => {
    await lay(2, 3);
    const names = ["coordinator", "member", "otherMember", "manager"] as const;
    for (const name of names) await at(name);
    expect(await placePeople(await lead(), place(), { way: "mixed", seed: 7 }, world.now)).toEqual({ left: 0 });
    const before = (await page("lead")).tables;
    expect(before.map(({ sitting }) => sitting?.length)).toEqual([2, 2]);
    for (const { sitting } of before) {
      expect(sitting?.filter(({ from }) => from === "Team A").length).toBe(1);
    }
    for (const guest of ["Gun", "Gösta", "Greta"]) await registrationAt(world, gatheringId, { guest });
    expect(await placePeople(await lead(), place(), { way: "rest", seed: 7 }, world.now)).toEqual({ left: 1 });
    const after = await page("lead");
    expect(after.tables.map(({ sitting }) => sitting?.length)).toEqual([3, 3]);
    expect(after.standing).toHaveLength(1);
    for (const [i, { sitting }] of after.tables.entries())
      expect(sitting?.map(({ id }) => id)).toEqual(
        expect.arrayContaining(before[i]?.sitting?.map(({ id }) => id) ?? []),
      );
    const rows = await db().auditEntry.findMany({
      where: { subjectId: gatheringId, action: { startsWith: "seating" } },
    });
    expect(rows.map(({ action }) => action).toSorted()).toEqual(["seating.placed-mixed", "seating.placed-rest"]);
  });

  it("H7: by team, and all anew when tables are full", async () => {
    await lay(2, 2);
    for (const name of ["coordinator", "member", "otherMember"] as const) await at(name);
    await placePeople(await lead(), place(), { way: "mixed", seed: 1 }, world.now);
    await placePeople(await lead(), place(), { way: "team", seed: 1 }, world.now);
    const { tables } = await page("lead");
    expect(tables.map(({ sitting }) => sitting?.map(({ from }) => from))).toEqual([["Team A", "Team A"], ["Team B"]]);
    // Two full tables that change places.
    await at("manager");
    await placePeople(await lead(), place(), { way: "rest", seed: 1 }, world.now);
    for (const seed of [1, 2, 3, 4, 5]) await placePeople(await lead(), place(), { way: "mixed", seed }, world.now);
    expect(await taken()).toEqual([2, 2]);
  });

  it("H10: at no table sit more than it holds, also when two are placed there at once or past our rules", async () => {
    const [one, two] = [
      await tableAt(world, gatheringId, { seats: 1 }),
      await tableAt(world, gatheringId, { number: 2 }),
    ];
    const [a, b] = [await at("member"), await at("coordinator")];
    const both = await Promise.all([no(move(a, null, one.id)), no(move(b, null, one.id))]);
    expect(both.toSorted()).toEqual(["table.full", "yes"]);
    const left = both[0] === "yes" ? b : a;
    await expect(seatAt(world, gatheringId, left, one)).rejects.toThrow(/gathering_tables_seats/);
    await move(left, null, two.id);
    expect(await taken()).toEqual([1, 1]);
    await expect(db().seating.update({ where: { registrationId: left }, data: { tableId: one.id } })).rejects.toThrow(
      /gathering_tables_seats/,
    );
    const fewer = editTable(await lead(), place(), { tableId: two.id, name: "", seats: 0 }, world.now);
    expect(await no(fewer)).toBe("form.invalid");
    await db().gatheringTable.update({ where: { id: two.id }, data: { seats: 1 } });
    await expect(db().gatheringTable.update({ where: { id: two.id }, data: { seats: 0 } })).rejects.toThrow(/seats/);
  });

  it("H10: who sits is registered, there; who cancels rises, and the chair is free", async () => {
    const { id } = await tableAt(world, gatheringId);
    const [member, waiting] = [
      await at("member"),
      await registrationAt(world, gatheringId, "coordinator", { state: "waiting", waitingNumber: 1 }),
    ];
    expect(await no(move(waiting, null, id))).toBe("missing");
    await expect(seatAt(world, gatheringId, waiting, { id })).rejects.toThrow(/who sits at a table is registered/);
    const other = await seminarOf(world);
    const elsewhere = await registrationAt(world, other, "member");
    expect(await no(move(elsewhere, null, id))).toBe("missing");
    await expect(seatAt(world, gatheringId, elsewhere, { id })).rejects.toThrow(/registration_of_gathering/);
    const theirs = await tableAt(world, other);
    expect(await no(move(member, null, theirs.id))).toBe("missing");
    await expect(seatAt(world, gatheringId, member, theirs)).rejects.toThrow(/table_of_gathering/);
    await move(member, null, id);
    await db().registration.update({ where: { id: member }, data: { state: "cancelled" } });
    expect([await taken(), await db().seating.count({ where: { gatheringId } })]).toEqual([[0], 0]);
  });

  it("H11: of two who move the same person at once, one succeeds and the other is told", async () => {
    const tables = [await tableAt(world, gatheringId), await tableAt(world, gatheringId, { number: 2 })] as const;
    const member = await at("member");
    const both = await Promise.all([no(move(member, null, tables[0].id)), no(move(member, null, tables[1].id))]);
    expect(both.toSorted()).toEqual(["seating.moved-meanwhile", "yes"]);
    const to = both[0] === "yes" ? tables[0].id : tables[1].id;
    // Pressed twice it is done already.
    expect(await no(move(member, null, to))).toBe("yes");
  });
});

describe("who sits where", () => {
  it("H13: is seen by who reads the lists, and by those who are registered; there are tables for all in the programme", async () => {
    const { id } = await tableAt(world, gatheringId);
    await seatAt(world, gatheringId, await registrationAt(world, gatheringId, { guest: "Gun" }), { id });
    await seatAt(world, gatheringId, await at("otherMember"), { id });
    await at("partner");
    await registrationAt(world, gatheringId, "manager", { state: "cancelled" });
    const seeing: readonly PersonName[] = ["lead", "researcher", "supervisor", "otherMember", "partner"];
    const reading: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager", ...seeing];
    expect(await everybody(page)).toEqual(table((name) => (outside.includes(name) ? "missing" : "yes")));
    for (const name of [
      "lead",
      "researcher",
      "supervisor",
      "coordinator",
      "member",
      "otherMember",
      "manager",
      "otherManager",
      "partner",
    ] as const) {
      const [one] = (await page(name)).tables;
      expect([name, one?.sitting?.map((guest) => guest.name) ?? null]).toEqual([
        name,
        seeing.includes(name) ? ["Gun", "Person otherMember"] : null,
      ]);
      expect([name, one?.mine, one?.reads]).toEqual([name, name === "otherMember", reading.includes(name)]);
    }
    expect((await page("otherMember")).standing).toEqual([]);
    expect((await page("lead")).standing.map(({ name }) => name)).toEqual(["Person partner"]);
  });
});
