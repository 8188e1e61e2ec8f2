import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { fragmentName, plainText } from "#app/features/notes/document/json.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { appendUpdates, compactNote, createNote } from "#app/features/notes/log.server.ts";
import { noteForReading } from "#app/features/notes/queries/note-for-reading.server.ts";
import { db, pool } from "#app/platform/db.server.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const read = async (noteId: string, by: PersonName = "member") => noteForReading(await world.actor(by), noteId);

/** A writer's own copy of a note that says one line, and what she writes into it. */
function lineOf(start: Uint8Array) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const updates: Uint8Array[] = [];
  doc.on("update", (data: Uint8Array) => updates.push(data));
  const paragraph = doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
  return { text: paragraph.get(0) as Y.XmlText, take: () => updates.splice(0) };
}

describe("a note that is read", () => {
  it("says what was written, whose it is and who wrote, before and after it is taken in", async () => {
    const start = updateOf(noteOf("Hej"));
    const noteId = await noteOfMeeting(world, "coordinator", start);
    expect(await read(noteId)).toMatchObject({ writers: [], writtenAt: null, closed: null, isEmpty: false });
    const her = lineOf(start);
    her.text.insert(3, " alla, 850709-9805");
    await appendUpdates(
      her.take().map((data) => ({ noteId, actorId: world.person.member, data })),
      "x",
      world.now,
    );
    for (const takenIn of [false, true]) {
      if (takenIn) await compactNote(noteId, world.now);
      const page = await read(noteId);
      expect(plainText(page.note)).toBe("Hej alla, ▇▇▇");
      expect(page).toMatchObject({
        team: { id: world.teamA, name: "Team A" },
        about: { kind: "meeting", title: "Teammöte", heldOn: "2026-11-22" },
        writers: ["Person member"],
        writtenAt: world.now.toISOString(),
        may: { write: true, comment: true, close: true, reopen: false, redact: false },
      });
    }
  });

  it("N5: exists for its team and who supervises it, and for nobody else; a draft's for the team alone", async () => {
    const [cycleId, by] = [newId(), world.person.member];
    const about = { programmeId: world.programmeId, teamId: world.teamA, createdById: by };
    await db().cycle.create({
      data: { id: cycleId, ...about, ownerId: by, createdAt: world.now, changedAt: world.now },
    });
    const { noteId: ofDraft } = await db().$transaction((tx) =>
      createNote(tx, { ...about, about: { cycleId }, start: updateOf(noteOf("x")) }, world.now),
    );
    const ofMeeting = await noteOfMeeting(world, "member");
    const team = ["coordinator", "deputy", "member", "teamManager"];
    for (const name of people) {
      await world.actor(name);
      const tries = await Promise.allSettled([read(ofMeeting, name), read(ofDraft, name)]);
      const seen = tries.map(({ status }) => status === "fulfilled");
      for (const one of tries) if (one.status === "rejected") expect(one.reason).toMatchObject({ kind: "missing" });
      expect(seen, name).toEqual([team.includes(name) || name === "supervisor", team.includes(name)]);
    }
    // A test's notes can be closed as a meeting's can.
    expect((await read(ofDraft)).may).toMatchObject({ write: true, close: true, reopen: false });
    expect((await read(ofMeeting, "supervisor")).may).toEqual({
      write: false,
      comment: true,
      close: false,
      reopen: false,
      redact: true,
    });
    await expect(read(newId())).rejects.toMatchObject({ kind: "missing" });
    await expect(read("x")).rejects.toMatchObject({ kind: "missing" });
  });

  it("N6: is read by all and written by nobody while its minutes are closed", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Beslut")));
    await db().$transaction(async (tx) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: null } });
      await tx.noteClosure.create({
        data: { id: newId(), noteId, closedById: world.person.member, closedAt: world.now },
      });
    });
    const page = await read(noteId);
    expect(plainText(page.note)).toBe("Beslut");
    expect(page.closed).toMatchObject({ by: "Person member" });
    expect(page.may).toEqual({ write: false, comment: true, close: false, reopen: false, redact: false });
    expect((await read(noteId, "coordinator")).may).toMatchObject({ reopen: true, redact: true, write: false });
  });

  it("is read with 50 000 edits behind it, taken in or not, and says how quickly", async () => {
    const start = updateOf(noteOf("x"));
    const noteId = await noteOfMeeting(world, "member", start);
    const her = lineOf(start);
    for (let i = 0; i < 25_000; i += 1) {
      her.text.insert(her.text.length, "a");
      if (i % 2 === 0) her.text.delete(her.text.length - 1, 1);
      else her.text.insert(0, "b");
    }
    const updates = her.take();
    expect(updates.length).toBe(50_000);
    await pool().query(
      "INSERT INTO note_updates (id, note_id, actor_id, data, at) SELECT gen_random_uuid(), $1, $2, u, now() FROM unnest($3::bytea[]) AS u",
      [noteId, world.person.member, updates.map((data) => Buffer.from(data))],
    );
    const took: Record<string, number> = {};
    for (const [name, before] of [
      ["as a log", () => Promise.resolve(0)],
      ["taken in", () => compactNote(noteId, world.now)],
    ] as const) {
      await before();
      const begun = performance.now();
      const { note } = await read(noteId);
      took[name] = Math.round(performance.now() - begun);
      expect(plainText(note)).toBe(her.text.toString());
    }
    console.log("a note of 50 000 edits is read within ms:", took);
  });
});
