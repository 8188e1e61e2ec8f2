import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import {
  appendUpdates,
  compactNote,
  createNote,
  heardUpdates,
  loadNote,
  notesChannel,
} from "#app/features/notes/log.server.ts";
import { db, isUnavailable } from "#app/platform/db.server.ts";
import { Committer, type NotStored } from "#server/realtime/notes/committer.ts";
import { testOf } from "#tests/support/cycles.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const empty = Y.encodeStateAsUpdate(new Y.Doc());

const aNote = (start = empty) => noteOfMeeting(world, "member", start);

/** Somebody at a device of her own, who writes into what she has. */
function writer(noteId: string) {
  const doc = new Y.Doc();
  const written: Uint8Array[] = [];
  doc.on("update", (data: Uint8Array, origin: unknown) => {
    if (origin !== "remote") written.push(data);
  });
  const text = doc.getText("note");
  return {
    doc,
    text,
    /** What she has written since this was asked last. */
    updates: () => written.splice(0).map((data) => ({ noteId, actorId: world.person.member, data })),
  };
}

const append = (updates: Parameters<typeof appendUpdates>[0]) => appendUpdates(updates, "here", world.now);
const textOf = async (noteId: string) => (await loadNote(noteId)).doc.getText("note").toString();
const rowsOf = (noteId: string) => db().noteUpdate.count({ where: { noteId } });

