import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { startPage } from "#app/features/start/queries/start-page.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await testOf(world, "member", { what: "Mitt", state: "doing" });
  await testOf(world, "member", { what: "Mitt delade", shared: true });
  await draftOf(world, "member", { what: "Mitt utkast" });
  await testOf(world, "otherMember", { what: "Ett annat teams", shared: true }, world.teamB);
  const wanted = await testOf(world, "coordinator", { what: "Önskas", shared: true, state: "studied" });
  await db().cycle.update({ where: { id: wanted }, data: { partnersInvitedAt: world.now } });
});
afterAll(() => world.close());

const start = async (who: PersonName) => startPage(await world.actor(who), world.now);
const names = (tests: readonly { what: string }[] | undefined) => tests?.map(({ what }) => what).sort();

describe("what one meets first", () => {
  it("a member: her own tests and drafts, nobody else's", async () => {
    const page = await start("member");
    expect(names(page.own?.underWay)).toEqual(["Mitt", "Mitt delade"]);
    expect(names(page.own?.drafts)).toEqual(["Mitt utkast"]);
    expect([page.newcomer, page.researcher, page.partner, page.manager, page.lead]).toEqual([
      null,
      null,
      null,
      null,
      [],
    ]);
    expect((await start("coordinator")).own?.drafts).toEqual([]);
  });

  it("a newcomer: new for thirty days, until she has a test of her own", async () => {
    const since = (days: number) => new Date(world.now.getTime() - days * 86_400_000);
    const membership = { teamId: world.teamA, personId: world.person.stranger, profession: "Kurator" };
    const id = newId();
    await db().teamMembership.create({ data: { id, ...membership, startedAt: since(29) } });
    expect((await start("stranger")).newcomer).toMatchObject({ teamId: world.teamA, aim: { what: "Stöd" } });
    await db().teamMembership.update({ where: { id }, data: { startedAt: since(31) } });
    expect((await start("stranger")).newcomer).toBeNull();
    await db().teamMembership.update({ where: { id }, data: { startedAt: since(5) } });
    await testOf(world, "stranger", { what: "Det första" });
    expect((await start("stranger")).newcomer).toBeNull();
  });

  it("a researcher: what her teams have under way, what waits for her word apart", async () => {
    const part = (await start("supervisor")).researcher;
    expect(names(part?.waiting)).toEqual(["Det första", "Mitt delade", "Önskas"]);
    expect(names(part?.underWay)).toEqual(["Mitt"]);
    expect((await start("researcher")).researcher).toBeNull();
  });

  it("a manager: what her units' teams have shared, and no other", async () => {
    expect(names((await start("manager")).manager?.tests)).toEqual(["Mitt delade", "Önskas"]);
    expect(names((await start("otherManager")).manager?.tests)).toEqual(["Ett annat teams"]);
  });

  it("a partner: where comments are wanted first, then what is shared", async () => {
    const part = (await start("partner")).partner;
    expect(names(part?.wanted)).toEqual(["Önskas"]);
    expect(names(part?.tests)).toEqual(["Ett annat teams", "Mitt delade"]);
    expect(part?.ideas.map(({ title }) => title)).toEqual(["Brev på klar svenska"]);
  });

  it("a lead: the teams at a glance", async () => {
    expect((await start("lead")).lead.flatMap(({ teams }) => teams.map(({ name }) => name))).toEqual([
      "Team A",
      "Team B",
    ]);
  });

  it("somebody with no part: nothing, and no error", async () => {
    expect(await start("leaver")).toMatchObject({ own: null, lead: [], programmes: [], unread: [], invitations: [] });
  });

  it("costs at most seven statements, with every part there is, however much there is", async () => {
    const all = {
      id: newId(),
      programmeId: world.programmeId,
      personId: world.person.supervisor,
      startedAt: new Date(0),
    };
    await db().programmeRole.create({ data: { ...all, role: "lead" } });
    await db().programmeRole.create({ data: { ...all, id: newId(), role: "partner" } });
    const startedAt = new Date(world.now.getTime() - 86_400_000);
    const member = { teamId: world.teamB, personId: world.person.supervisor, profession: "Forskare", startedAt };
    await db().teamMembership.create({ data: { id: newId(), ...member } });
    const actor = await world.actor("supervisor");
    const count = async () => (await countStatement.during(() => startPage(actor, world.now))).statements;
    const before = await count();
    expect(before).toBeLessThanOrEqual(7);
    for (let i = 0; i < 30; i += 1) await testOf(world, "member", { what: `Test ${i}`, shared: true });
    expect(await count()).toBe(before);
  });
});
