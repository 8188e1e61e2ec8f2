import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { restoreVersion } from "#app/features/notes/commands/restore-version.server.ts";
import { fragmentName, plainText, readNote } from "#app/features/notes/document/json.ts";
import { noteIn, updateOf } from "#app/features/notes/document/yjs.server.ts";
import { appendUpdates, compactNote, loadNote, notesChannel } from "#app/features/notes/log.server.ts";
import { versionsOf } from "#app/features/notes/queries/versions.server.ts";
import { keepPauses, pauseMs } from "#app/features/notes/versions.server.ts";
import { db, holding } from "#app/platform/db.server.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const key = () => crypto.randomUUID();
const later = (ms: number) => new Date(world.now.getTime() + ms);
const saidBy = async (noteId: string) => plainText(noteIn((await loadNote(noteId)).doc));
const versions = (noteId: string) => db().noteVersion.findMany({ where: { noteId }, orderBy: { id: "asc" } });
const texts = async (noteId: string) =>
  (await versions(noteId)).map(({ reason, content }) => [reason, plainText(readNote(content))]);
const nothing = { from: null, to: null };

/** Writes at the end of a note's first line. */
async function write(noteId: string, text: string, by: PersonName, at: Date): Promise<void> {
  const { doc } = await loadNote(noteId);
  const before = Y.encodeStateVector(doc);
  const line = (doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  line.insert(line.length, text);
  await appendUpdates([{ noteId, actorId: world.person[by], data: Y.encodeStateAsUpdate(doc, before) }], "here", at);
}

describe("a version", () => {
  it("N8: is made once when nobody has written for five minutes, with everybody who wrote, however it is stored", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Början")));
    expect(await keepPauses(later(10 * pauseMs))).toBe(0);
    await write(noteId, " ett", "member", later(0));
    await compactNote(noteId, later(1));
    await write(noteId, " två", "coordinator", later(1_000));
    expect(await keepPauses(later(pauseMs))).toBe(0);
    expect(await keepPauses(later(pauseMs + 1_001))).toBe(1);
    expect(await keepPauses(later(2 * pauseMs))).toBe(0);
    const [version, ...more] = await versions(noteId);
    expect(more).toEqual([]);
    expect(version).toMatchObject({ reason: "pause", content: noteOf("Början ett två") });
    expect(new Set(version?.writerIds)).toEqual(new Set([world.person.member, world.person.coordinator]));
    expect(await saidBy(noteId)).toBe("Början ett två");
    expect(await db().noteUpdate.count({ where: { noteId } })).toBe(0);
    expect((await db().noteText.findUniqueOrThrow({ where: { noteId } })).text).toBe("Början ett två");

    await write(noteId, " tre", "member", later(3 * pauseMs));
    expect(await keepPauses(later(5 * pauseMs))).toBe(1);
    expect((await versions(noteId)).map(({ writerIds }) => writerIds.length)).toEqual([2, 1]);
  });

  it("N8: is made by one of several instances, and left to the one that is at the note", async () => {
    const noteIds = await Promise.all([1, 2, 3].map(() => noteOfMeeting(world, "member", updateOf(noteOf("x")))));
    for (const noteId of noteIds) await write(noteId, "y", "member", world.now);
    const [held = "", ...others] = noteIds;
    await holding(async (connection) => {
      await connection.query("BEGIN");
      await connection.query("SELECT 1 FROM notes WHERE id = $1 FOR NO KEY UPDATE", [held]);
      const rounds = await Promise.all([1, 2, 3, 4].map(() => keepPauses(later(2 * pauseMs))));
      expect(rounds.reduce((sum, n) => sum + n, 0)).toBe(2);
      await connection.query("ROLLBACK");
    });
    for (const noteId of others) expect(await texts(noteId)).toEqual([["pause", "xy"]]);
    expect(await texts(held)).toEqual([]);
    expect(await keepPauses(later(2 * pauseMs))).toBe(1);
  });

  it("N9: holds no identity number, and shows none that it was given", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Barnet 850709-9805")));
    await write(noteId, "!", "member", world.now);
    await keepPauses(later(2 * pauseMs));
    expect(await texts(noteId)).toEqual([["pause", "Barnet ▇▇▇!"]]);
    const content = noteOf("Det var 850709-9805") as object;
    const id = newId();
    await db().noteVersion.create({ data: { id, noteId, at: world.now, reason: "pause", content, writerIds: [] } });
    const page = await versionsOf(await world.actor("member"), noteId, { from: id, to: "now" });
    expect(JSON.stringify(page)).not.toContain("9805");
  });
});

