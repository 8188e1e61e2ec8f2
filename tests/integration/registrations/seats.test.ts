import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { slotField } from "#app/features/registrations/rules/answers.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, moreMembers, sessionOf, standingOf } from "#tests/support/gatherings.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const form = (values: Record<string, string> = {}) => ({ key: crypto.randomUUID(), values });
const seatsTaken = async (id: string) => (await db().gathering.findUniqueOrThrow({ where: { id } })).seatsTaken;

describe("the seats of a gathering", () => {
  it("B3, B5: go to who asks, once, and the next one waits", async () => {
    const { id } = await gatheringOf(world, { capacity: 1 });
    const [member, coordinator] = [await world.actor("member"), await world.actor("coordinator")];
    const same = form();
    const first = await registerSelf(member, id, same, world.now);
    // The same form once more (a double press) is the same registration.
    expect(await registerSelf(member, id, same, world.now)).toEqual(first);
    await expect(registerSelf(member, id, form(), world.now)).rejects.toMatchObject({ code: "registration.twice" });
    await registerSelf(coordinator, id, form(), world.now);
    expect(await standingOf(id)).toMatchObject([
      { personId: coordinator.personId, state: "waiting", number: 1 },
      { personId: member.personId, state: "registered", number: null },
    ]);
    expect(await seatsTaken(id)).toBe(1);
  });

  it("B1, B2, B4: are refused to who is not asked, before the first day, and of what is called off; late is a request", async () => {
    const member = await world.actor("member");
    const says = async (wishes: Parameters<typeof gatheringOf>[1]) => {
      const { id } = await gatheringOf(world, wishes);
      return registerSelf(member, id, form(), world.now).then(
        async () => (await standingOf(id))[0]?.state,
        (error: { code: string }) => error.code,
      );
    };
    expect(await says({ audience: ["partners"] })).toBe("registration.not-invited");
    expect(await says({ opens: 1 })).toBe("registration.not-open-yet");
    expect(await says({ held: 0, closes: -1, opens: -2 })).toBe("registration.gathering-begun");
    expect(await says({ closes: -1 })).toBe("requested");
    expect(await says({ closes: 0 })).toBe("registered");
    const { id } = await gatheringOf(world);
    await db().gathering.update({ where: { id }, data: { cancelledAt: world.now } });
    await expect(registerSelf(member, id, form(), world.now)).rejects.toMatchObject({
      code: "registration.gathering-cancelled",
    });
  });

  it("do not exist for who may not see the gathering", async () => {
    const { id } = await gatheringOf(world);
    const draft = await gatheringOf(world, { published: false });
    await expect(registerSelf(await world.actor("foreigner"), id, form(), world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    await expect(registerSelf(await world.actor("member"), draft.id, form(), world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    await registerSelf(await world.actor("member"), id, form(), world.now);
  });

  it("B14: are never more than there are, whoever writes to the database", async () => {
    const gathering = await gatheringOf(world, { capacity: 2 });
    const people = await moreMembers(world, 3);
    for (const actor of people) await registerSelf(actor, gathering.id, form(), world.now);
    const waits = (await standingOf(gathering.id)).find(({ state }) => state === "waiting")!;
    await expect(db().registration.update({ where: { id: waits.id }, data: { state: "registered" } })).rejects.toThrow(
      /gatherings_seats/,
    );
    await expect(db().gathering.update({ where: { id: gathering.id }, data: { capacity: 1 } })).rejects.toThrow(
      /gatherings_seats/,
    );
    // Who came through the door takes none of those that are given out.
    await db().registration.update({ where: { id: waits.id }, data: { state: "registered", source: "door" } });
    expect(await seatsTaken(gathering.id)).toBe(2);
    const other = await gatheringOf(world);
    await expect(
      db().registration.update({ where: { id: waits.id }, data: { gatheringId: other.id } }),
    ).rejects.toThrow(/stays with its gathering/);
  });
});

describe("the seats of a session", () => {
  it("B10, B14: full is said where it was chosen, and nothing is kept", async () => {
    const gathering = await gatheringOf(world, { capacity: 10 });
    const [small, large] = [
      await sessionOf(gathering, { title: "Fältets röster", seats: 1 }),
      await sessionOf(gathering, { title: "Tidiga samtal", seats: 5, track: 1 }),
    ];
    // A slot is called after the first of its sessions by title.
    const slot = slotField(small);
    const [first, second] = await moreMembers(world, 2);
    await registerSelf(first!, gathering.id, form({ [slot]: small }), world.now);
    await expect(registerSelf(second!, gathering.id, form({ [slot]: small }), world.now)).rejects.toMatchObject({
      code: "registration.session-full",
      fields: { [slot]: "registration.session-full" },
    });
    expect(await standingOf(gathering.id)).toHaveLength(1);
    await registerSelf(second!, gathering.id, form({ [slot]: large }), world.now);
    const taken = await db().gatheringSession.findMany({
      where: { gatheringId: gathering.id },
      orderBy: { track: "asc" },
    });
    expect(taken.map(({ seatsTaken }) => seatsTaken)).toEqual([1, 1]);
    await expect(
      db().registrationSession.updateMany({ where: { sessionId: large }, data: { sessionId: small } }),
    ).rejects.toThrow(/gathering_sessions_seats/);
  });

  it("B14: go with the seat at the gathering", async () => {
    const gathering = await gatheringOf(world, { capacity: 10 });
    const small = await sessionOf(gathering, { title: "Fältets röster", seats: 1 });
    const { registrationId } = await registerSelf(
      await world.actor("member"),
      gathering.id,
      form({ [slotField(small)]: small }),
      world.now,
    );
    await db().registration.update({ where: { id: registrationId }, data: { state: "cancelled" } });
    expect((await db().gatheringSession.findUniqueOrThrow({ where: { id: small } })).seatsTaken).toBe(0);
    await expect(
      db().registrationSession.updateMany({ where: { registrationId }, data: { holds: true } }),
    ).rejects.toThrow(/belongs to a seat/);
  });
});
