import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockedSession } from "#app/features/supervision/queries/found-session.server.ts";
import { db } from "#app/platform/db.server.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const day = 86_400_000;

describe("what is said in supervision", () => {
  const readers = async (sessionId: string) => {
    const found: PersonName[] = [];
    for (const name of Object.keys(world.person) as PersonName[]) {
      const actor = await world.actor(name);
      const session = await db()
        .$transaction((tx) => lockedSession(tx, actor, sessionId))
        .catch(() => null);
      if (session) found.push(name);
    }
    return found.toSorted();
  };

  it("V1: is read by who holds it and by who coordinates the team; what has been, by who was there", async () => {
    const coming = await supervisionIn(world);
    expect(await readers(coming)).toEqual(["coordinator", "deputy", "supervisor"]);
    const held = await supervisionIn(world, { startsAt: new Date(world.now.getTime() - day), state: "held" });
    expect(await readers(held)).toEqual(["coordinator", "supervisor"]);
  });

  it("V1: is read by the colleague who holds it instead, while she does", async () => {
    const startsAt = new Date(world.now.getTime() + 3 * day);
    const session = await supervisionIn(world, { startsAt, delegateId: world.person.researcher });
    expect(await readers(session)).toEqual(["coordinator", "deputy", "researcher", "supervisor"]);
    await db().supervisionSession.update({ where: { id: session }, data: { delegateId: null } });
    expect(await readers(session)).toEqual(["coordinator", "deputy", "supervisor"]);
  });

  it("V2: nobody is in two at once, whoever writes, and who was moved there is told of by the database", async () => {
    const startsAt = new Date(world.now.getTime() + 5 * day);
    const later = new Date(startsAt.getTime() + day);
    await supervisionIn(world, { startsAt });
    await expect(supervisionIn(world, { startsAt, coordinators: [] })).rejects.toThrow(/one_at_a_time/);
    const other = await supervisionIn(world, { startsAt: later });
    await expect(
      db().supervisionSession.update({ where: { id: other }, data: { startsAt, endsAt: later } }),
    ).rejects.toThrow(/one_at_a_time/);
    await db().supervisionSession.update({ where: { id: other }, data: { state: "cancelled" } });
    await supervisionIn(world, { startsAt: later });
    await expect(db().supervisionSession.update({ where: { id: other }, data: { state: "booked" } })).rejects.toThrow(
      /one_at_a_time/,
    );
  });
});