describe("a version that is taken back", () => {
  const restore = async (noteId: string, versionId: string, by: PersonName = "member") =>
    restoreVersion(await world.actor(by), noteId, { versionId, key: key() }, later(3 * pauseMs));

  it("N10: is what the note says from then on; what stood before is a version, and nothing is written over", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Rätt", "Kvar")));
    await write(noteId, "!", "member", world.now);
    await keepPauses(later(2 * pauseMs));
    const [right] = await versions(noteId);
    await write(noteId, " fel", "coordinator", later(2 * pauseMs));
    const heard: unknown[] = [];
    await holding(async (connection) => {
      connection.on("notification", ({ payload }) => heard.push(payload));
      await connection.query(`LISTEN ${notesChannel}`);
      expect(await restore(noteId, right?.id ?? "")).toEqual({ changed: true });
      await connection.query("SELECT 1");
      await connection.query("UNLISTEN *");
      connection.removeAllListeners("notification");
    });
    expect(heard).toEqual([`rewriting ${noteId} *`]);
    expect(await saidBy(noteId)).toBe("Rätt!\nKvar");
    expect(await texts(noteId)).toEqual([
      ["pause", "Rätt!\nKvar"],
      ["before_restore", "Rätt! fel\nKvar"],
      ["restore", "Rätt!\nKvar"],
    ]);
    expect((await versions(noteId)).map(({ writerIds }) => writerIds)).toEqual([
      [world.person.member],
      [world.person.coordinator],
      [world.person.member],
    ]);
    expect(await restore(noteId, right?.id ?? "")).toEqual({ changed: false });
    expect(await versions(noteId)).toHaveLength(3);
    expect(await keepPauses(later(99 * pauseMs))).toBe(0);
  });

  it("N10: leaves what somebody writes meanwhile, and is taken back by who may write, in the note that it is of", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("ett", "två")));
    await write(noteId, "!", "member", world.now);
    await keepPauses(later(2 * pauseMs));
    const [version] = await versions(noteId);
    const { doc: hers } = await loadNote(noteId);
    const before = Y.encodeStateVector(hers);
    const line = (hers.getXmlFragment(fragmentName).get(1) as Y.XmlElement).get(0) as Y.XmlText;
    line.insert(line.length, " och mer");
    await write(noteId, " fel", "member", later(2 * pauseMs));
    await restore(noteId, version?.id ?? "");
    const data = Y.encodeStateAsUpdate(hers, before);
    await appendUpdates([{ noteId, actorId: world.person.member, data }], "here", later(3 * pauseMs));
    expect(await saidBy(noteId)).toBe("ett!\ntvå och mer");

    const other = await noteOfMeeting(world, "member");
    await expect(restore(other, version?.id ?? "")).rejects.toMatchObject({ kind: "missing" });
    await expect(restore(noteId, version?.id ?? "", "supervisor")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(restore(noteId, version?.id ?? "", "lead")).rejects.toMatchObject({ kind: "missing" });
    await compactNote(noteId, world.now);
    await db().$transaction(async (tx) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: null } });
      const closed = { closedById: world.person.member, closedAt: world.now };
      await tx.noteClosure.create({ data: { id: newId(), noteId, ...closed } });
    });
    await expect(restore(noteId, version?.id ?? "")).rejects.toMatchObject({ code: "note.is-closed" });
  });

  it("is listed with who wrote, and compared with what stands now unless another is chosen", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Vi ringer")));
    const actor = await world.actor("supervisor");
    expect(await versionsOf(actor, noteId, nothing)).toMatchObject({ versions: [], compared: null });
    await write(noteId, " alla", "member", world.now);
    await keepPauses(later(2 * pauseMs));
    await write(noteId, " i dag", "coordinator", later(2 * pauseMs));
    const page = await versionsOf(actor, noteId, nothing);
    expect(page.versions).toMatchObject([{ reason: "pause", writers: ["Person member"] }]);
    expect(page.compared?.changes).toMatchObject([
      {
        state: "changed",
        pieces: [
          { state: "same", text: "Vi ringer alla" },
          { state: "new", text: " i dag" },
        ],
      },
    ]);
    expect(page.note.may.write).toBe(false);
    await expect(versionsOf(actor, noteId, { from: newId(), to: null })).rejects.toMatchObject({ kind: "missing" });
  });
});
