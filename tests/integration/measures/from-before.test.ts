import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { ofTeam } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

it("ME7, ME8: charts from before that do not fit are drawn as at first, and targets that cannot be are taken away", async () => {
  const [percentage, count, cold] = [
    await ofTeam(world),
    await ofTeam(world, { data: "count" }),
    await ofTeam(world, { data: "measurement" }),
  ];
  const store = ({ followedId: id }: typeof count, data: object) =>
    db().followedMeasure.update({ where: { id }, data });
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`DROP FUNCTION followed_measure_fits, measure_fits_followed, chart_fits, target_fits CASCADE;
      ALTER TABLE followed_measures DROP CONSTRAINT followed_measures_rules_fit`);
    await store(percentage, { chart: "c", rules: "classic", baseline: 100, target: 120 });
    await store(count, { chart: "c", rules: "making-data-count", baseline: -1, target: 120 });
    await store(cold, { chart: "i", rules: "making-data-count", baseline: -1, target: 120 });
    for (const name of ["20261130175000_charts_fit", "20261130175500_targets_fit"])
      await owner.query(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
  } finally {
    await owner.end();
  }
  const after = ({ followedId: id }: typeof count) => db().followedMeasure.findUniqueOrThrow({ where: { id } });
  expect(await after(percentage)).toMatchObject({ chart: "run", rules: "classic", baseline: 100, target: null });
  expect(await after(count)).toMatchObject({ chart: "c", rules: "anhoej", baseline: null, target: 120 });
  expect(await after(cold)).toMatchObject({ chart: "i", rules: "making-data-count", baseline: -1, target: 120 });
});
