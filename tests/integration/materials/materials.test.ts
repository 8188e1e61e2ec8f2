import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { fileQuota } from "#app/core/files.ts";
import { newId } from "#app/core/id.ts";
import { addFile } from "#app/features/files/commands/add-file.server.ts";
import { removeFile } from "#app/features/files/commands/remove-file.server.ts";
import { fileFor, openFileFor } from "#app/features/files/queries.server.ts";
import { editMaterial, moveMaterial, removeMaterial } from "#app/features/materials/commands/edit-material.server.ts";
import { materialsPage, openMaterialsOf } from "#app/features/materials/queries/materials.server.ts";
import { addMaterial } from "#app/flows/add-material.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { requestSaying, requestWith } from "#tests/support/files/form.ts";
import { png } from "#tests/support/files/pictures.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let gatheringId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  gatheringId = await seminarOf(world, { audience: ["members", "guests"] });
});

const add = async (name: PersonName, said: Record<string, string> = { moment: "before" }, file = "Läs detta.png") =>
  addMaterial(await world.actor(name), gatheringId, requestSaying(said, file, png()), world.now);
const page = async (name: PersonName) => materialsPage(await world.actor(name), world.programmeId, gatheringId);
const place = () => ({ programmeId: world.programmeId, gatheringId });
const outside: readonly PersonName[] = ["foreigner", "stranger", "leaver"];
const editors: readonly PersonName[] = ["lead", "researcher", "supervisor"];
const readers = () => table((name) => (outside.includes(name) ? "missing" : "yes"));

it("H1: a material is read by whoever may know of the gathering", async () => {
  const { id } = await add("lead");
  expect(await everybody(page)).toEqual(readers());
  expect(await everybody(async (name) => fileFor(await world.actor(name), id))).toEqual(readers());
  expect((await page("partner")).materials).toMatchObject([{ fileId: id, title: "Läs detta", isOpen: false }]);
});

it("H1: of what is not published by who plans it, and of a group interview by whom it concerns", async () => {
  gatheringId = await seminarOf(world, { publishedAt: null });
  const draft = await add("researcher");
  const planners = table((name) => (editors.includes(name) ? "yes" : "missing"));
  expect(await everybody(async (name) => fileFor(await world.actor(name), draft.id))).toEqual(planners);
  expect(await everybody(page)).toEqual(planners);
  gatheringId = await seminarOf(world, { kind: "group_interview", teamId: world.teamA });
  const { id } = await add("lead");
  const concerned = [...editors, "coordinator", "deputy", "member", "teamManager", "manager"];
  expect(await everybody(async (name) => fileFor(await world.actor(name), id))).toEqual(
    table((name) => (concerned.includes(name) ? "yes" : "missing")),
  );
});

it("H1: guests read those that are open, of a published gathering to which guests are invited", async () => {
  const [shut, open] = [await add("lead"), await add("lead", { moment: "after", open: "on" })];
  expect((await openMaterialsOf(gatheringId)).map(({ fileId }) => fileId)).toEqual([open.id]);
  expect(await no(openFileFor(open.id))).toBe("yes");
  expect(await no(openFileFor(shut.id))).toBe("missing");
  await db().gathering.update({ where: { id: gatheringId }, data: { audience: ["members"] } });
  expect([await no(openFileFor(open.id)), await openMaterialsOf(gatheringId)]).toEqual(["missing", []]);
  await db().gathering.update({ where: { id: gatheringId }, data: { audience: ["guests"], publishedAt: null } });
  expect([await no(openFileFor(open.id)), await openMaterialsOf(gatheringId)]).toEqual(["missing", []]);
  expect(await openMaterialsOf("x")).toEqual([]);
});

it("H2: the lead and researchers add, name, move and remove materials, and nobody else does", async () => {
  const said = table((name) => (editors.includes(name) ? "yes" : outside.includes(name) ? "missing" : "forbidden"));
  expect(await everybody((name) => add(name))).toEqual(said);
  const other = await add("lead");
  const words = { title: "Annat", moment: "before", open: false } as const;
  const acts = [
    async (name: PersonName, fileId: string) =>
      editMaterial(await world.actor(name), place(), { fileId, ...words }, world.now),
    async (name: PersonName, fileId: string) =>
      moveMaterial(await world.actor(name), place(), { fileId, way: "up", past: other.id }, world.now),
    async (name: PersonName, fileId: string) => removeMaterial(await world.actor(name), place(), fileId, world.now),
  ];
  for (const act of acts) {
    expect(await everybody(async (name) => act(name, (await add("lead")).id))).toEqual(said);
  }
});

