import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { exportCycles } from "#app/features/cycles/export.server.ts";
import { cyclePage, quickLog } from "#app/features/cycles/queries.server.ts";
import { chainsOfTeam } from "#app/features/cycles/queries-chains.server.ts";
import { boardOf, cyclesOf } from "#app/features/cycles/queries-list.server.ts";
import { testsNow } from "#app/features/cycles/queries-now.server.ts";
import { startPage } from "#app/features/start/queries/start-page.server.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { db } from "#app/platform/db.server.ts";
import { filterOf, testOf } from "#tests/support/cycles.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

/** An own idea nobody else knows, a chain named by it, and one named by its first test; of each the second test is shared. */
const secrets = ["Hemlig idé", "Hemligt första"] as const;

let world: World;
let shared: { ofIdea: string; ofTest: string };
let secretIdea: string;
let othersIdea: string;

/** A second test in the chain of a first one, shared. */
async function followed(first: string, what: string): Promise<string> {
  const { chainId, ideaId } = await db().cycle.findUniqueOrThrow({ where: { id: first } });
  const id = await testOf(world, "member", { what, shared: true, state: "doing" });
  await db().cycle.update({ where: { id }, data: { chainId, ideaId, previousId: first } });
  return id;
}

beforeAll(async () => {
  world = await openWorld();
  const byIdea = await testOf(world, "member", { what: "Börjar", ideaDraft: secrets[0] });
  const byTest = await testOf(world, "member", { what: secrets[1] });
  shared = { ofIdea: await followed(byIdea, "Delat av idén"), ofTest: await followed(byTest, "Delat av testet") };
  secretIdea = (await db().changeIdea.findFirstOrThrow({ where: { title: secrets[0] } })).id;
  othersIdea = newId();
  const { programmeId, teamB: teamId, now } = world;
  await db().changeIdea.create({
    data: { id: othersIdea, programmeId, teamId, title: "Öppet hus", sharedAt: now, createdAt: now },
  });
});
afterAll(() => world.close());

/** Everything that the pages of the team's tests, and the first page, give a person. */
async function everything(name: PersonName) {
  const actor = await world.actor(name);
  const team = { kind: "team", teamId: world.teamA } as const;
  const programme = { kind: "programme", programmeId: world.programmeId, teamId: null } as const;
  const file = { format: "csv", place: team, filter: filterOf(), locale: "sv" } as const;
  return {
    team: await teamPage(actor, world.teamA, world.now),
    chains: await chainsOfTeam(actor, world.teamA),
    list: await cyclesOf(actor, team, filterOf()),
    board: await boardOf(actor, world.teamA, filterOf()),
    now: await testsNow(actor, world.teamA),
    shared: await cyclesOf(actor, programme, filterOf()),
    start: await startPage(actor, world.now),
    cycles: await Promise.all(Object.values(shared).map((id) => cyclePage(actor, world.teamA, id))),
    file: await exportCycles(actor, file, world.now).then(
      (response) => response.text(),
      () => null,
    ),
  };
}

const outsiders = ["otherMember", "manager", "otherManager", "partner"] as const;

describe("what a team has not shared", () => {
  it.each(outsiders)("A8: %s meets no word of it through a test that is shared", async (name) => {
    const seen = JSON.stringify(await everything(name));
    expect([...secrets, secretIdea].filter((text) => seen.includes(text))).toEqual([]);
    expect(seen).toContain("Delat av idén");
  });

  it.each(["member", "researcher"] as const)("A8: %s reads all of it", async (name) => {
    const { chains, team, cycles, file } = await everything(name);
    expect(chains.chains.map(({ title, idea }) => [title, idea?.title]).sort()).toEqual([
      [secrets[0], secrets[0]],
      [secrets[1], undefined],
    ]);
    expect(team.work.chains.map(({ title }) => title).sort()).toEqual([...secrets]);
    expect(cycles.map(({ chain, idea }) => [chain?.title, idea?.title])).toEqual([
      [secrets[0], secrets[0]],
      [secrets[1], undefined],
    ]);
    expect(file).toContain(secrets[1]);
  });

  it("A8: a chain is then called what its earliest visible test tries, or its idea once that is shared", async () => {
    const titles = async () => {
      const { chains } = await chainsOfTeam(await world.actor("partner"), world.teamA);
      return chains.map(({ title }) => title).sort();
    };
    expect(await titles()).toEqual(["Delat av idén", "Delat av testet"]);
    await db().changeIdea.update({ where: { id: secretIdea }, data: { sharedAt: world.now } });
    expect(await titles()).toEqual(["Delat av testet", secrets[0]]);
    await db().changeIdea.update({ where: { id: secretIdea }, data: { sharedAt: null } });
  });

  it("A8: a list filtered by an idea one does not see is not filtered at all, as by one that does not exist", async () => {
    const ids = async (name: PersonName, idea: string) => {
      const place = { kind: "team", teamId: world.teamA } as const;
      const { cycles } = await cyclesOf(await world.actor(name), place, filterOf({ idea }));
      return cycles.map(({ id }) => id).sort();
    };
    const both = Object.values(shared).sort();
    expect(await ids("partner", secretIdea)).toEqual(both);
    expect(await ids("partner", newId())).toEqual(both);
    expect(await ids("member", secretIdea)).toContain(shared.ofIdea);
    expect(await ids("member", secretIdea)).not.toContain(shared.ofTest);
  });
});

describe("an idea that another team shares", () => {
  it("A10: can be chosen in a quick log and on a worksheet, apart from the team's own and the programme's", async () => {
    const actor = await world.actor("member");
    const page = await quickLog(actor, world.teamA, othersIdea);
    expect(page.ideaId).toBe(othersIdea);
    const of = (ideas: typeof page.ideas) => Object.fromEntries(ideas.map(({ title, from }) => [title, from]));
    const offered = { "Brev på klar svenska": "package", [secrets[0]]: "own", "Öppet hus": "others" };
    expect(of(page.ideas)).toEqual(offered);
    expect(of((await cyclePage(actor, world.teamA, shared.ofTest)).ideas)).toEqual(offered);
  });

  it("A10: stays with the test when it is logged, and its name leaves when it is not shared any more", async () => {
    const id = await testOf(world, "member", { what: "Vi provar också", ideaId: othersIdea });
    const actor = await world.actor("member");
    expect((await cyclePage(actor, world.teamA, id)).idea?.title).toBe("Öppet hus");
    await db().changeIdea.update({ where: { id: othersIdea }, data: { sharedAt: null } });
    const { idea, ideas, cycle } = await cyclePage(actor, world.teamA, id);
    expect([idea, cycle.ideaId]).toEqual([null, othersIdea]);
    expect(ideas.find((choice) => choice.id === othersIdea)).toMatchObject({ title: "" });
  });
});
