import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { redactNote } from "#app/features/notes/commands/redact-note.server.ts";
import { fragmentName, node, plainText, textNode } from "#app/features/notes/document/json.ts";
import { noteTextSql } from "#app/features/notes/document/search-text.server.ts";
import { noteIn, updateOf } from "#app/features/notes/document/yjs.server.ts";
import { appendUpdates, compactNote, loadNote } from "#app/features/notes/log.server.ts";
import { textsOfNoteToRedact } from "#app/features/notes/queries/texts-to-redact.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { bytesIn } from "#tests/support/bytes-in-tables.ts";
import { heard } from "#tests/support/heard.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { placesOf } from "#tests/support/places-of-words.ts";
import { openWorld, people, type World } from "#tests/support/world.ts";

const name = "Tuva Grönkvist";
let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "genombrott-redact-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const key = () => crypto.randomUUID();
const wipe = async (noteId: string, passage = name, by: "supervisor" | "coordinator" | "member" = "supervisor") =>
  redactNote(await world.actor(by), noteId, { passage, key: key() }, world.now);

/** A note in whose every place the name stands: as it began, typed since, talked about, come of, said before, searched. */
async function fullOfHer(): Promise<string> {
  const [now, by] = [world.now, world.person.member];
  const start = updateOf(noteOf(`Vi ringde ${name}.`, "Beslut"));
  const noteId = await noteOfMeeting(world, "member", start);
  const meeting = await db().note.findUniqueOrThrow({ where: { id: noteId } });
  await db().meeting.update({ where: { id: meeting.meetingId ?? "" }, data: { title: `Möte om ${name}` } });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const updates: Uint8Array[] = [];
  doc.on("update", (data: Uint8Array) => updates.push(data));
  const text = (doc.getXmlFragment(fragmentName).get(1) as Y.XmlElement).get(0) as Y.XmlText;
  for (const letter of `: besök ${name} i mars`) text.insert(text.length, letter, letter === "v" ? { bold: {} } : {});
  await appendUpdates(
    updates.map((data) => ({ noteId, actorId: by, data })),
    "here",
    now,
  );
  const content = noteOf(`Förr stod ${name} här`, "Annat") as object;
  await db().noteVersion.create({ data: { id: newId(), noteId, at: now, reason: "pause", content, writerIds: [by] } });
  const [threadId, actionId, mark] = [newId(), newId(), Buffer.from([1])];
  const made = { noteId, createdById: by, createdAt: now };
  await db().noteThread.create({ data: { id: threadId, ...made, starts: mark, ends: mark, quote: `besök ${name}` } });
  await db().comment.create({
    data: { id: newId(), threadId, authorId: by, text: `${name} vill inte`, createdAt: now },
  });
  const place = { programmeId: world.programmeId, teamId: world.teamA, createdById: by, createdAt: now };
  await db().action.create({ data: { id: actionId, ...place, text: `Ring ${name}` } });
  await db().origin.create({ data: { id: newId(), ...made, actionId, line: `Ring ${name}` } });
  await db().$executeRaw(noteTextSql(noteId, noteIn((await loadNote(noteId)).doc)));
  return noteId;
}

