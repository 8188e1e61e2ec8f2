import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { noteToWrite } from "#app/features/notes/queries/note-to-write.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let noteId: string;
beforeAll(async () => {
  world = await openWorld();
  noteId = await noteOfMeeting(world, "coordinator", updateOf(noteOf("Hej")));
});
afterAll(() => world?.close());

const write = async (by: PersonName = "member") => noteToWrite(await world.actor(by), noteId, world.now);

describe("a note that is going to be written in", () => {
  it("names those who are in the team now, and who supervises it; nobody who was, and nobody of another team", async () => {
    const { people, me } = await write();
    expect(me).toBe(world.person.member);
    const ids = people.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([world.person.member, world.person.coordinator, world.person.supervisor]),
    );
    expect(ids).not.toContain(world.person.otherMember);
    expect(new Set(ids).size).toBe(ids.length);
    const left = { teamId: world.teamA, personId: world.person.member };
    await db().teamMembership.updateMany({ where: left, data: { endedAt: world.now } });
    const after = await write("coordinator");
    expect(after.people.map(({ id }) => id)).not.toContain(world.person.member);
    await db().teamMembership.updateMany({ where: left, data: { endedAt: null } });
  });

  it("names who supervises it to the end of her last day", async () => {
    const names = async () => (await write()).people.map(({ id }) => id);
    const [today, yesterday] = [
      dayToDate(dayOf(world.now)),
      new Date(dayToDate(dayOf(world.now)).getTime() - 86_400_000),
    ];
    const hers = { teamId: world.teamA, researcherId: world.person.supervisor };
    await db().supervisionAssignment.updateMany({ where: hers, data: { endedOn: today } });
    expect(await names()).toContain(world.person.supervisor);
    await db().supervisionAssignment.updateMany({ where: hers, data: { startedOn: yesterday, endedOn: yesterday } });
    expect(await names()).not.toContain(world.person.supervisor);
    await db().supervisionAssignment.updateMany({ where: hers, data: { endedOn: null } });
  });

  it("is read by who supervises it; for others there is none", async () => {
    expect((await write("supervisor")).noteId).toBe(noteId);
    await expect(write("otherMember")).rejects.toMatchObject({ kind: "missing" });
    await expect(write("manager")).rejects.toMatchObject({ kind: "missing" });
  });

  it("N6: when it is closed nobody is to be named in it", async () => {
    await db().$transaction(async (tx) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: null } });
      await tx.noteClosure.create({
        data: { id: newId(), noteId, closedAt: world.now, closedById: world.person.coordinator },
      });
    });
    expect(await write()).toMatchObject({ closed: true, people: [] });
  });
});
