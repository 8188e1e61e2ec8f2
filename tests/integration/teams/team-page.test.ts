import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let shown: { shared: string; working: string };
beforeAll(async () => {
  world = await openWorld();
  shown = {
    shared: await testOf(world, "member", { what: "Delat", shared: true, state: "doing" }),
    working: await testOf(world, "member", { what: "Internt", state: "doing" }),
  };
  for (const id of Object.values(shown)) {
    const at = new Date(world.now.getTime() + 60_000);
    const move = { cycleId: id, from: "planned" as const, to: "doing" as const, byId: world.person.member, at };
    await db().cycleTransition.create({ data: { id: newId(), ...move } });
  }
});
afterAll(() => world.close());

const page = async (who: Parameters<World["actor"]>[0]) => teamPage(await world.actor(who), world.teamA, world.now);

describe("a team's page", () => {
  it("shows its own people all that is under way, and others what is shared", async () => {
    const seen = async (who: Parameters<World["actor"]>[0]) =>
      (await page(who)).work.underWay.map(({ what }) => what).sort();
    expect(await seen("member")).toEqual(["Delat", "Internt"]);
    expect(await seen("researcher")).toEqual(["Delat", "Internt"]);
    for (const who of ["otherMember", "partner", "manager", "lead"] as const)
      expect(await seen(who), who).toEqual(["Delat"]);
  });

  it("shows who is in it to those who may know, and a deputy as what she is", async () => {
    expect((await page("partner")).people).toBeNull();
    const people = (await page("otherMember")).people;
    expect(people?.members.map(({ name }) => name)).not.toContain("Person leaver");
    expect(people?.terms.map(({ kind }) => kind).sort()).toEqual(["acting", "deputy"]);
    expect((await page("otherMember")).rights).toEqual({
      log: false,
      meet: false,
      gate: false,
      progress: true,
      reports: true,
      recruit: false,
      talk: false,
      time: false,
      keepPeople: false,
      seeWorking: false,
    });
  });

  it("computes the four marks for those who may see counts; tests to look at only for those who see them", async () => {
    const marks = (await page("member")).marks;
    expect(marks?.map(({ mark, state }) => `${mark} ${state}`)).toEqual([
      "iterative waits",
      "prediction yes",
      "smallFirst yes",
      "dataOverTime waits",
    ]);
    await db().cycle.update({ where: { id: shown.working }, data: { scale: "unit" } });
    expect((await page("member")).marks?.[2]).toMatchObject({
      state: "partly",
      met: 1,
      of: 2,
      toImprove: [{ id: shown.working }],
    });
    expect((await page("lead")).marks?.[2]).toMatchObject({ state: "partly", toImprove: [] });
    expect((await page("otherMember")).marks).toBeNull();
    expect((await page("partner")).marks).toBeNull();
  });

  it("asks as much of the database with one test as with two hundred: one statement", async () => {
    const coordinator = await world.actor("coordinator");
    const count = async () =>
      (await countStatement.during(() => teamPage(coordinator, world.teamA, world.now))).statements;
    const before = await count();
    expect(before).toBe(1);
    for (let i = 0; i < 200; i += 1) {
      const chainId = newId();
      const title = `Kedja ${i}`;
      await db().chain.create({ data: { id: chainId, teamId: world.teamA, title, createdAt: world.now } });
      await db().cycle.create({
        data: {
          id: newId(),
          teamId: world.teamA,
          programmeId: world.programmeId,
          chainId,
          number: 1000 + i,
          ownerId: world.person.member,
          createdById: world.person.member,
          state: "planned",
          what: title,
          startsOn: world.now,
          createdAt: world.now,
          changedAt: world.now,
          questions: { create: { id: newId(), position: 1, prediction: "Det går" } },
        },
      });
    }
    expect(await count()).toBe(before);
    const { work } = await page("member");
    expect([work.chainCount, work.chains.length, work.underWay.length]).toEqual([202, 5, 8]);
    expect((await countStatement.during(() => teamPeople(coordinator, world.teamA, world.now))).statements).toBe(1);
  });
});
