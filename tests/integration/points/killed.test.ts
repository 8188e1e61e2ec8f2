import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { lookAtPasted } from "#app/features/points/commands/look-at-table.server.ts";
import { db } from "#app/platform/db.server.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aMeasure } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const rows = 2_000;
const table = Array.from({ length: rows }, (_, i) => `${addDays("2026-11-01", -i)}\t${i % 40}`).join("\n");
const program = path.join(import.meta.dirname, "import-process.ts");

/** Confirms in a process of its own, which is killed so many ms after it began (null: never). Gives whether it said that it was done. */
async function confirmed(followedId: string, importId: string, afterMs: number | null): Promise<boolean> {
  const { person, teamA, now, database } = world;
  const said = [program, database.appUrl, person.member, teamA, followedId, importId, now.toISOString()];
  const child = spawn(process.execPath, said, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let isDone = false;
  for await (const chunk of child.stdout) {
    if (String(chunk).includes("done")) isDone = true;
    if (!String(chunk).includes("begins") || afterMs === null) continue;
    void sleep(afterMs).then(() => child.kill("SIGKILL"));
  }
  await ended;
  return isDone;
}

const count = rounds(30, "tables whose confirming is killed");

it("ME28: a table whose confirming is killed is written whole or not at all, and can be confirmed again", {
  timeout: 60_000 + count * 30_000,
}, async () => {
  const chance = random("killed imports");
  const tally = { whole: 0, none: 0 };
  for (let nth = 0; nth < count; nth += 1) {
    const id = await aMeasure(world, { data: "count", rhythm: "day" });
    const actor = await world.actor("member");
    await db().rateLimit.deleteMany();
    await lookAtPasted(actor, { teamId: world.teamA, followedId: id }, table, world.now);
    const { id: importId } = await db().pointImport.findFirstOrThrow({ where: { followedId: id } });
    const isDone = await confirmed(id, importId, chance() * 2_000);
    // What PostgreSQL was still doing for the one that is gone comes to its end first: it holds the measure until then.
    await db().$queryRaw`SELECT id::text FROM followed_measures WHERE id = ${id}::uuid FOR UPDATE`;
    const [points, waiting] = [
      await db().measurePoint.count({ where: { followedId: id } }),
      await db().pointImport.count({ where: { followedId: id } }),
    ];
    expect([points, waiting]).toEqual(points > 0 ? [rows, 0] : [0, 1]);
    if (isDone) expect(points).toBe(rows);
    tally[points > 0 ? "whole" : "none"] += 1;
    if (points > 0) continue;
    expect(await confirmed(id, importId, null)).toBe(true);
    expect(await db().measurePoint.count({ where: { followedId: id } })).toBe(rows);
  }
  console.log(`${tally.whole} written whole, ${tally.none} not at all`);
});
