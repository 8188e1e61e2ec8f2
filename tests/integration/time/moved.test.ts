import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { myLedger, staffLedger, teamLedger } from "#app/features/time/queries/ledgers.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { gathered, heldIn, met } from "./given.ts";

let world: World;
const year = 2026;
const mine = async (name: PersonName) =>
  heldIn((await myLedger(await world.actor(name), world.programmeId, year)).ledger);
const team = async (teamId: string) => heldIn((await teamLedger(await world.actor("lead"), teamId, year)).ledger);
const staff = async (name: PersonName) =>
  heldIn((await staffLedger(await world.actor(name), world.programmeId, year)).ledger);

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

describe("who left and who moved", () => {
  it("L9: what somebody gave stays with the team in which she was that day", async () => {
    const { teamA, teamB, person } = world;
    await met(world, { day: "2026-10-01", minutes: 60, teamId: teamA }, { leaver: "present", member: "present" });
    expect(await team(teamA)).toEqual({ "2026-10": { meeting: 120 } });
    await expect(mine("leaver")).rejects.toMatchObject({ kind: "missing" });
    // Over to the other team at the midnight that ends October, in Stockholm.
    const moved = new Date("2026-10-31T23:00:00Z");
    await db().teamMembership.updateMany({
      where: { personId: person.member, teamId: teamA },
      data: { endedAt: moved },
    });
    const joined = { teamId: teamB, personId: person.member, profession: "Kurator", startedAt: moved };
    await db().teamMembership.create({ data: { id: newId(), ...joined } });
    await gathered(world, { day: "2026-10-31", minutes: 200 }, { member: "present" });
    await gathered(world, { day: "2026-11-01", minutes: 300 }, { member: "present" });
    expect(await team(teamA)).toEqual({ "2026-10": { meeting: 120, seminar: 200 } });
    expect(await team(teamB)).toEqual({ "2026-11": { seminar: 300 } });
    expect(await mine("member")).toEqual({ "2026-10": { meeting: 60, seminar: 200 }, "2026-11": { seminar: 300 } });
  });

  it("L9: the day on which she left is still one of hers, unless she left as it began", async () => {
    const { teamA, person } = world;
    const leave = (endedAt: Date) =>
      db().teamMembership.updateMany({ where: { personId: person.leaver, teamId: teamA }, data: { endedAt } });
    await met(world, { day: "2026-11-20", minutes: 30, teamId: teamA }, { leaver: "present" });
    await leave(new Date("2026-11-19T23:00:01Z"));
    expect(await team(teamA)).toMatchObject({ "2026-11": { meeting: 30 } });
    await leave(new Date("2026-11-19T23:00:00Z"));
    expect(await team(teamA)).not.toHaveProperty("2026-11");
  });

  it("L10: a manager's sums are of those who work in her units, whichever their team; never of herself", async () => {
    const { person } = world;
    const all = { "2026-10": { meeting: 60, seminar: 200 }, "2026-11": { seminar: 300 } };
    expect(await staff("manager")).toEqual(all);
    expect(await staff("otherManager")).toEqual({});
    const unit = async (name: PersonName) =>
      (await db().person.findUniqueOrThrow({ where: { id: person[name] } })).unitId;
    const [from, to] = [await unit("member"), await unit("otherMember")];
    await db().person.update({ where: { id: person.manager }, data: { unitId: from } });
    await gathered(world, { day: "2026-11-02", minutes: 60 }, { manager: "present" });
    expect(await staff("manager")).toEqual(all);
    await db().person.update({ where: { id: person.member }, data: { unitId: to } });
    expect(await staff("manager")).toEqual({});
    expect(await staff("otherManager")).toEqual(all);
    await db().unitHead.updateMany({
      where: { personId: person.otherManager },
      data: { endedOn: new Date("2026-11-21") },
    });
    await expect(staff("otherManager")).rejects.toMatchObject({ kind: "missing" });
  });
});
