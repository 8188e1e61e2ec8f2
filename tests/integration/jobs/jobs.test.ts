import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { readConfig } from "#app/platform/config.server.ts";
import { pool } from "#app/platform/db.server.ts";
import type { JobName, JobOrder } from "#app/platform/jobs.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type Job, job } from "#server/jobs/job.ts";
import { jobs as registry } from "#server/jobs/registry.ts";
import { startJobs } from "#server/jobs/start.ts";
import { secondsPass, secondsToNextTry } from "#tests/support/boss.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
const running: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  world = await openWorld();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  await pool().query("DELETE FROM pgboss.job; DELETE FROM pgboss.schedule");
});
afterAll(() => world.close());

/** An instance of the app, as far as its background goes. */
const start = (...jobs: Job[]) => {
  const one = startJobs(readConfig({ NODE_ENV: "test" }), { jobs });
  running.push(one);
  return one;
};

const name = "clear" satisfies JobName;
const order = (more: Partial<JobOrder> = {}) =>
  act(null, world.now, async (_tx, traces) => {
    traces.audit({ action: "test", subject: "test" });
    traces.job({ name, ...more });
  });
const states = async () => {
  const { rows } = await pool().query<{ state: string }>("SELECT state::text FROM pgboss.job WHERE name = $1", [name]);
  return rows.map(({ state }) => state);
};

it("what an act orders is done at once after its commit, with what the order says", async () => {
  const heard: number[] = [];
  const data = z.strictObject({ n: z.number() });
  start(job({ name, data, run: async ({ n }) => ({ heard: heard.push(n) }) }));
  // Begun and idle: what is heard from here on was told, and not found at a look.
  await expect
    .poll(() => pool().query("SELECT FROM pgboss.queue WHERE name = $1", [name]))
    .toMatchObject({ rowCount: 1 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = performance.now();
  await order({ data: { n: 7 } });
  await expect.poll(() => heard, { interval: 20 }).toEqual([7]);
  // A look is ten seconds off.
  expect(performance.now() - before).toBeLessThan(8_000);
  await expect.poll(states).toEqual(["completed"]);
});

it("O1: what was ordered before anybody worked waits; of an act that was rolled back nothing is left", async () => {
  await order();
  const failing = act(null, world.now, async (_tx, traces) => {
    traces.audit({ action: "test", subject: "test" });
    traces.job({ name });
    throw new Error("changed its mind");
  }).catch(() => {});
  await failing;
  expect(await states()).toEqual(["created"]);
  let times = 0;
  start(job({ name, run: async () => ({ times: ++times }) }));
  await expect.poll(states).toEqual(["completed"]);
  expect(times).toBe(1);
});

it("O4: two instances do each job once, and one at a time", async () => {
  let [now, most, times] = [0, 0, 0];
  const slow = job({
    name,
    run: async () => {
      now += 1;
      most = Math.max(most, now);
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      now -= 1;
      return {};
    },
  });
  for (let n = 0; n < 5; n += 1) await order();
  start(slow);
  start(slow);
  // A look is ten seconds off; an order wakes both.
  await expect
    .poll(
      async () => {
        await order();
        return times;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(10);
  expect(most).toBe(1);
  for (const one of running.splice(0)) await one.stop();
  const { rows } = await pool().query("SELECT count(*)::int FROM pgboss.job WHERE state = 'completed'");
  expect(rows[0].count).toBe(times);
});

it("O5: what fails is tried again, later and later, and given up in the end", async () => {
  let times = 0;
  const failing = job({
    name,
    run: async () => {
      times += 1;
      throw new Error("not today");
    },
  });
  await order();
  for (const [tries, state] of [
    [1, "retry"],
    [2, "retry"],
    [3, "retry"],
    [4, "failed"],
  ] as const) {
    const one = start(failing);
    await expect.poll(async () => [times, ...(await states())]).toEqual([tries, state]);
    await one.stop();
    const pause = await secondsToNextTry(name);
    if (state === "retry") expect(pause).toBeGreaterThan(15 * 2 ** tries - 5);
    await secondsPass(3_600);
  }
});

it("an order that says what the job does not know is no job", async () => {
  let times = 0;
  await order({ data: { text: "?" } });
  start(job({ name, data: z.strictObject({ n: z.number() }), run: async () => ({ times: ++times }) }));
  await expect.poll(states).toEqual(["retry"]);
  expect(times).toBe(0);
});

it("each has its hour by Stockholm's clock, and the hours of jobs that are no more are forgotten", async () => {
  const hours = async () => (await pool().query("SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name")).rows;
  start(...registry);
  const expected = registry
    .filter(({ cron }) => cron)
    .map(({ name, cron }) => ({ name, cron, timezone: "Europe/Stockholm" }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  await expect.poll(hours).toEqual(expected);
  start(job({ name, cron: "5 4 * * *", run: async () => ({}) }));
  await expect.poll(hours).toEqual([{ name, cron: "5 4 * * *", timezone: "Europe/Stockholm" }]);
});

it("no two jobs have one name", () => {
  expect(new Set(registry.map(({ name }) => name)).size).toBe(registry.length);
});