describe("wiping a passage from a note", () => {
  it("N4: leaves it nowhere in the database, not even in bytes, says where it stood, and never what", async () => {
    const noteId = await fullOfHer();
    expect(await placesOf(name)).toEqual([
      "actions",
      "comments",
      "meetings",
      "note_texts",
      "note_threads",
      "note_versions",
      "origins",
    ]);
    expect(await bytesIn(name)).toContain("note_snapshots");
    const texts = await textsOfNoteToRedact(await world.actor("supervisor"), noteId);
    expect(texts.text).toBe(`Vi ringde ${name}.\nBeslut: besök ${name} i mars`);
    expect(texts.earlier).toBe(`Förr stod ${name} här\nAnnat`);
    expect(texts.beside.map(({ subject }) => subject)).toEqual(["meeting", "thread", "comment", "origin", "action"]);

    let count = 0;
    const events = await heard(world, async () => ({ count } = await wipe(noteId)));
    expect(count).toBe(8);
    expect(events).toMatchObject([{ name: "note.changed", ids: { noteId, teamId: world.teamA } }]);
    for (const words of [name, "Grönkvist", "Tuva"]) {
      expect(await placesOf(words), words).toEqual([]);
      expect(await bytesIn(words), words).toEqual([]);
    }
    const { doc } = await loadNote(noteId);
    expect(plainText(noteIn(doc))).toBe("Vi ringde ▇▇▇.\nBeslut: besök ▇▇▇ i mars");
    const version = await db().noteVersion.findFirstOrThrow({ where: { noteId } });
    expect(version.content).toEqual(noteOf("Förr stod ▇▇▇ här", "Annat"));
    const { writerIds } = await db().noteSnapshot.findUniqueOrThrow({ where: { noteId } });
    expect(writerIds).toEqual([world.person.member]);

    const rows = await db().redaction.findMany();
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(
      new Set([
        "note.text",
        "note.version",
        "note.meeting",
        "note.thread",
        "note.comment",
        "note.origin",
        "note.action",
      ]),
    );
    expect(rows.every(({ length }) => length === name.length)).toBe(true);
    expect(readFileSync(join(dataDir, "redactions.jsonl"), "utf8")).not.toMatch(/Tuva|Grönkvist/);
    expect(await db().auditEntry.findFirstOrThrow({ where: { action: "note.redacted" } })).toMatchObject({
      subject: "note",
      subjectId: noteId,
      teamId: world.teamA,
    });
  });

  it("N4: is of no effect on what others write meanwhile, and reaches those who have the note open by what is stored", async () => {
    const start = updateOf(node("doc", undefined, [node("paragraph", undefined, [textNode(`a ${name} b`)])]));
    const noteId = await noteOfMeeting(world, "member", start);
    const hers = new Y.Doc();
    Y.applyUpdate(hers, start);
    const updates: Uint8Array[] = [];
    hers.on("update", (data: Uint8Array) => updates.push(data));
    const text = (hers.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(text.length, " och mer");
    await wipe(noteId);
    await appendUpdates(
      updates.map((data) => ({ noteId, actorId: world.person.member, data })),
      "here",
      world.now,
    );
    const stored = (await loadNote(noteId)).doc;
    expect(plainText(noteIn(stored))).toBe("a ▇▇▇ b och mer");
    Y.applyUpdate(hers, Y.encodeStateAsUpdate(stored, Y.encodeStateVector(hers)));
    expect(noteIn(hers)).toEqual(noteIn(stored));
    await compactNote(noteId, world.now);
    expect(await bytesIn("Grönkvist")).toEqual([]);
  });

  it("N4: is done in closed minutes too, and where it hangs in what never came", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf(`Om ${name}`)));
    const far = new Y.Doc();
    far.getText("note").insert(0, "x");
    const before = Y.encodeStateVector(far);
    far.getText("note").insert(1, name);
    const lost = { noteId, actorId: world.person.member, data: Y.encodeStateAsUpdate(far, before) };
    await appendUpdates([lost], "here", world.now);
    await compactNote(noteId, world.now);
    await db().$transaction(async (tx) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: null } });
      const closed = { closedById: world.person.member, closedAt: world.now };
      await tx.noteClosure.create({ data: { id: newId(), noteId, ...closed } });
    });
    expect((await wipe(noteId)).count).toBe(1);
    expect(await bytesIn("Grönkvist")).toEqual([]);
  });

  it("is done by the team's coordinators and its supervisor, and by nobody else; once for a form that comes twice", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf(name)));
    for (const who of people) {
      const actor = await world.actor(who);
      const may = ["coordinator", "deputy", "supervisor"].includes(who);
      const sees = may || ["member", "teamManager"].includes(who);
      const wiping = redactNote(actor, noteId, { passage: "Nilsson", key: key() }, world.now);
      const kind = may ? { kind: "invalid", code: "redact.not-found" } : { kind: sees ? "forbidden" : "missing" };
      await expect(wiping, who).rejects.toMatchObject(kind);
      const reading = textsOfNoteToRedact(actor, noteId).then(
        () => "read",
        (error: { kind: string }) => error.kind,
      );
      expect(await reading, who).toBe(may ? "read" : sees ? "forbidden" : "missing");
    }
    await expect(wipe(noteId, "a")).rejects.toMatchObject({ code: "redact.too-short" });
    const form = { passage: name, key: key() };
    const actor = await world.actor("coordinator");
    expect(await redactNote(actor, noteId, form, world.now)).toEqual({ count: 1 });
    expect(await redactNote(actor, noteId, form, world.now)).toEqual({ count: 1 });
  });
});
