import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ideaPage } from "#app/features/change-package/queries/idea.server.ts";
import { packageFrame, packagePage } from "#app/features/change-package/queries/package.server.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { aTest, ownIdea } from "./tests-of-ideas.ts";

const outside: readonly PersonName[] = ["foreigner", "stranger", "leaver"];
const inTeamA: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const researchers: readonly PersonName[] = ["researcher", "supervisor"];

let world: World;
let test: Record<"draft" | "working" | "shared" | "workingB" | "sharedB", string>;
let idea: Record<"own" | "shared" | "ofB", string>;
beforeAll(async () => {
  world = await openWorld();
  const { ideaId } = world;
  test = {
    draft: await aTest(world, { team: "A", ideaId, state: "draft" }),
    working: await aTest(world, { team: "A", ideaId }),
    shared: await aTest(world, { team: "A", ideaId, state: "closed", shared: true }),
    workingB: await aTest(world, { team: "B", ideaId }),
    sharedB: await aTest(world, { team: "B", ideaId, shared: true }),
  };
  idea = {
    own: await ownIdea(world),
    shared: await ownIdea(world, { shared: true }),
    ofB: await ownIdea(world, { team: "B" }),
  };
});
afterAll(() => world.close());

/** Which tests of the programme's idea each person may read: shared ones of all, others of one's own team or as a researcher. */
function testsFor(name: PersonName): string[] {
  const { working, shared, workingB, sharedB } = test;
  const ofA = inTeamA.includes(name) || researchers.includes(name) ? [working] : [];
  const ofB = name === "otherMember" || researchers.includes(name) ? [workingB] : [];
  return [shared, sharedB, ...ofA, ...ofB].sort();
}

describe.each(people)("%s", (name) => {
  it("P12: finds every team's shared tests on an idea's page, and no other team's unshared ones", async () => {
    const actor = await world.actor(name);
    const asked = ideaPage(actor, world.programmeId, world.ideaId);
    if (outside.includes(name)) return expect(asked).rejects.toMatchObject({ kind: "missing", code: "missing" });
    const { tests } = await asked;
    expect(tests.flatMap((group) => group.tests.map(({ id }) => id)).sort()).toEqual(testsFor(name));
  });

  it("counts just those in the package, and finds the ideas that are hers to see", async () => {
    const actor = await world.actor(name);
    const asked = packagePage(actor, world.programmeId, { testedBy: true });
    const frame = packageFrame(actor, world.programmeId);
    const uncounted = packagePage(actor, world.programmeId, { testedBy: false });
    if (outside.includes(name)) {
      for (const one of [asked, frame, uncounted]) await expect(one).rejects.toMatchObject({ kind: "missing" });
      return;
    }
    const { ideas, rights, teams } = await asked;
    const counted = ideas.find(({ id }) => id === world.ideaId)?.testedBy.reduce((sum, by) => sum + by.tests, 0);
    expect(counted).toBe(testsFor(name).length);
    const seesOwnOf = (team: boolean) => team || researchers.includes(name) || name === "lead";
    const expected = [
      world.ideaId,
      idea.shared,
      ...(seesOwnOf(inTeamA.includes(name)) ? [idea.own] : []),
      ...(seesOwnOf(name === "otherMember") ? [idea.ofB] : []),
    ];
    expect(ideas.map(({ id }) => id).sort()).toEqual(expected.sort());
    // A view that does not say who tests what is the same without it, and the forms' frame the same without ideas.
    const { ideas: all, ...rest } = await asked;
    expect(await uncounted).toEqual({ ...rest, ideas: all.map((one) => ({ ...one, testedBy: [] })) });
    expect(await frame).toEqual(rest);
    expect(rights.edit).toBe(["lead", "researcher", "supervisor"].includes(name));
    const own = inTeamA.includes(name) ? ["Team A"] : name === "otherMember" ? ["Team B"] : [];
    expect(teams.filter((team) => team.own).map((team) => team.name)).toEqual(own);
  });

  it("finds a team's own idea, or the same nothing as for an idea that is not there", async () => {
    const actor = await world.actor(name);
    const sees = inTeamA.includes(name) || researchers.includes(name) || name === "lead";
    const asked = ideaPage(actor, world.programmeId, idea.own);
    if (!sees) return expect(asked).rejects.toMatchObject({ kind: "missing", code: "missing" });
    const { rights, tryIn } = await asked;
    const team = inTeamA.includes(name);
    expect(rights).toMatchObject({ edit: team, share: team, lift: name === "lead", move: false });
    expect(tryIn.map((one) => one.name)).toEqual(team ? ["Team A"] : []);
  });
});

describe("an idea's page", () => {
  it("does not exist in another programme's address, nor by an address that is none", async () => {
    const member = await world.actor("member");
    const other = world.teamC;
    await expect(ideaPage(member, other, world.ideaId)).rejects.toMatchObject({ kind: "missing" });
    await expect(ideaPage(member, world.programmeId, "x' OR 1=1")).rejects.toMatchObject({ kind: "missing" });
    await expect(packagePage(member, "__proto__", { testedBy: true })).rejects.toMatchObject({ kind: "missing" });
  });

  it("puts the newest lesson first, whatever was decided", async () => {
    const ideaId = await ownIdea(world, { shared: true });
    const day = (n: number) => new Date(world.now.getTime() - n * 86_400_000);
    const closed = { ideaId, state: "closed", shared: true } as const;
    const old = await aTest(world, { ...closed, team: "A", decision: "implement", closedAt: day(9) });
    const failed = await aTest(world, { ...closed, team: "B", decision: "abandon", closedAt: day(2) });
    const going = await aTest(world, { ideaId, team: "A", shared: true });
    const { tests } = await ideaPage(await world.actor("lead"), world.programmeId, ideaId);
    expect(tests.map(({ team }) => team.name)).toEqual(["Team B", "Team A"]);
    expect(tests.map((group) => group.tests.map(({ id }) => id))).toEqual([[failed], [old, going]]);
    expect(tests[0]?.tests[0]).toMatchObject({ decision: "abandon", learned: "Det höll inte." });
  });
});
