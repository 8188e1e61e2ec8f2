import { afterAll, beforeAll, expect, it } from "vitest";
import { editProgramme } from "#app/features/programmes/commands/edit-programme.server.ts";
import { fingerprintOf } from "#app/features/programmes/fingerprint.ts";
import { programmeSettings } from "#app/features/programmes/queries/programme-settings.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const all = Array.from({ length: 12 }, (_, i) => i + 1);
const settings = async () => (await programmeSettings(await world.actor("lead"), world.programmeId)).programme;

it("T7: a programme that would pause in every month is told so at its pauses", async () => {
  const { id, regions: _, ...facts } = await settings();
  const edit = editProgramme(
    await world.actor("lead"),
    id,
    { ...facts, pauseMonths: all },
    fingerprintOf(facts),
    world.now,
  );
  await expect(edit).rejects.toMatchObject({ kind: "invalid", fields: { pause7: "programme.always-paused" } });
  expect((await settings()).pauseMonths).toEqual([7]);
});

it("T7: nothing can store one", async () => {
  const where = { id: world.programmeId };
  const store = (pauseMonths: number[]) => db().programme.update({ where, data: { pauseMonths } });
  for (const months of [all, [...all, 7], all.toReversed(), [13]])
    await expect(store(months)).rejects.toThrow(/programmes_pause/);
  const unknown = db().$executeRaw`UPDATE programmes SET pause_months = NULL WHERE id = ${where.id}::uuid`;
  await expect(unknown).rejects.toThrow(/programmes_pause/);
  for (const months of [all.slice(1), []]) await store(months);
});
