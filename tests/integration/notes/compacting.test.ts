import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { fragmentName } from "#app/features/notes/document/json.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { appendUpdates, compactNote, loadNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { bytesIn } from "#tests/support/bytes-in-tables.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const [identity, another] = ["850709-9805", "640823-3234"];

/** A note that says `Start`, and what its member has written into it: one update for each text, in turn. */
async function writtenIn(...texts: string[]) {
  const start = updateOf(noteOf("Start"));
  const noteId = await noteOfMeeting(world, "member", start);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const written: Uint8Array[] = [];
  doc.on("update", (data: Uint8Array) => written.push(data));
  const line = (doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  for (const text of texts) line.insert(line.length, text);
  const updates = written.map((data) => ({ noteId, actorId: world.person.member, data }));
  return { noteId, updates };
}

const searched = async (noteId: string) => {
  const [row] = await db().$queryRaw<{ text: string }[]>`SELECT text FROM note_texts WHERE note_id = ${noteId}::uuid`;
  return row?.text;
};

describe("a note that is taken in", () => {
  it("keeps what it says for search, from its first text on, without identities", async () => {
    const { noteId, updates } = await writtenIn(` med ${identity}`);
    expect(await searched(noteId)).toBe("Start");
    await appendUpdates(updates, "here", world.now);
    await compactNote(noteId, world.now);
    expect(await searched(noteId)).toBe("Start med ▇▇▇");
  });

  it("is taken in however often something was written", async () => {
    const { noteId, updates } = await writtenIn(" ett");
    const [update] = updates;
    if (!update) throw new Error("Nothing was written.");
    await db().$executeRaw`
      INSERT INTO note_updates (id, note_id, actor_id, data, at)
      SELECT gen_random_uuid(), ${noteId}::uuid, ${update.actorId}::uuid, ${Buffer.from(update.data)}, ${world.now}
      FROM generate_series(1, 33000)`;
    expect(await compactNote(noteId, world.now)).toBe(33_000);
    expect(await db().noteUpdate.count({ where: { noteId } })).toBe(0);
    expect(await searched(noteId)).toBe("Start ett");
  });

  it("keeps no number of what waits for something that never comes", async () => {
    const { noteId, updates } = await writtenIn(" ett", ` ${another}`);
    const [, waiting] = updates;
    if (!waiting) throw new Error("Nothing was written.");
    await appendUpdates([waiting], "here", world.now);
    expect(await bytesIn(another)).toContain("note_updates");
    expect(await compactNote(noteId, world.now)).toBe(1);
    expect(await bytesIn(another)).toEqual([]);
    expect((await loadNote(noteId)).doc.store.pendingStructs).toBeNull();
  });

  it("keeps what waits and may still come", async () => {
    const { noteId, updates } = await writtenIn(" ett", " två");
    const [first, waiting] = updates;
    if (!first || !waiting) throw new Error("Nothing was written.");
    for (const update of [waiting, first]) {
      await appendUpdates([update], "here", world.now);
      await compactNote(noteId, world.now);
    }
    expect(await searched(noteId)).toBe("Start ett två");
  });
});
