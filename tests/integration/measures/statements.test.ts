import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followedPage } from "#app/features/measures/queries/followed.server.ts";
import { measureInTeams, measuresOfTeam } from "#app/features/measures/queries/measures.server.ts";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme, ofTeam } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

describe("statements", () => {
  it("are as many for one measure as for thirty, on each page", async () => {
    const member = await world.actor("member");
    const lead = await world.actor("lead");
    const { a, measureId } = await ofProgramme(world);
    const count = async () => [
      (await countStatement.during(() => measuresOfTeam(member, world.teamA))).statements,
      (await countStatement.during(() => followedPage(member, a))).statements,
      (await countStatement.during(() => measureInTeams(lead, world.programmeId, measureId))).statements,
      (await countStatement.during(() => seriesOf(lead, { programmeId: world.programmeId }))).statements,
    ];
    const before = await count();
    for (let n = 0; n < 20; n += 1) {
      const { followedId } = await ofTeam(world, { name: `Mått ${n}`, data: "count" });
      await givePoints(
        world,
        followedId,
        monthDays(24).map((day) => ({ day, value: n })),
      );
    }
    expect(await count()).toEqual(before);
    expect(before).toEqual([3, 2, 2, 1]);
  });
});
