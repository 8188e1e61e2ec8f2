import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { progressPage } from "#app/features/progress/queries/page.server.ts";
import { waitingFor } from "#app/features/start/queries/waiting.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noon, say } from "#tests/support/scores.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** Whom a score waits for on a day, and of which month. */
async function waits(on: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of people) {
    const { today } = await waitingFor(await world.actor(name, noon(on)), noon(on));
    const lines = today.filter(({ kind }) => kind === "score");
    found.push(...lines.map(({ href, title, on: by }) => `${name} ${title} ${href.slice(-7)} by ${by}`));
  }
  return found;
}
const line = (name: PersonName) => `${name} Team A 2026-11 by 2026-12-10`;

describe("a score that waits", () => {
  it("SC18: stands on the start page of who is to set it, while it is asked for and not set", async () => {
    expect(await waits("2026-11-24")).toEqual([]);
    // Who stands in until the second of December is asked as long as she does.
    expect(await waits("2026-11-25")).toEqual([line("supervisor"), line("coordinator"), line("deputy")]);
    await say(world, "coordinator");
    expect(await waits("2026-11-30")).toEqual([line("supervisor")]);
    await say(world, "supervisor", { side: "researcher" });
    expect(await waits("2026-12-10")).toEqual([]);
    expect(await waits("2026-12-11")).toEqual([]);
  });

  it("SC18: waits for nobody in a month of pause, nor when the programme is over", async () => {
    expect((await waits("2026-12-28")).length).toBe(2);
    await db().programme.update({ where: { id: world.programmeId }, data: { pauseMonths: [7, 12] } });
    expect(await waits("2026-12-28")).toEqual([]);
    expect((await waits("2027-01-28")).length).toBe(2);
    await db().programme.update({ where: { id: world.programmeId }, data: { pauseMonths: [7, 1] } });
    const december = (name: PersonName) => `${name} Team A 2026-12 by 2027-02-10`;
    for (const on of ["2026-12-28", "2027-02-05"])
      expect(await waits(on), on).toEqual([december("supervisor"), december("coordinator")]);
    expect(await waits("2027-01-05")).toEqual([]);
    await db().programme.update({ where: { id: world.programmeId }, data: { endsOn: new Date("2026-12-20") } });
    expect(await waits("2027-01-28")).toEqual([]);
  });
});

describe("what a proposal is made of", () => {
  it("SC19: is what the team has in the system, and each thing that is mended is in the next one", async () => {
    const proposal = async () =>
      (await progressPage(await world.actor("coordinator"), world.teamA, null)).setting?.proposal;
    const met = async () => (await proposal())?.lines.filter(({ isMet }) => isMet).map(({ demand }) => demand);
    expect(await met()).toEqual(["coordinator", "team-manager"]);
    expect((await proposal())?.step).toBe(1);
    await db().programme.update({
      where: { id: world.programmeId },
      data: { teamSizeMin: 4, endsOn: new Date("2028-01-01") },
    });
    expect((await proposal())?.step).toBe(2);
    const aim = { what: "Stöd", forWhom: "Föräldrar", howMuch: "Åtta av tio", byWhen: new Date("2027-06-01") };
    const setBy = { setById: world.person.member, setAt: world.now };
    await db().teamAim.create({ data: { id: crypto.randomUUID(), teamId: world.teamA, ...aim, ...setBy } });
    expect((await proposal())?.step).toBe(3);
    await follow();
    expect((await proposal())?.step).toBe(4);
    expect(await met()).toEqual([
      ...["coordinator", "team-manager", "members", "planning", "aim", "activity", "measures"],
      ...["fifth", "signal", "half", "all-signals"],
    ]);
    const reader = await progressPage(await world.actor("member"), world.teamA, null);
    expect(reader.setting).toBeNull();
  });

  /** An outcome measure of team A that has gone half of the way, week by week. */
  async function follow(): Promise<void> {
    const measureId = crypto.randomUUID();
    const { programmeId, teamA: teamId, now } = world;
    const data = { kind: "outcome", data: "measurement", direction: "up", rhythm: "week" } as const;
    const by = { createdById: world.person.member, createdAt: now };
    await db().measure.create({ data: { id: measureId, programmeId, teamId, name: "Svar", ...data, ...by } });
    const { id: followedId } = await db().followedMeasure.update({
      where: { measureId_teamId: { measureId, teamId } },
      data: { baseline: 40, target: 80, main: true },
    });
    const values = [40, 42, 38, 41, 39, 40, 43, 37, 41, 39, 60, 62, 58, 61, 59, 60, 63, 57, 61, 60];
    await db().measurePoint.createMany({
      data: values.map((value, at) => ({
        ...{ id: crypto.randomUUID(), followedId, value, source: "hand" as const },
        ...{ day: new Date(Date.UTC(2026, 5, 1 + 7 * at)), setById: world.person.member, setAt: now },
      })),
    });
  }
});
