import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { addFile } from "#app/features/files/commands/add-file.server.ts";
import { fileFor } from "#app/features/files/queries.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { redactNote } from "#app/features/notes/commands/redact-note.server.ts";
import { reopenNote } from "#app/features/notes/commands/reopen-note.server.ts";
import { node } from "#app/features/notes/document/json.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { exportNote } from "#app/features/notes/export/export.server.ts";
import { noteForReading } from "#app/features/notes/queries/note-for-reading.server.ts";
import { noteOnPage } from "#app/features/notes/queries/note-on-page.server.ts";
import { notesOfTeam } from "#app/features/notes/queries/notes-of-team.server.ts";
import { textsOfNoteToRedact } from "#app/features/notes/queries/texts-to-redact.server.ts";
import { threadsOfNote } from "#app/features/notes/queries/threads.server.ts";
import { versionsOf } from "#app/features/notes/queries/versions.server.ts";
import { tablePage } from "#app/features/tables/queries/tables.server.ts";
import { beginThread } from "#app/flows/begin-thread.server.ts";
import { makeActionOfLine, makeIdeaOfLine } from "#app/flows/line-to-thing.server.ts";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { requestWith } from "#tests/support/files/form.ts";
import { png } from "#tests/support/files/pictures.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { type LaidTable, registrationAt, seatAt, tableAt } from "#tests/support/tables.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let gatheringId: string;
let one: LaidTable;
let dataDir: string;
beforeAll(async () => {
  world = await openWorld();
  dataDir = mkdtempSync(path.join(tmpdir(), "genombrott-table-note-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
});
afterAll(async () => {
  await world?.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  gatheringId = await seminarOf(world);
  one = await tableAt(world, gatheringId, { start: updateOf(noteOf("Vi provade brev i Ortstad")) });
  for (const name of ["member", "lead", "partner"] as const) {
    await seatAt(world, gatheringId, await registrationAt(world, gatheringId, name), one);
  }
});

const inTeams: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager", "otherMember"];
/** The partner is there; the managers are not. */
const readers: readonly PersonName[] = [...inTeams, "lead", "researcher", "supervisor", "partner"];
const reading = () => table((name) => (readers.includes(name) ? "yes" : "missing"));
/** Of those who read it, just these. */
const only = (...those: PersonName[]) =>
  table((name) => (those.includes(name) ? "yes" : readers.includes(name) ? "forbidden" : "missing"));
const as = (act: (actor: Awaited<ReturnType<World["actor"]>>, name: PersonName) => Promise<unknown>) =>
  everybody(async (name) => act(await world.actor(name), name));

const end = Buffer.from(
  Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(new Y.Doc().getXmlFragment("note"), 0)),
).toString("base64");
const passage = () => ({ starts: end, ends: end, quote: "brev", text: "Vilket?", key: crypto.randomUUID() });

it("H14: its page, versions, files, threads and copies are there for those who read it, and for nobody else", async () => {
  const { programmeId, now } = world;
  const { noteId } = one;
  const member = await world.actor("member");
  const file = await addFile(member, noteId, requestWith("a.png", png()), now);
  await beginThread(member, noteId, passage(), now);
  expect(await as((actor) => tablePage(actor, { programmeId, gatheringId, tableId: one.id }))).toEqual(reading());
  expect(await as((actor) => noteOnPage(actor, noteId, now))).toEqual(reading());
  expect(await as((actor) => versionsOf(actor, noteId, { from: null, to: null }))).toEqual(reading());
  expect(await as((actor) => fileFor(actor, file.id))).toEqual(reading());
  expect(await as((actor) => threadsOfNote(actor, noteId, now))).toEqual(reading());
  expect(await as((actor) => exportNote(actor, noteId, "pdf", now))).toEqual(reading());
  const { about, team, href } = await noteForReading(await world.actor("researcher"), noteId);
  expect(about).toMatchObject({ kind: "table", number: 1, gathering: "LS3" });
  expect([team, href]).toEqual([null, `/programmes/${programmeId}/gatherings/${gatheringId}/tables/${one.id}`]);
  const elsewhere = { programmeId: world.otherProgrammeId, gatheringId, tableId: one.id };
  expect(await no(tablePage(member, elsewhere))).toBe("missing");
});

it("H14: files and what is said beside it come from those who sit there", async () => {
  const { now } = world;
  const { noteId } = one;
  expect(await as((actor) => addFile(actor, noteId, requestWith("a.png", png()), now))).toEqual(only("member"));
  expect(await as((actor) => beginThread(actor, noteId, passage(), now))).toEqual(only("member"));
  const { threadId } = await beginThread(await world.actor("member"), noteId, passage(), now);
  const say = { text: "Det andra", key: "" };
  const subject = { kind: "thread", id: threadId } as const;
  const said = as((actor) => addComment(actor, subject, { ...say, key: crypto.randomUUID() }, now));
  expect(await said).toEqual(only("member"));
});

it("H16: the lead closes it and opens it again; closed it is read as before and takes nothing", async () => {
  const { now } = world;
  const { noteId } = one;
  expect(await as((actor) => closeNote(actor, noteId, now))).toEqual(only("lead"));
  const member = await world.actor("member");
  expect(await no(addFile(member, noteId, requestWith("a.png", png()), now))).toBe("file.note-closed");
  expect((await noteForReading(member, noteId)).may).toMatchObject({ write: false, comment: true, reopen: false });
  expect(await as((actor) => noteForReading(actor, noteId))).toEqual(reading());
  expect(await as((actor) => reopenNote(actor, noteId, now))).toEqual(only("lead"));
  expect((await noteForReading(member, noteId)).may).toMatchObject({ write: true });
});

it("H16: the lead wipes a passage from it", async () => {
  const { now } = world;
  const { noteId } = one;
  expect(await as((actor) => textsOfNoteToRedact(actor, noteId))).toEqual(only("lead"));
  const wipe = () => ({ passage: "Ortstad", key: crypto.randomUUID() });
  expect(await no(redactNote(await world.actor("member"), noteId, wipe(), now))).toBe("forbidden");
  expect(await redactNote(await world.actor("lead"), noteId, wipe(), now)).toEqual({ count: 1 });
  const { note } = await noteForReading(await world.actor("member"), noteId);
  expect(JSON.stringify(note)).not.toContain("Ortstad");
});

it("H16: nothing is made of its lines, and nobody is named in it", async () => {
  const { now } = world;
  const { noteId } = one;
  const member = await world.actor("member");
  const line = () => ({ line: "Ringa först", key: crypto.randomUUID() });
  expect(await no(makeIdeaOfLine(member, noteId, line(), now))).toBe("forbidden");
  expect(await no(makeActionOfLine(member, noteId, { ...line(), ownerId: "" }, now))).toBe("forbidden");
  const { written } = await noteOnPage(member, noteId, now);
  expect([written.ofTeam, written.people]).toEqual([false, []]);
  const named = { id: world.person.otherMember, label: "Person otherMember", key: crypto.randomUUID() };
  const says = node("doc", undefined, [node("paragraph", undefined, [node("mention", named)])]);
  const data = Buffer.from(updateOf(says));
  await db().noteUpdate.create({
    data: { id: crypto.randomUUID(), noteId, actorId: member.personId, data, at: now },
  });
  await tellMentioned(noteId, now);
  expect(await db().notice.count()).toBe(0);
});

it("H14: it stands in no team's list of notes", async () => {
  const { all, notes } = await notesOfTeam(await world.actor("member"), world.teamA, { text: "brev", page: 1 });
  expect([all, notes]).toEqual([0, []]);
});

it("a note is a team's or a table's, one of the two, and of the table's programme", async () => {
  const where = { where: { id: one.noteId } };
  await expect(db().note.update({ ...where, data: { teamId: world.teamA } })).rejects.toThrow(/notes_whose/);
  await expect(db().note.update({ ...where, data: { tableId: null } })).rejects.toThrow(/notes_(one_subject|whose)/);
  const other = { programmeId: world.otherProgrammeId };
  await expect(db().note.update({ ...where, data: other })).rejects.toThrow(/notes_table_of_programme/);
});
