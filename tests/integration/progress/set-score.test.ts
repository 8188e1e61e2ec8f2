import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { progressPage } from "#app/features/progress/queries/page.server.ts";
import { sides } from "#app/features/progress/rules/step.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { noon, say, storedScore, withoutScores } from "#tests/support/scores.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

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

const coordinators: readonly PersonName[] = ["coordinator", "deputy"];
const knowing: readonly PersonName[] = [
  ...["lead", "researcher", "supervisor", "coordinator", "deputy", "member", "teamManager"],
  ...["otherMember", "manager"],
] as const as readonly PersonName[];

describe("setting a score", () => {
  it.each([
    ["team", coordinators],
    ["researcher", ["supervisor"]],
  ] as const)("SC11: of the %s is done by who speaks for it, and by nobody else", async (side, those) => {
    const answers = await everybody((name) => say(world, name, { side }));
    const of = (name: PersonName) => ((those as readonly PersonName[]).includes(name) ? "yes" : "forbidden");
    expect(answers).toEqual(table((name) => (knowing.includes(name) ? of(name) : "missing")));
    expect(await db().teamScore.count()).toBe(1);
  });

  it("SC11: of another team is done by nobody of these, and a team that is not there by nobody", async () => {
    expect(await no(say(world, "coordinator", { teamId: world.teamB }))).toBe("forbidden");
    expect(await no(say(world, "coordinator", { teamId: world.teamC }))).toBe("missing");
    expect(await no(say(world, "coordinator", { teamId: "x" }))).toBe("missing");
  });

  it("SC3: is refused of a month that cannot be set, and without a reason that somebody can read", async () => {
    const months = ["2026-09", "2026-12", "2024-01"].map((month) => no(say(world, "coordinator", { month })));
    expect(await Promise.all(months)).toEqual([
      ...["progress.month-closed", "progress.month-ahead", "progress.month-outside"],
    ]);
    expect(await no(say(world, "coordinator", { reason: "\u200b " }))).toBe("form.invalid");
    expect(await db().teamScore.count()).toBe(0);
  });

  it("SC13: that is changed keeps what stood there, who said it and when", async () => {
    await say(world, "coordinator", { step: 5, reason: "Först" });
    await say(world, "deputy", { step: 6, reason: "Sedan", on: "2026-11-27" });
    await say(world, "coordinator", { step: 6, reason: "Till sist", on: "2026-11-28" });
    const stored = await storedScore(world, "2026-11", "team");
    expect(stored).toMatchObject({ halves: 6, reason: "Till sist", setById: world.person.coordinator });
    expect(stored?.earlier.map(({ halves, reason, setById }) => [halves, reason, setById])).toEqual([
      [5, "Först", world.person.coordinator],
      [6, "Sedan", world.person.deputy],
    ]);
    const acts = await db().auditEntry.findMany({
      where: { action: { startsWith: "score." } },
      orderBy: { at: "asc" },
    });
    expect(acts.slice(-3).map(({ action, fields }) => [action, fields])).toEqual([
      ["score.set", []],
      ["score.changed", ["halves", "reason"]],
      ["score.changed", ["reason"]],
    ]);
  });

  it("SC13: to say what is so already changes nothing, whoever says it and however often", async () => {
    await Promise.all([say(world, "coordinator", { base: "" }), say(world, "coordinator", { base: "" })]);
    const before = await storedScore(world, "2026-11", "team");
    await say(world, "deputy", { base: "", on: "2026-11-27" });
    expect(await storedScore(world, "2026-11", "team")).toEqual(before);
    expect(before?.earlier).toEqual([]);
  });

  it("SC13: of two who say it at once the second is told, and sees what the first said before she changes it", async () => {
    const both = await Promise.all([
      no(say(world, "coordinator", { step: 5, base: "" })),
      no(say(world, "deputy", { step: 7, base: "", on: "2026-11-27" })),
    ]);
    expect(both.toSorted()).toEqual(["progress.changed-meanwhile", "yes"]);
    const second = both[0] === "yes" ? "deputy" : "coordinator";
    const page = await progressPage(await world.actor(second, noon("2026-11-27")), world.teamA, "2026-11");
    expect(page.setting?.stored?.step).toBe(second === "deputy" ? 5 : 7);
    await say(world, second, { step: 8, base: page.setting?.stored?.at ?? "", on: "2026-11-28" });
    expect(await storedScore(world, "2026-11", "team")).toMatchObject({ halves: 8, earlier: [{}] });
  });
});

describe("the table of scores", () => {
  const insert = (halves: number, month = "2026-11-01", reason = "Därför", side = "team") =>
    owner.query(
      `INSERT INTO team_scores (id, team_id, month, side, halves, reason, set_by_id, set_at)
       VALUES (gen_random_uuid(), $1, $2, $3::score_side, $4, $5, $6, now())`,
      [world.teamA, month, side, halves, reason, world.person.coordinator],
    );
  const stopped = async (work: Promise<unknown>) => {
    try {
      await work;
      return "yes";
    } catch (error) {
      return (error as { constraint?: string }).constraint;
    }
  };

  it("SC1: holds one of a team, month and side, from 0.5 to 5.0 by halves, of a whole month and with a reason", async () => {
    expect(await stopped(insert(0))).toBe("team_scores_halves");
    expect(await stopped(insert(11))).toBe("team_scores_halves");
    expect(await stopped(insert(6, "2026-11-02"))).toBe("team_scores_month");
    expect(await stopped(insert(6, "2026-11-01", " "))).toBe("team_scores_reason");
    for (const side of sides) expect(await stopped(insert(10, "2026-11-01", "Därför", side))).toBe("yes");
    expect(await stopped(insert(1))).toBe("team_scores_team_id_month_side_key");
  });

  it("SC13: keeps what is overwritten, whoever writes, and lets the app take nothing away", async () => {
    await say(world, "coordinator");
    await owner.query("UPDATE team_scores SET halves = 9");
    expect((await storedScore(world, "2026-11", "team"))?.earlier.map(({ halves }) => halves)).toEqual([6]);
    expect(await stopped(owner.query("UPDATE team_scores SET side = 'researcher'"))).toBe("team_scores_stay");
    const app = new pg.Client({ connectionString: world.database.appUrl });
    await app.connect();
    const denied = [
      "DELETE FROM team_scores",
      "DELETE FROM earlier_team_scores",
      "UPDATE earlier_team_scores SET halves = 1",
    ];
    for (const sql of denied) await expect(app.query(sql)).rejects.toThrow("permission denied");
    await app.end();
  });
});
