import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteGathering } from "#app/features/gatherings/commands/delete-gathering.server.ts";
import { gatheringPage } from "#app/features/gatherings/queries/gathering.server.ts";
import { gatheringsOfProgramme, nextGatherings } from "#app/features/gatherings/queries/gatherings.server.ts";
import { openGathering, openGatherings } from "#app/features/gatherings/queries/open-gatherings.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { aDraft, aPublished, refusalOf } from "./plans.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.actor("lead");
});
afterAll(() => world?.close());

const planners: readonly PersonName[] = ["lead", "researcher", "supervisor"];
const outside: readonly PersonName[] = ["foreigner", "stranger", "leaver"];
const inProgramme = people.filter((name) => !outside.includes(name));

/** Those for whom it exists: on its page and in the list, which must agree. */
async function whoSees(gatheringId: string): Promise<PersonName[]> {
  const seen: PersonName[] = [];
  for (const name of people) {
    const actor = await world.actor(name);
    const refused = await refusalOf(gatheringPage(actor, world.programmeId, gatheringId));
    const list = await gatheringsOfProgramme(actor, world.programmeId).catch(() => ({ coming: [], past: [] }));
    const listed = [...list.coming, ...list.past].some(({ id }) => id === gatheringId);
    expect(listed, name).toBe(refused === null);
    if (refused === null) seen.push(name);
    else expect(refused.kind).toBe("missing");
  }
  return seen;
}

describe("who knows of a gathering", () => {
  it("G7: of a draft who plans, of what is published the programme, of an interview those whom it concerns", async () => {
    const [draft, published] = [await aDraft(world), await aPublished(world)];
    const interview = await aPublished(world, { kind: "group_interview", teamId: world.teamA });
    expect(await whoSees(draft.gatheringId)).toEqual(people.filter((name) => planners.includes(name)));
    expect(await whoSees(published.gatheringId)).toEqual(inProgramme);
    const inTeam: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager", "manager"];
    expect(await whoSees(interview.gatheringId)).toEqual(
      people.filter((name) => planners.includes(name) || inTeam.includes(name)),
    );
    expect(await refusalOf(deleteGathering(await world.actor("member"), draft, world.now))).toMatchObject({
      kind: "missing",
    });
    expect(await refusalOf(deleteGathering(await world.actor("member"), published, world.now))).toMatchObject({
      kind: "forbidden",
    });
  });

  it("the next one is what she may go to: not a draft, not called off, not another team's", async () => {
    const next = async (name: PersonName) =>
      (await nextGatherings(await world.actor(name), [world.programmeId])).map(({ title }) => title);
    const soon = [{ id: null, day: "2026-12-01", fromMinute: 540, toMinute: 720 }];
    const dates = { days: soon, closesOn: "2026-12-01", changesUntil: "2026-12-01", opensOn: "2026-11-22" };
    await aDraft(world, { ...dates, title: "Utkast" });
    await aPublished(world, { ...dates, title: "Intervju", kind: "group_interview", teamId: world.teamA });
    expect(await next("member")).toEqual(["Intervju"]);
    expect(await next("otherMember")).toEqual(["LS4"]);
    expect(await next("foreigner")).toEqual([]);
  });
});

describe("a page of gatherings", () => {
  it("costs as many statements for thirty as for one", async () => {
    const actor = await world.actor("member");
    const pages = async () => {
      const address = await aPublished(world);
      const counts = [
        () => gatheringsOfProgramme(actor, world.programmeId),
        () => gatheringPage(actor, world.programmeId, address.gatheringId),
        () => nextGatherings(actor, [world.programmeId]),
        () => openGatherings(actor.today),
      ].map(async (look) => (await countStatement.during<unknown>(look)).statements);
      return Promise.all(counts);
    };
    expect(await pages()).toEqual([1, 1, 1, 1]);
    for (let n = 0; n < 30; n += 1) await aDraft(world);
    expect(await pages()).toEqual([1, 1, 1, 1]);
  });
});

describe("without an account", () => {
  it("G25: one reads what is published for guests, without its video link, and nothing else", async () => {
    const guests = { audience: ["guests"], videoUrl: "https://video.example/hemlig" } as const;
    const [open, draft] = [await aPublished(world, { ...guests, title: "Öppen" }), await aDraft(world, guests)];
    const closed = await aPublished(world, { audience: ["members"] });
    const interview = await aPublished(world, { ...guests, kind: "group_interview", teamId: world.teamA });
    const found = await openGathering(open.gatheringId, "2026-11-22");
    expect(found).toMatchObject({ title: "Öppen", byVideo: true, placeName: "Folkets hus" });
    expect(JSON.stringify(found)).not.toContain("hemlig");
    for (const { gatheringId } of [draft, closed, interview]) {
      expect(await refusalOf(openGathering(gatheringId, "2026-11-22"))).toMatchObject({ kind: "missing" });
    }
    expect(await refusalOf(openGathering("x", "2026-11-22"))).toMatchObject({ kind: "missing" });
    expect((await openGatherings("2026-11-22")).map(({ id }) => id)).toEqual([open.gatheringId]);
    expect(await openGatherings("2027-03-09")).toEqual([]);
  });
});
