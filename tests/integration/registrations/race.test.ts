import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelRegistration } from "#app/features/registrations/commands/cancel.server.ts";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, moreMembers, standingOf } from "#tests/support/gatherings.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const form = () => ({ key: crypto.randomUUID(), values: {} });

describe("many at once", () => {
  it("B15: are in or waiting, in one order without a gap", async () => {
    const { id } = await gatheringOf(world, { capacity: 10 });
    const people = await moreMembers(world, 40);
    await Promise.all(people.map((actor) => registerSelf(actor, id, form(), world.now)));
    const rows = await standingOf(id);
    expect(rows.filter(({ state }) => state === "registered")).toHaveLength(10);
    expect(rows.flatMap(({ number }) => number ?? [])).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it("B15: also while some cancel, others are promoted and a whole group comes; nobody who waits is passed", async () => {
    const { id } = await gatheringOf(world, { capacity: 8 });
    const [lead, early, late, party] = [
      await world.actor("lead"),
      await moreMembers(world, 12),
      await moreMembers(world, 12),
      await moreMembers(world, 5),
    ];
    const first = [];
    for (const actor of early) {
      first.push({ actor, registrationId: (await registerSelf(actor, id, form(), world.now)).registrationId });
    }
    const personIds = party.map(({ personId }) => personId);
    await Promise.all([
      ...late.map((actor) => registerSelf(actor, id, form(), world.now)),
      ...first.slice(0, 4).map((one) => cancelRegistration(one, world.now)),
      registerOthers(lead, id, { key: crypto.randomUUID(), personIds, newPeople: [], together: true }, world.now),
    ]);
    const rows = await standingOf(id);
    const { seatsTaken } = await db().gathering.findUniqueOrThrow({ where: { id } });
    expect(seatsTaken).toBe(8);
    expect(rows.filter(({ state }) => state === "registered" || state === "offered")).toHaveLength(8);
    // Numbers were given once each, and the four seats that were cancelled went to the four who had waited longest.
    const numbers = rows.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(Array.from({ length: 4 + 12 + 5 }, (_, index) => index + 1));
    expect(rows.filter(({ state }) => state === "offered").map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const together = rows.filter(({ personId }) => personIds.includes(personId ?? "")).map(({ number }) => number!);
    expect(together.map((number) => number - together[0]!)).toEqual([0, 1, 2, 3, 4]);
  });
});