it("H2: a material is named, goes to the other moment's end, and is opened; each is in the audit by its name", async () => {
  const [first, second] = [await add("lead"), await add("lead", { moment: "after" })];
  const actor = await world.actor("researcher");
  await editMaterial(
    actor,
    place(),
    { fileId: first.id, title: " Små  tester ", moment: "after", open: true },
    world.now,
  );
  const { materials } = await page("lead");
  expect(materials.map(({ fileId, title, isOpen }) => [fileId, title, isOpen])).toEqual([
    [second.id, "Läs detta", false],
    [first.id, "Små tester", true],
  ]);
  const rows = await db().auditEntry.findMany({ where: { subjectId: first.id }, orderBy: { action: "asc" } });
  expect(rows.map(({ action, fields, teamId }) => [action, fields, teamId])).toEqual([
    ["material.added", [], null],
    ["material.changed", ["title", "moment", "open"], null],
  ]);
});

it("H3: of those of one moment one goes past its neighbour", async () => {
  const [a, b] = [await add("lead"), await add("lead")];
  const up = { fileId: b.id, way: "up", past: a.id } as const;
  const order = async () => (await page("member")).materials.map(({ fileId }) => fileId);
  for (let press = 0; press < 2; press += 1) {
    await moveMaterial(await world.actor("lead"), place(), up, world.now);
    expect(await order()).toEqual([b.id, a.id]);
  }
});

it("H2: what was removed is gone with its file, and only by the act that is for it", async () => {
  const { id } = await add("lead");
  expect(await no(removeFile(await world.actor("lead"), id, world.now))).toBe("missing");
  await removeMaterial(await world.actor("lead"), place(), id, world.now);
  expect(await db().file.findUnique({ where: { id } })).toBeNull();
  expect(await no(removeMaterial(await world.actor("lead"), place(), id, world.now))).toBe("missing");
});

it("H2: an address of another programme, and what is no form of ours, are refused", async () => {
  const { id } = await add("lead");
  const elsewhere = { programmeId: world.otherProgrammeId, gatheringId };
  expect(await no(removeMaterial(await world.actor("lead"), elsewhere, id, world.now))).toBe("missing");
  expect(await no(materialsPage(await world.actor("lead"), world.otherProgrammeId, gatheringId))).toBe("missing");
  expect(await no(add("lead", {}))).toBe("form.invalid");
  expect(await no(add("lead", { moment: "never" }))).toBe("form.invalid");
  expect(await no(add("lead", { moment: "before", title: "x" }))).toBe("form.outdated");
  expect(await no(add("lead", { moment: "before", open: "x".repeat(10_000) }))).toBe("form.outdated");
  expect(await no(add("lead", { moment: "before" }, "19121212-1212.png"))).toBe("file.identity-number");
});

it("F7: materials are among what one person stores in a day", async () => {
  const actor = await world.actor("supervisor");
  const before = await db().auditEntry.count({ where: { actorId: actor.personId, action: "material.added" } });
  const earlier = Array.from({ length: fileQuota.files - before - 1 }, () => ({
    ...{ id: newId(), at: world.now, actorId: actor.personId, action: "material.added", subject: "material" },
  }));
  await db().auditEntry.createMany({ data: earlier });
  const two = await Promise.all([no(add("supervisor")), no(add("supervisor"))]);
  expect(two.toSorted()).toEqual(["file.quota", "yes"]);
});

it("a file is of a note or of a gathering, and of the gathering that the material is of", async () => {
  const { id } = await add("lead");
  const noteId = await noteOfMeeting(world, "member");
  const filed = await addFile(await world.actor("member"), noteId, requestWith("a.png", png()), world.now);
  const both = db().file.update({ where: { id: filed.id }, data: { gatheringId } });
  await expect(both).rejects.toThrow(/files_one_subject/);
  await expect(db().file.update({ where: { id }, data: { gatheringId: null } })).rejects.toThrow(/files_one_subject/);
  const elsewhere = await seminarOf(world);
  await expect(db().material.update({ where: { fileId: id }, data: { gatheringId: elsewhere } })).rejects.toThrow(
    /materials_file_of_gathering/,
  );
  await expect(db().file.update({ where: { id }, data: { programmeId: world.otherProgrammeId } })).rejects.toThrow(
    /files_gathering_of_programme/,
  );
});
