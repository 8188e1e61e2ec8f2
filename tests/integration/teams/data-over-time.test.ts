import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { type GivenPoint, givePoints, ofProgramme, ofTeam } from "../measures/given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const months = (...them: string[]): GivenPoint[] => them.map((month) => ({ day: `2026-${month}-01`, of: [7, 12] }));
async function markOf() {
  const { marks } = await teamPage(await world.actor("member"), world.teamA, world.now);
  return marks?.find(({ mark }) => mark === "dataOverTime");
}
async function begun(startsOn: string): Promise<string> {
  const id = await testOf(world, "member", { what: `Från ${startsOn}`, state: "doing" });
  await db().cycle.update({ where: { id }, data: { startsOn: dayToDate(startsOn), endsOn: null } });
  return id;
}

describe("data over time", () => {
  it("C21: is numbers of one measure before, meanwhile and after; too early until the month after is over", async () => {
    const inAugust = await begun("2026-08-14");
    // Today is in November: October's next month is not over.
    await begun("2026-10-01");
    expect(await markOf()).toMatchObject({ state: "no", met: 0, of: 1, toImprove: [{ id: inAugust }] });

    const [own, other] = [await ofTeam(world), await ofTeam(world)];
    await givePoints(world, own.followedId, months("07", "08"));
    await givePoints(world, other.followedId, months("09"));
    expect(await markOf(), "of two measures").toMatchObject({ met: 0, of: 1 });
    await givePoints(world, own.followedId, [{ day: "2026-09-01", missing: "Ingen hann räkna" }]);
    expect(await markOf(), "with a month without a number").toMatchObject({ met: 0, of: 1 });
    const found = { missing: "", numerator: 7, denominator: 12 };
    await db().measurePoint.updateMany({ where: { followedId: own.followedId, missing: { not: "" } }, data: found });
    expect(await markOf()).toMatchObject({ state: "yes", met: 1, of: 1, toImprove: [] });
  });

  it("C21: is not what another team has measured", async () => {
    await begun("2026-04-30");
    const { b } = await ofProgramme(world);
    await givePoints(world, b.followedId, months("03", "04", "05"));
    expect(await markOf()).toMatchObject({ met: 1, of: 2 });
  });
});
