import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editMunicipality } from "#app/features/people/commands/edit-municipality.server.ts";
import { endUnitHead } from "#app/features/people/commands/end-unit-head.server.ts";
import { addDepartment, addMunicipality, addUnit, renamePlace } from "#app/features/people/commands/places.server.ts";
import { placesOfProgramme } from "#app/features/people/queries/places.server.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const key = () => crypto.randomUUID();
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

describe("municipalities, departments and units", () => {
  it("are added once by name, also when two do it at once, and the same form twice adds once", async () => {
    const lead = await world.actor("lead");
    const add = (form = key()) =>
      refusal(addMunicipality(lead, world.programmeId, { name: "Nyköpa", sizeClass: "small", key: form }, world.now));
    expect((await Promise.all([add(), add()])).sort()).toEqual(["done", "form.invalid"]);
    const again = key();
    const unit = async () => {
      const [town] = (await placesOfProgramme(lead, world.programmeId)).municipalities;
      const departmentId = town!.departments[0]!.id;
      return addUnit(lead, world.programmeId, { departmentId, name: "Familjehem", key: again }, world.now);
    };
    expect(await unit()).toEqual(await unit());
  });

  it("of another programme are out of reach, and not shown", async () => {
    const lead = await world.actor("lead");
    const theirs = (await db().team.findUniqueOrThrow({ where: { id: world.teamC } })).municipalityId;
    const add = { municipalityId: theirs, name: "Ny", key: key() };
    expect(await refusal(addDepartment(lead, world.programmeId, add, world.now))).toBe("missing");
    const town = (await placesOfProgramme(lead, world.programmeId)).municipalities.find(({ id }) => id === theirs);
    expect(town).toMatchObject({ team: null, departments: [] });
  });

  it("get another name, unless a sister has it", async () => {
    const lead = await world.actor("lead");
    const [town] = (await placesOfProgramme(lead, world.programmeId)).municipalities;
    const [first, second] = town!.departments[0]!.units;
    const rename = (id: string, name: string) =>
      refusal(renamePlace(lead, world.programmeId, { kind: "unit", id, name }, world.now));
    expect(await rename(first!.id, second!.name)).toBe("form.invalid");
    expect(await rename(first!.id, "Nytt namn")).toBe("done");
  });
});

it("a municipality's name and size are changed by a lead who works in it, or when nobody does", async () => {
  const lead = await world.actor("lead");
  const townOf = async (teamId: string) =>
    (await db().team.findUniqueOrThrow({ where: { id: teamId } })).municipalityId;
  const edit = (municipalityId: string, name: string, sizeClass: "small" | "large" = "large", actor = lead) =>
    refusal(editMunicipality(actor, world.programmeId, { municipalityId, name, sizeClass }, world.now));
  const town = await townOf(world.teamA);
  expect(await edit(town, "Ort 1")).toBe("form.invalid");
  expect(await edit(town, "Örby")).toBe("done");
  expect(await edit(town, "Örby")).toBe("done");
  expect(await db().municipality.findUniqueOrThrow({ where: { id: town } })).toMatchObject({ sizeClass: "large" });
  const audits = await db().auditEntry.findMany({ where: { action: "municipality.changed" } });
  expect(audits.map(({ fields }) => fields)).toEqual([["name", "sizeClass"]]);
  expect(await edit(await townOf(world.teamC), "Tagen")).toBe("missing");
  expect(await edit(town, "Annat", "small", await world.actor("coordinator"))).toBe("forbidden");
  const { id } = await addMunicipality(
    lead,
    world.programmeId,
    { name: "Felstavd", sizeClass: "small", key: key() },
    world.now,
  );
  expect(await edit(id, "Rättstavad")).toBe("done");
});

it("who no longer heads a unit sees what she saw because of it no more", async () => {
  const manager = await world.actor("manager");
  await teamPage(manager, world.teamA, world.now);
  const { id } = await db().unitHead.findFirstOrThrow({ where: { personId: world.person.manager } });
  const lead = await world.actor("lead");
  await endUnitHead(lead, world.programmeId, id, world.now);
  expect(await refusal(endUnitHead(lead, world.programmeId, id, world.now))).toBe("unit-head.over");
  expect(await refusal(teamPage(await world.actor("manager"), world.teamA, world.now))).toBe("missing");
});
