import { afterAll, beforeAll, expect, it } from "vitest";
import { renamePlace } from "#app/features/people/commands/places.server.ts";
import { placesOfProgramme } from "#app/features/people/queries/places.server.ts";
import { editProgramme } from "#app/features/programmes/commands/edit-programme.server.ts";
import { renameRegion } from "#app/features/programmes/commands/regions.server.ts";
import { fingerprintOf } from "#app/features/programmes/fingerprint.ts";
import { programmeSettings } from "#app/features/programmes/queries/programme-settings.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it("what is saved as it was leaves no trace: the trace is of what was changed", async () => {
  const lead = await world.actor("lead");
  const { programmeId, now } = world;
  const { id: _, regions, ...facts } = (await programmeSettings(lead, programmeId)).programme;
  const town = (await placesOfProgramme(lead, programmeId)).municipalities.find(({ departments }) => departments[0])!;
  const [department] = town.departments;
  const [unit] = department!.units;
  await editProgramme(lead, programmeId, facts, fingerprintOf(facts), now);
  await renameRegion(lead, programmeId, { regionId: regions[0]!.id, name: regions[0]!.name }, now);
  await renamePlace(lead, programmeId, { kind: "department", id: department!.id, name: department!.name }, now);
  await renamePlace(lead, programmeId, { kind: "unit", id: unit!.id, name: unit!.name }, now);
  expect(await db().auditEntry.findMany()).toEqual([]);
  await renamePlace(lead, programmeId, { kind: "unit", id: unit!.id, name: "Utredning" }, now);
  expect(await db().auditEntry.findMany()).toMatchObject([{ action: "unit.changed", fields: ["name"] }]);
});
