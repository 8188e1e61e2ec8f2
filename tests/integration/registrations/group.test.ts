import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelRegistration } from "#app/features/registrations/commands/cancel.server.ts";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, standingOf } from "#tests/support/gatherings.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const group = (personIds: string[], more: Partial<Parameters<typeof registerOthers>[2]> = {}) => ({
  key: crypto.randomUUID(),
  personIds,
  newPeople: [],
  together: false,
  ...more,
});
const register = async (who: PersonName, id: string, chosen: ReturnType<typeof group>) =>
  registerOthers(await world.actor(who), id, chosen, world.now);

describe("several who are registered at once", () => {
  it("B16: are whom one may register, and nobody else", async () => {
    const { member, otherMember, deputy, partner, coordinator } = world.person;
    const cases: [PersonName, string, string][] = [
      ["coordinator", member, "1"],
      ["coordinator", otherMember, "forbidden"],
      ["manager", member, "1"],
      ["manager", otherMember, "forbidden"],
      ["manager", coordinator, "forbidden"],
      ["otherManager", otherMember, "1"],
      ["deputy", member, "1"],
      ["member", deputy, "forbidden"],
      ["researcher", member, "forbidden"],
      ["partner", member, "forbidden"],
      ["lead", partner, "1"],
      ["lead", otherMember, "1"],
      ["lead", world.person.foreigner, "forbidden"],
      ["foreigner", member, "missing"],
    ];
    for (const [who, personId, answer] of cases) {
      const { id } = await gatheringOf(world);
      const came = await register(who, id, group([personId])).then(
        ({ registered }) => String(registered),
        (error: { kind: string }) => error.kind,
      );
      expect(came, `${who} registers ${personId}`).toBe(answer);
    }
  });

  it("B16: are all of them or none, and the answer says who it was", async () => {
    const { id } = await gatheringOf(world);
    await registerSelf(await world.actor("member"), id, { key: crypto.randomUUID(), values: {} }, world.now);
    const { member, coordinator } = world.person;
    await expect(register("coordinator", id, group([coordinator, member]))).rejects.toMatchObject({
      code: "registration.twice",
      data: { name: "Person member" },
    });
    expect(await standingOf(id)).toHaveLength(1);
  });

  it("B5, B16: come in one by one, or together, once however often the form arrives", async () => {
    const { member, coordinator, deputy } = world.person;
    const three = [member, coordinator, deputy];
    const { id } = await gatheringOf(world, { capacity: 2 });
    const chosen = group(three);
    expect(await register("coordinator", id, chosen)).toEqual({ registered: 2, waiting: 1, requested: 0 });
    expect(await register("coordinator", id, chosen)).toEqual({ registered: 2, waiting: 1, requested: 0 });
    expect(await standingOf(id)).toHaveLength(3);
    const together = await gatheringOf(world, { capacity: 2 });
    expect(await register("coordinator", together.id, group(three, { together: true }))).toMatchObject({ waiting: 3 });
    expect((await standingOf(together.id)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("B16: a manager names staff who are not known; one who is known by her address is registered as herself", async () => {
    const { id } = await gatheringOf(world, { audience: ["staff", "members"] });
    const newPeople = [
      { name: "Ny  Kollega", email: "", organisation: "Mottagning" },
      { name: "Någon", email: "stranger@ort.example", organisation: "Mottagning" },
    ];
    expect(await register("manager", id, group([], { newPeople }))).toMatchObject({ registered: 2 });
    const rows = await db().registration.findMany({ where: { gatheringId: id }, orderBy: { guestName: "asc" } });
    expect(rows).toMatchObject([
      { guestName: "Ny Kollega", guestEmail: null, personId: null, source: "manager" },
      { guestName: null, personId: world.person.stranger },
    ]);
    await expect(register("coordinator", id, group([], { newPeople }))).rejects.toMatchObject({ kind: "forbidden" });
    // Whom she registered she can also take back.
    const actor = await world.actor("manager");
    await cancelRegistration({ actor, registrationId: rows[0]!.id }, world.now);
    const other = { actor: await world.actor("otherManager"), registrationId: rows[1]!.id };
    await expect(cancelRegistration(other, world.now)).rejects.toMatchObject({ kind: "missing" });
  });

  it("B1: after the last day are requests, but the lead's are not", async () => {
    const { id } = await gatheringOf(world, { closes: -1 });
    expect(await register("coordinator", id, group([world.person.member]))).toMatchObject({ requested: 1 });
    expect(await register("lead", id, group([world.person.partner]))).toMatchObject({ registered: 1 });
  });
});
