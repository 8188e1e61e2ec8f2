import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shareMeasure } from "#app/features/measures/commands/follow.server.ts";
import { teamBoard } from "#app/features/storyboards/queries/team-board.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme, ofTeam } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const readers: readonly PersonName[] = ["coordinator", "member", "lead", "supervisor", "manager", "otherMember"];

describe("a team's storyboard", () => {
  it("ST1: is the same for whoever opens it: nothing of few people, no comment, nothing that is not shared", async () => {
    const { a } = await ofProgramme(world);
    const own = await ofTeam(world, { name: "Bara för oss" });
    const days = monthDays(12);
    await givePoints(
      world,
      a.followedId,
      days.map((day, n) => ({
        day,
        of: n === 4 ? ([1, 3] as const) : ([n + 3, 40] as const),
        comment: "Tuva var sjuk",
      })),
    );
    const boards = await Promise.all(
      readers.map(async (name) => {
        const { series, ...rest } = await teamBoard(await world.actor(name), world.teamA);
        return { ...rest, series: series.map(({ decisions: _, ...one }) => one) };
      }),
    );
    for (const one of boards) expect(one).toEqual(boards[0]);
    const [board] = boards;
    expect(board?.series.map(({ measure }) => measure.name)).toEqual(["Föräldrar med plan"]);
    expect(board?.series[0]?.points.denominators).toEqual(days.map((_, n) => (n === 4 ? null : 40)));
    expect(JSON.stringify(board)).not.toMatch(/Tuva|Bara för oss/);
    await shareMeasure(await world.actor("member"), own, true, world.now);
    expect((await teamBoard(await world.actor("member"), world.teamA)).series).toHaveLength(2);
  });

  it("ST1: is nothing to who is in no programme with it", async () => {
    await expect(teamBoard(await world.actor("stranger"), world.teamA)).rejects.toMatchObject({ kind: "missing" });
  });
});
