import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { followingPage } from "#app/features/following/queries/following-page.server.ts";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { gatheringOf } from "#tests/support/gatherings.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const pageOf = async (who: PersonName) => followingPage(await world.actor(who), world.programmeId, world.now);

async function closed(cycleId: string, learned: string): Promise<void> {
  const at = { closedById: world.person.coordinator, closedAt: world.now, decision: "adapt", learned } as const;
  await db().$transaction([
    db().cycleClosure.create({ data: { id: newId(), cycleId, ...at } }),
    db().cycle.update({ where: { id: cycleId }, data: { state: "closed", learned, decision: "adapt" } }),
  ]);
}

describe("what a manager follows", () => {
  it("is for managers outside the teams alone, and shows each the teams in which her staff are", async () => {
    for (const name of people) {
      if (name === "manager" || name === "otherManager") continue;
      await expect(pageOf(name), name).rejects.toMatchObject({ kind: "missing" });
    }
    expect((await pageOf("manager")).teams.map(({ name }) => name)).toEqual(["Team A"]);
    expect((await pageOf("otherManager")).teams.map(({ name }) => name)).toEqual(["Team B"]);
  });

  it("is the team's own aim when it has one, and else the programme's", async () => {
    expect((await pageOf("manager")).teams[0]?.aim).toMatchObject({ own: false, what: "Stöd", howMuch: "Alla" });
    const aim = { what: "Samtal inom en vecka", forWhom: "Föräldrar", howMuch: "Nio av tio" };
    const set = { setById: world.person.coordinator, setAt: world.now, byWhen: dayToDate("2027-06-01") };
    await db().teamAim.create({ data: { id: newId(), teamId: world.teamA, ...aim, ...set } });
    expect((await pageOf("manager")).teams[0]?.aim).toEqual({ own: true, ...aim, byWhen: "2027-06-01" });
  });

  it("counts tests that have left the draft, and tells the lesson that was shared last", async () => {
    const shared = await testOf(world, "member", { what: "Ring samma dag", shared: true, state: "studied" });
    await closed(shared, "De svarar på kvällen");
    const own = await testOf(world, "member", { what: "Bara vårt", state: "studied" });
    await closed(own, "Detta är inte delat");
    await testOf(world, "member", { what: "Pågår", state: "doing" });
    const [team] = (await pageOf("manager")).teams;
    expect(team?.tests).toEqual({ planned: 0, doing: 1, studied: 0, closed: 2 });
    expect(team?.lesson).toMatchObject({ cycleId: shared, learned: "De svarar på kvällen" });
  });

  it("is the same, whatever is written in drafts, in tests that are not shared, and in notes", async () => {
    const before = await pageOf("manager");
    await draftOf(world, "member", { what: "Ett utkast", ideaDraft: "En ny idé" });
    await db().cycle.updateMany({
      where: { teamId: world.teamA, sharedAt: null },
      data: { what: "Helt annat", learned: "Något annat", observations: "Hon grät" },
    });
    await noteOfMeeting(world, "member");
    expect(await pageOf("manager")).toEqual(before);
  });

  it("says to which gatherings some of her staff are not registered, until they are", async () => {
    const { id } = await gatheringOf(world);
    await gatheringOf(world, { published: false });
    await gatheringOf(world, { opens: 5 });
    await gatheringOf(world, { opens: -20, closes: -10, changes: -9 });
    expect((await pageOf("manager")).toRegister).toMatchObject([
      { gatheringId: id, missing: 1, closesOn: "2026-12-02" },
    ]);
    const staff = { key: crypto.randomUUID(), personIds: [world.person.member], newPeople: [], together: false };
    await registerOthers(await world.actor("manager"), id, staff, world.now);
    expect((await pageOf("manager")).toRegister).toEqual([]);
    expect((await pageOf("otherManager")).toRegister).toMatchObject([{ gatheringId: id, missing: 1 }]);
  });

  it("takes three statements, whatever number of teams", async () => {
    const manager = await world.actor("manager");
    const asked = () => countStatement.during(() => followingPage(manager, world.programmeId, world.now));
    expect((await asked()).statements).toBe(3);
  });
});
