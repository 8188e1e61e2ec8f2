import { dirname } from "node:path";
import { expect, it } from "vitest";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { jobs } from "#server/jobs/registry.ts";
import { watchDatabase } from "#tests/support/matrix/database.ts";
import { makeThings } from "#tests/support/matrix/things.ts";
import { openVaultOf } from "#tests/support/vault-of.ts";
import { openWorld } from "#tests/support/world.ts";

/** By UTC: in the night, in the morning, and in the middle of the day. */
const hours = [1, 8, 13];

it.each(hours)("in the world that the matrix of rights is asked in, no job has anything to do at %i", async (hour) => {
  const now = new Date();
  now.setUTCHours(hour, 20);
  const world = await openWorld(now);
  const vault = await openVaultOf(world.database);
  // Where heads of the vault's chains are noted.
  adoptConfig(readConfig({ GENOMBROTT_DATA: dirname(vault.rootKeyFile) }));
  await makeThings(world);
  const database = await watchDatabase(world.database.superuserUrl);
  const before = await database.state();
  for (const job of jobs) {
    await job.run({}, now);
    // A job at its minute would be taken for what somebody did who may not.
    expect(await database.state(), job.name).toEqual(before);
  }
  await database.close();
  await vault.close();
  await world.close();
});
