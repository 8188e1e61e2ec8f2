import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { progressPage } from "#app/features/progress/queries/page.server.ts";
import { scoresOfTeams } from "#app/features/progress/queries/scores.server.ts";
import { type Side, sides } from "#app/features/progress/rules/step.ts";
import { everybody, table } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { noon, putScore, say, withoutScores } from "#tests/support/scores.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await world?.close();
});
beforeEach(() => withoutScores(owner));

const teamA: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const near: readonly PersonName[] = ["lead", "researcher", "supervisor", ...teamA];
const handedIn: readonly PersonName[] = [...near, "otherMember", "manager"];

/** What each reads of November of team A on a day: the sides she reads, and in brackets those of which she knows that they are set. */
async function read(on: string): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const name of people) {
    const actor = await world.actor(name, noon(on));
    const [month] = (await scoresOfTeams(actor, [world.teamA])).get(world.teamA) ?? [];
    const shown = sides.filter((side) => month?.[side]);
    said[name] = [...shown, ...(month?.hidden ?? []).map((side) => `(${side})`)].join(" ");
  }
  return said;
}
const reads = (of: (name: PersonName) => string) => table(of);
const own = (side: Side) => (side === "team" ? teamA : (["supervisor"] as readonly PersonName[]));

describe("who reads what of a month", () => {
  it("SC12: the page is there for the team, lead and researchers, other teams and the team's manager", async () => {
    const page = async (name: PersonName) => progressPage(await world.actor(name), world.teamA, null);
    expect(await everybody(page)).toEqual(table((name) => (handedIn.includes(name) ? "yes" : "missing")));
  });

  it.each(sides)("SC12: what the %s has set is its own until both are set or the days are over", async (side) => {
    await putScore(world, side, "2026-11", 6);
    const alone = reads((name) => (own(side).includes(name) ? side : near.includes(name) ? `(${side})` : ""));
    for (const day of ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-10"])
      expect(await read(day), day).toEqual(alone);
    expect(await read("2026-12-11")).toEqual(reads((name) => (handedIn.includes(name) ? side : "")));
  });

  it("SC12: both are open to both as soon as they are set, and to the others when the month is over", async () => {
    for (const side of sides) await putScore(world, side, "2026-11", 6);
    expect(await read("2026-11-30")).toEqual(reads((name) => (near.includes(name) ? "team researcher" : "")));
    expect(await read("2026-12-01")).toEqual(reads((name) => (handedIn.includes(name) ? "team researcher" : "")));
  });

  it("SC15: what researchers write to the team, and what anything was before, stays with those who stand near", async () => {
    await say(world, "coordinator", { step: 5, reason: "Först" });
    await say(world, "coordinator", { step: 6, reason: "Sedan", on: "2026-11-27" });
    await say(world, "supervisor", { side: "researcher", step: 4, reason: "Till teamet" });
    for (const name of handedIn) {
      const actor = await world.actor(name, noon("2026-12-01"));
      const [month] = (await scoresOfTeams(actor, [world.teamA])).get(world.teamA) ?? [];
      const isNear = near.includes(name);
      expect(month?.team, name).toMatchObject({ step: 6, reason: "Sedan", by: "Person coordinator" });
      expect(month?.team?.earlier.map(({ step, reason }) => [step, reason])).toEqual(isNear ? [[5, "Först"]] : []);
      expect(month?.researcher, name).toMatchObject({ step: 4, reason: isNear ? "Till teamet" : null });
      expect(month?.gap).toBe("apart");
    }
  });

  it("SC12: another team's and another programme's are asked for in vain", async () => {
    await putScore(world, "team", "2026-10", 6);
    const [all, mine] = [[world.teamA, world.teamB, world.teamC], await world.actor("member")];
    const counted = async (name: PersonName) => {
      const found = await scoresOfTeams(await world.actor(name), all);
      return [...found].map(([teamId, months]) => [teamId === world.teamA ? "A" : "", months.length]);
    };
    expect((await scoresOfTeams(mine, all)).get(world.teamC)).toBeUndefined();
    expect(await counted("foreigner")).toEqual([["", 0]]);
    for (const name of ["partner", "stranger", "leaver", "otherManager"] as const) {
      expect((await scoresOfTeams(await world.actor(name), [world.teamA])).size, name).toBe(0);
    }
  });

  it("SC12: to who stands further off, a month that she does not see yet makes no difference to the page", async () => {
    const pages = async () => {
      const said: string[] = [];
      for (const name of ["otherMember", "manager"] as const) {
        said.push(JSON.stringify(await progressPage(await world.actor(name, noon("2026-11-28")), world.teamA, null)));
      }
      return said;
    };
    const before = await pages();
    await say(world, "coordinator");
    await say(world, "supervisor", { side: "researcher", step: 3 });
    expect(await pages()).toEqual(before);
  });
});

describe("a score that is set", () => {
  it("SC14: is told to those who stand near, and to the others when the month is handed in", async () => {
    const nearRooms = [`programme:${world.programmeId}:score.see`, `team:${world.teamA}:score.see`];
    const farRooms = nearRooms.map((room) => `${room}-handed-in`);
    const [first] = await heard(world, () => say(world, "coordinator"));
    expect(first).toMatchObject({ name: "score.set", rooms: nearRooms, ids: { teamId: world.teamA } });
    const [both] = await heard(world, () => say(world, "supervisor", { side: "researcher", on: "2026-12-02" }));
    expect(both?.rooms).toEqual([...nearRooms, ...farRooms]);
    expect(JSON.stringify(both)).not.toContain("Tre av fyra");
    expect(await heard(world, () => say(world, "coordinator", { on: "2026-12-03" }))).toEqual([]);
  });
});
