import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { assignSupervisor, endRole, endSupervision } from "#app/flows/change-supervisor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let today: string;
// The database keeps what has begun by its own clock, so this world lives now.
beforeEach(async () => {
  world = await openWorld(new Date());
  today = dayOf(world.now);
});
afterEach(() => world.close());

/** `researcher` supervises team A from a day on. */
async function supervising(startedOn: string): Promise<string> {
  const given = { teamId: world.teamA, researcherId: world.person.researcher, startedOn, endedOn: null };
  await assignSupervisor(
    await world.actor("lead"),
    world.programmeId,
    { ...given, key: crypto.randomUUID() },
    world.now,
  );
  return (await db().supervisionAssignment.findFirstOrThrow({ where: { researcherId: world.person.researcher } })).id;
}
const supervises = async (at = world.now) =>
  (await world.actor("researcher", at)).teams.some((team) => team.supervisor);

describe("T13: a supervision that is ended gives no access from that moment", () => {
  it.each([
    ["long ago", -40, 1],
    ["yesterday", -1, 1],
    ["today", 0, 0],
    ["tomorrow", 1, 0],
  ])("begun %s", async (_when, days, rowsLeft) => {
    const id = await supervising(addDays(today, days));
    expect(await supervises()).toBe(days <= 0);
    await endSupervision(await world.actor("lead"), world.programmeId, { supervisionId: id, toId: null }, world.now);
    const inTwoDays = new Date(world.now.getTime() + 2 * 86_400_000);
    expect([await supervises(), await supervises(inTwoDays)]).toEqual([false, false]);
    expect(await db().supervisionAssignment.count({ where: { id } }), "what has been is kept").toBe(rowsLeft);
  });

  it("also when her role ends on the day it began", async () => {
    await supervising(today);
    const role = await db().programmeRole.findFirstOrThrow({ where: { personId: world.person.researcher } });
    await endRole(await world.actor("lead"), world.programmeId, { roleId: role.id, toId: null }, world.now);
    await db().programmeRole.update({ where: { id: role.id }, data: { endedAt: null } });
    expect(await supervises()).toBe(false);
  });

  it("what has begun cannot be deleted, by the database", async () => {
    const id = await supervising(addDays(today, 1));
    await db().supervisionAssignment.update({
      where: { id },
      data: { startedOn: dayToDate(addDays(today, -1)) },
    });
    await expect(db().supervisionAssignment.delete({ where: { id } })).rejects.toThrow(/supervision_only_unbegun_goes/);
  });
});
