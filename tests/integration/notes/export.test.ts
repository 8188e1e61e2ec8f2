import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { exportCycles } from "#app/features/cycles/export.server.ts";
import { parseFilter } from "#app/features/cycles/rules/filter.ts";
import { node, textNode } from "#app/features/notes/document/json.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { exportNote } from "#app/features/notes/export/export.server.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { textInPdf } from "#tests/support/files/pdf.ts";
import { unzip } from "#tests/support/files/xlsx.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const file = async (noteId: string, by: PersonName, format = "pdf", now = world.now) =>
  exportNote(await world.actor(by), noteId, format, now);
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const later = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000);

describe("a note as a file", () => {
  it("N19: says what it is of, without identities, under a name that is nobody's; and the audit says who took it", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Vi ringde 850709-9805 på måndag")));
    const pdf = await file(noteId, "member");
    expect(pdf.headers.get("content-disposition")).toBe('attachment; filename="motesanteckningar-2026-11-22.pdf"');
    const text = textInPdf(await bytes(pdf));
    for (const words of ["Teammöte", "Team A, 22 nov. 2026", "Vi ringde *** på måndag"]) expect(text).toContain(words);
    const docx = await file(noteId, "supervisor", "docx");
    expect(docx.headers.get("content-disposition")).toBe('attachment; filename="motesanteckningar-2026-11-22.docx"');
    const xml = unzip(await bytes(docx)).get("word/document.xml");
    expect(xml).toContain("Vi ringde ▇▇▇ på måndag");
    expect(text + xml).not.toContain("850709");
    const rows = await db().auditEntry.findMany({ where: { subjectId: noteId }, orderBy: { id: "asc" } });
    expect(rows.map(({ action, actorId, teamId }) => [action, actorId, teamId]).toSorted()).toEqual([
      ["note.exported-docx", world.person.supervisor, world.teamA],
      ["note.exported-pdf", world.person.member, world.teamA],
    ]);
    await expect(file(noteId, "member", "csv")).rejects.toMatchObject({ kind: "missing" });
  });

  it("has who came, what was decided and what was agreed over it", async () => {
    const noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Vi började")));
    const { meetingId } = await db().note.findUniqueOrThrow({ where: { id: noteId } });
    const by = { createdById: world.person.member, createdAt: world.now };
    const of = { meetingId: meetingId ?? "", programmeId: world.programmeId, teamId: world.teamA, ...by };
    await db().decision.create({ data: { id: newId(), ...of, text: "Vi ringer kvällen före", decidedOn: world.now } });
    await db().action.create({ data: { id: newId(), ...of, text: "Skriva brevet", ownerId: world.person.member } });
    const marked = { markedById: world.person.member, markedAt: world.now };
    await db().meetingAttendance.create({
      data: { meetingId: of.meetingId, personId: world.person.coordinator, word: "present", ...marked },
    });
    const xml = unzip(await bytes(await file(noteId, "supervisor", "docx", later(4)))).get("word/document.xml");
    for (const words of [
      "Närvarande: Person coordinator",
      "Beslut: Vi ringer kvällen före",
      "Uppgift: Skriva brevet",
    ]) {
      expect(xml).toContain(words);
    }
  });

  it("N5: exists for those who may read the note, and for nobody else", async () => {
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
      const tries = await Promise.allSettled([ofMeeting, ofDraft].map((id) => file(id, name, "pdf", later(2))));
      for (const one of tries) if (one.status === "rejected") expect(one.reason).toMatchObject({ kind: "missing" });
      const taken = tries.map(({ status }) => status === "fulfilled");
      expect(taken, name).toEqual([team.includes(name) || name === "supervisor", team.includes(name)]);
    }
  });

  it("S12: counts among the ten exports an hour, whatever they are of", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const actor = await world.actor("coordinator");
    const place = { kind: "team", teamId: world.teamA } as const;
    const filter = parseFilter(new URLSearchParams());
    for (let n = 0; n < 5; n += 1) {
      await file(noteId, "coordinator", "docx", later(4));
      await exportCycles(actor, { format: "csv", place, filter, locale: "sv" }, later(4));
    }
    await expect(file(noteId, "coordinator", "pdf", later(4))).rejects.toMatchObject({ kind: "tooMany" });
    await file(noteId, "coordinator", "pdf", later(5));
  });

  it("says what came of a line by its name, for who sees it", async () => {
    const start = node("doc", undefined, [
      node("paragraph", undefined, [textNode("Blev "), node("thing", { kind: "action", id: newId() })]),
    ]);
    const noteId = await noteOfMeeting(world, "member", updateOf(start));
    expect(textInPdf(await bytes(await file(noteId, "member", "pdf", later(6))))).toContain(
      "[Något som inte kan visas]",
    );
  });
});