describe("the log of a note", () => {
  it("begins with what the note was made with, and is missing where there is none", async () => {
    const start = new Y.Doc();
    start.getText("note").insert(0, "Dagordning");
    expect(await textOf(await aNote(Y.encodeStateAsUpdate(start)))).toBe("Dagordning");
    await expect(loadNote(newId())).rejects.toMatchObject({ kind: "missing" });
  });

  it("gives what was stored, in whatever order and however often it came, before and after it is taken in", async () => {
    const noteId = await aNote();
    const her = writer(noteId);
    for (const letter of "Sparat") her.text.insert(her.text.length, letter);
    const updates = her.updates();
    await append(updates.toReversed());
    await append(updates.slice(0, 2));
    expect(await textOf(noteId)).toBe("Sparat");
    expect(await compactNote(noteId, world.now)).toBe(8);
    expect(await rowsOf(noteId)).toBe(0);
    expect(await textOf(noteId)).toBe("Sparat");
    expect(await compactNote(noteId, world.now)).toBe(0);
  });

  it("stores all of a batch or none, and none for a note that is gone or a size that nobody may load", async () => {
    const noteId = await aNote();
    const her = writer(noteId);
    her.text.insert(0, "ett");
    const [good] = her.updates();
    if (!good) throw new Error("Nothing was written.");
    await expect(append([good, { ...good, noteId: newId() }])).rejects.toThrow();
    await expect(append([good, { ...good, data: new Uint8Array(2_097_153) }])).rejects.toThrow();
    expect(await textOf(noteId)).toBe("");
    expect(await rowsOf(noteId)).toBe(0);
  });

  it("lets nobody put a note in another team than its test's, nor two on one test", async () => {
    const cycleId = await testOf(world, "member");
    const about = { programmeId: world.programmeId, about: { cycleId } };
    const facts = { ...about, createdById: world.person.member, start: empty };
    const made = (teamId: string) => db().$transaction((tx) => createNote(tx, { ...facts, teamId }, world.now));
    await expect(made(world.teamB)).rejects.toThrow();
    await made(world.teamA);
    await expect(made(world.teamA)).rejects.toThrow();
  });

  it("takes nothing into closed minutes, and again when they are open", async () => {
    const noteId = await aNote();
    const her = writer(noteId);
    her.text.insert(0, "ett");
    const updates = her.updates();
    const by = { noteId, closedById: world.person.member, closedAt: world.now };
    await db().$transaction(async (tx) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: null } });
      await tx.noteClosure.create({ data: { id: newId(), ...by } });
    });
    await expect(db().noteClosure.create({ data: { id: newId(), ...by } })).rejects.toThrow();
    await expect(append(updates)).rejects.toThrow("note_updates_note_id_fkey");
    const reopened = { reopenedAt: world.now, reopenedById: world.person.coordinator };
    await expect(db().noteClosure.updateMany({ where: { noteId }, data: reopened })).rejects.toThrow(
      "without its closure",
    );
    await expect(db().note.update({ where: { id: noteId }, data: { openId: noteId } })).rejects.toThrow(
      "without its closure",
    );
    await db().$transaction(async (tx) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: noteId } });
      await tx.noteClosure.updateMany({ where: { noteId }, data: reopened });
    });
    await append(updates);
    expect(await textOf(noteId)).toBe("ett");
    await expect(db().note.update({ where: { id: noteId }, data: { openId: null } })).rejects.toThrow();
  });

  it("takes nothing in that came while they were being closed", async () => {
    const noteId = await aNote();
    const her = writer(noteId);
    her.text.insert(0, "ett");
    let waiting: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: null } });
      waiting = append(her.updates()).then(
        () => "stored",
        (error: Error) => error.message,
      );
      await tx.$queryRaw`SELECT pg_sleep(0.05)::text`;
      await tx.noteClosure.create({
        data: { id: newId(), noteId, closedById: world.person.member, closedAt: world.now },
      });
    });
    expect(await waiting).toContain("note_updates_note_id_fkey");
    expect(await rowsOf(noteId)).toBe(0);
  });

  it("keeps who wrote when it is taken in", async () => {
    const noteId = await aNote();
    const her = writer(noteId);
    her.text.insert(0, "ett");
    const [mine] = her.updates();
    her.text.insert(3, "!");
    const [theirs] = her.updates();
    if (!mine || !theirs) throw new Error("Nothing was written.");
    await append([mine, { ...theirs, actorId: world.person.coordinator }]);
    await compactNote(noteId, world.now);
    await append([mine]);
    await compactNote(noteId, world.now);
    const snapshot = await db().noteSnapshot.findUniqueOrThrow({ where: { noteId } });
    expect(snapshot.writerIds.toSorted()).toEqual([world.person.member, world.person.coordinator].toSorted());
    expect(snapshot.writtenAt).toEqual(world.now);
  });

  it("loses and doubles nothing while several write, and it is taken in again and again, on connections that break", async () => {
    const chance = random("note log");
    for (let left = rounds(50, "a note written, taken in and cut off"); left > 0; left -= 1) {
      const noteId = await aNote();
      const writers = [writer(noteId), writer(noteId), writer(noteId)];
      const isAway = (error: unknown) => isUnavailable(error);
      const committer = new Committer({ store: append, isAway, clock: () => performance.now() });
      const problems: (NotStored | null)[] = [];
      let writing = true;
      const takingIn = (async () => {
        while (writing) await compactNote(noteId, world.now).catch(onlyAway);
      })();
      const cutting = cutOffs(
        () => writing,
        chance,
        () => problems.length,
      );
      for (let step = 0; step < 120; step += 1) {
        const her = writers[Math.floor(chance() * writers.length)] as (typeof writers)[number];
        const at = Math.floor(chance() * (her.text.length + 1));
        if (chance() < 0.7) her.text.insert(at, String.fromCharCode(97 + Math.floor(chance() * 26)));
        else if (at < her.text.length) her.text.delete(at, 1);
        const updates = her.updates();
        for (const update of updates) {
          committer.add(update, (problem) => problems.push(problem));
          for (const other of writers) if (chance() < 0.7) Y.applyUpdate(other.doc, update.data, "remote");
        }
        if (chance() < 0.2) await new Promise((resolve) => setImmediate(resolve));
      }
      await committer.drained();
      writing = false;
      await Promise.all([takingIn, cutting]);
      committer.stop();
      expect(new Set(problems)).toEqual(new Set([null]));
      const all = new Y.Doc();
      for (const { doc } of writers) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
      expect(await textOf(noteId)).toBe(all.getText("note").toString());
      await compactNote(noteId, world.now);
      expect(await textOf(noteId)).toBe(all.getText("note").toString());
    }
  }, 120_000);

  it("is heard at the commit by everybody who listens: much at once, long updates by name alone", async () => {
    const noteId = await aNote();
    const listener = new pg.Client({ connectionString: world.database.appUrl });
    await listener.connect();
    const heard: string[] = [];
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await listener.query(`LISTEN ${notesChannel}`);
    const her = writer(noteId);
    her.text.insert(0, "lång".repeat(3_000));
    for (let i = 0; i < 200; i += 1) her.text.insert(0, "kort");
    const [long, ...short] = her.updates();
    if (!long) throw new Error("Too little was written.");
    await append([...short, long]);
    const updates = () => heard.flatMap((payload) => heardUpdates(payload));
    await expect.poll(() => updates().length).toBe(201);
    await listener.end();
    expect(heard.length).toBeLessThan(5);
    expect(heard.every((payload) => payload.startsWith("here "))).toBe(true);
    const hex = (data: Uint8Array | null) => data && Buffer.from(data).toString("hex");
    const expected = [...short.map(({ data }) => [noteId, hex(data)]), [noteId, null]];
    expect(updates().map(({ noteId: of, data }) => [of, hex(data)])).toEqual(expected);
    for (const other of ["", "here", `here ${noteId}`, `here ${noteId} `, `here ${noteId} AA AA`]) {
      expect(heardUpdates(other)).toEqual([]);
    }
  });
});

function onlyAway(error: unknown): void {
  if (!isUnavailable(error)) throw error;
}

/**
 * Ends a connection of the app's to its database now and then: whatever it was at is not done. Not again before something
 * was: on a slow machine nothing ever would be.
 */
async function cutOffs(goOn: () => boolean, chance: () => number, done: () => number): Promise<void> {
  const superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  await superuser.connect();
  while (goOn()) {
    await superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = $1 AND usename = 'genombrott_app' ORDER BY random() LIMIT 1`,
      [new URL(world.database.appUrl.replace("@/", "@localhost/")).pathname.slice(1)],
    );
    const before = done();
    do await new Promise((resolve) => setTimeout(resolve, 2 + chance() * 20));
    while (goOn() && done() === before);
  }
  await superuser.end();
}
