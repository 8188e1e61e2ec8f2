import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { addFile } from "#app/features/files/commands/add-file.server.ts";
import { removeFile } from "#app/features/files/commands/remove-file.server.ts";
import { fileFor, filesOfNote } from "#app/features/files/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, table } from "#tests/support/everybody.ts";
import { formWith, requestOf, requestWith } from "#tests/support/files/form.ts";
import { png } from "#tests/support/files/pictures.ts";
import { noteOfCycle } from "#tests/support/matrix/things-of-files.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const inTeamA: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];

const add = async (name: PersonName, noteId: string) =>
  addFile(await world.actor(name), noteId, requestWith("a.png", png()), world.now);

it("F6: a file is there for those who may read its note, and for nobody else", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { id } = await add("member", noteId);
  const readers = table((name) => (inTeamA.includes(name) || name === "supervisor" ? "yes" : "missing"));
  expect(await everybody(async (name) => fileFor(await world.actor(name), id))).toEqual(readers);
  expect(await everybody(async (name) => filesOfNote(await world.actor(name), noteId))).toEqual(readers);
  const { may } = await filesOfNote(await world.actor("supervisor"), noteId);
  expect(may).toEqual({ change: false });
});

it("F6: it is added and removed by those who write in its note", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const writers = table((name) => (inTeamA.includes(name) ? "yes" : name === "supervisor" ? "forbidden" : "missing"));
  expect(await everybody((name) => add(name, noteId))).toEqual(writers);
  expect(
    await everybody(async (name) => {
      const { id } = await add("member", noteId);
      await removeFile(await world.actor(name), id, world.now);
    }),
  ).toEqual(writers);
});

it("F6: of a draft's note it is the team's alone", async () => {
  const by = world.person.member;
  const cycleId = newId();
  await db().cycle.create({
    data: {
      ...{ id: cycleId, teamId: world.teamA, programmeId: world.programmeId, what: "Brev" },
      ...{ ownerId: by, createdById: by, createdAt: world.now, changedAt: world.now },
    },
  });
  const noteId = await noteOfCycle(world, cycleId);
  const { id } = await add("member", noteId);
  expect(await everybody(async (name) => fileFor(await world.actor(name), id))).toEqual(
    table((name) => (inTeamA.includes(name) ? "yes" : "missing")),
  );
});

it("F6: minutes that are closed keep their files, also when they are closed while one is on its way", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { id } = await add("member", noteId);
  const actor = await world.actor("member");
  const { contentType, body } = formWith("b.png", png({ filled: 200_000 }));
  const slow = requestOf(
    contentType,
    (async function* () {
      yield body;
      await close(noteId);
    })(),
  );
  const conflict = expect.objectContaining({ kind: "conflict", code: "file.note-closed" });
  await expect(addFile(actor, noteId, slow, world.now)).rejects.toEqual(conflict);
  await expect(add("member", noteId)).rejects.toEqual(conflict);
  await expect(removeFile(actor, id, world.now)).rejects.toEqual(conflict);
  expect(await filesOfNote(actor, noteId)).toMatchObject({ files: [{ id }], may: { change: false } });
});

async function close(noteId: string): Promise<void> {
  await db().$transaction([
    db().note.update({ where: { id: noteId }, data: { openId: null } }),
    db().noteClosure.create({
      data: { id: newId(), noteId, closedAt: world.now, closedById: world.person.member },
    }),
  ]);
}
