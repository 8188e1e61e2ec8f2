import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { editMeeting } from "#app/features/meetings/commands/edit-meeting.server.ts";
import { meetingPage } from "#app/features/meetings/queries/meeting.server.ts";
import { meetingsOfTeam } from "#app/features/meetings/queries/meetings.server.ts";
import { beginCycleNote } from "#app/features/notes/commands/begin-cycle-note.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { reopenNote } from "#app/features/notes/commands/reopen-note.server.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { appendUpdates, loadNote } from "#app/features/notes/log.server.ts";
import { cycleNotePage } from "#app/features/notes/queries/note-head.server.ts";
import { notesOfCycle } from "#app/features/notes/queries/things.server.ts";
import { holdMeeting } from "#app/flows/hold-meeting.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.actor("member");
});
afterAll(() => world?.close());

const inTeam: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const typed = { title: "Teammöte", heldOn: "2026-11-22" };

async function held(more: Partial<typeof typed> & { key?: string } = {}, by: PersonName = "member") {
  const input = { ...typed, key: crypto.randomUUID(), ...more };
  return holdMeeting(await world.actor(by), world.teamA, input, world.now);
}
const paragraph = (text: string) =>
  updateOf({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
const write = (noteId: string, text: string, by: PersonName = "member") =>
  appendUpdates([{ noteId, actorId: world.person[by], data: paragraph(text) }], "here", world.now);
const whoCan = async (ask: (name: PersonName) => Promise<unknown>) => {
  const said = { may: [] as PersonName[], refused: [] as PersonName[], missing: [] as PersonName[] };
  for (const name of people) {
    const no = await ask(name).then(
      () => null,
      (error: { kind?: string }) => error.kind ?? String(error),
    );
    said[no === null ? "may" : no === "forbidden" ? "refused" : "missing"].push(name);
    if (no !== null) expect(["forbidden", "missing"]).toContain(no);
  }
  return said;
};

describe("a meeting", () => {
  it("U8: is made with its note, once however often the form arrives", async () => {
    for (let left = rounds(20, "a meeting sent three times"); left > 0; left -= 1) {
      const key = crypto.randomUUID();
      const made = await Promise.all([1, 2, 3].map(() => held({ key })));
      expect(new Set(made.map(({ meetingId, noteId }) => meetingId + noteId)).size).toBe(1);
      const { meetingId = "", noteId = "" } = made[0] ?? {};
      expect(await db().note.findMany({ where: { meetingId } })).toMatchObject([{ id: noteId, openId: noteId }]);
      const said = (await loadNote(noteId)).doc.getXmlFragment("note").toString();
      expect(said).toContain("heading");
    }
  });

  it("is made by the team alone, and is there for it and its supervisor", async () => {
    const make = async (name: PersonName) =>
      holdMeeting(await world.actor(name), world.teamA, { ...typed, key: crypto.randomUUID() }, world.now);
    expect(await whoCan(make)).toMatchObject({ may: inTeam, refused: ["supervisor"] });
    const { meetingId } = await held();
    const look = async (name: PersonName) => meetingPage(await world.actor(name), world.teamA, meetingId, world.now);
    const list = async (name: PersonName) => meetingsOfTeam(await world.actor(name), world.teamA, "");
    for (const ask of [look, list]) {
      const said = await whoCan(ask);
      expect(said.may.toSorted()).toEqual([...inTeam, "supervisor"].toSorted());
      expect(said.refused).toEqual([]);
    }
    // In another team's address there is no such meeting, for anybody.
    await expect(meetingPage(await world.actor("member"), world.teamB, meetingId, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
  });

  it("is found by a word of its title when it has been, as the word is written", async () => {
    const member = await world.actor("member");
    await held({ title: "Uppstart 100% klar", heldOn: "2026-10-01" });
    await held({ title: "Årsmöte", heldOn: "2026-10-02" });
    const found = async (q: string) => (await meetingsOfTeam(member, world.teamA, q)).past.map(({ title }) => title);
    expect(await found("årsm")).toEqual(["Årsmöte"]);
    expect(await found("100%")).toEqual(["Uppstart 100% klar"]);
    expect(await found("1%k")).toEqual([]);
    expect((await meetingsOfTeam(member, world.teamA, "zzz")).pastCount).toBeGreaterThan(1);
  });

  it("U10: keeps what somebody else has changed meanwhile", async () => {
    const { meetingId } = await held();
    const [one, two] = [await world.actor("member"), await world.actor("coordinator")];
    const place = { teamId: world.teamA, meetingId };
    await editMeeting(one, place, { base: typed, mine: { ...typed, title: "Uppstart" } }, at(1));
    await editMeeting(two, place, { base: typed, mine: { ...typed, heldOn: "2026-11-30" } }, at(2));
    const now = { title: "Uppstart", heldOn: "2026-11-30" };
    expect((await meetingPage(one, world.teamA, meetingId, world.now)).meeting).toMatchObject(now);
    const late = editMeeting(two, place, { base: typed, mine: { ...typed, title: "Annat" } }, at(3));
    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "meeting.changed-meanwhile" });
    const supervisor = await world.actor("supervisor");
    await expect(editMeeting(supervisor, place, { base: now, mine: typed }, at(4))).rejects.toMatchObject({
      kind: "forbidden",
    });
    const others = editMeeting(await world.actor("otherMember"), place, { base: now, mine: typed }, at(4));
    await expect(others).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("minutes", () => {
  it("U11: are closed with all that was written, a version of it, who wrote, and who closed", async () => {
    const { noteId, meetingId } = await held();
    await write(noteId, "Vi kom överens");
    await write(noteId, "811228-9874 ringde", "coordinator");
    await closeNote(await world.actor("member"), noteId, at(5));
    expect(await db().noteUpdate.count({ where: { noteId } })).toBe(0);
    const [version] = await db().noteVersion.findMany({ where: { noteId } });
    expect(version).toMatchObject({ reason: "closing", at: at(5) });
    expect(version?.writerIds.toSorted()).toEqual([world.person.member, world.person.coordinator].toSorted());
    const said = JSON.stringify(version?.content);
    expect(said).toContain("Vi kom överens");
    expect(said).not.toContain("9874");
    const { state } = await db().noteSnapshot.findUniqueOrThrow({ where: { noteId } });
    expect(Buffer.from(state).toString("latin1")).not.toContain("9874");
    const page = await meetingPage(await world.actor("supervisor"), world.teamA, meetingId, world.now);
    expect(page.note).toMatchObject({ closed: { by: "Person member" }, earlier: [] });
    expect(page.note?.rights).toEqual({ write: false, comment: true, close: false, reopen: false, redact: true });
    await expect(write(noteId, "För sent")).rejects.toMatchObject({ code: "23503" });
    // Twice is once.
    await closeNote(await world.actor("coordinator"), noteId, at(6));
    expect(await db().noteClosure.count({ where: { noteId } })).toBe(1);
  });

  it("U11: lose nothing of what was stored while they were closed, and take nothing after", async () => {
    for (let left = rounds(20, "closed while somebody writes"); left > 0; left -= 1) {
      const { noteId } = await held();
      const member = await world.actor("member");
      const results = await Promise.allSettled([
        ...[1, 2, 3, 4, 5].map((n) => write(noteId, `rad ${n};`)),
        closeNote(member, noteId, at(1)),
        closeNote(member, noteId, at(1)),
      ]);
      const stored = results.slice(0, 5).flatMap(({ status }, i) => (status === "fulfilled" ? [`rad ${i + 1};`] : []));
      expect(results.slice(5).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
      const said = (await loadNote(noteId)).doc.getXmlFragment("note").toString();
      const there = [1, 2, 3, 4, 5].map((n) => `rad ${n};`).filter((line) => said.includes(line));
      expect(there).toEqual(stored);
      expect(await db().noteVersion.count({ where: { noteId } })).toBe(1);
    }
  });

  it("U12: are opened again by the coordinator, and that they were closed stays", async () => {
    const { noteId, meetingId } = await held();
    const close = async (name: PersonName) => closeNote(await world.actor(name), noteId, at(1));
    expect(await whoCan(close)).toMatchObject({ may: inTeam, refused: ["supervisor"] });
    const said = await whoCan(async (name) => reopenNote(await world.actor(name), noteId, at(2)));
    expect(said.may).toEqual(["coordinator", "deputy"]);
    expect(said.refused.toSorted()).toEqual(["member", "supervisor", "teamManager"]);
    const { note } = await meetingPage(await world.actor("member"), world.teamA, meetingId, world.now);
    expect(note).toMatchObject({
      closed: null,
      earlier: [{ by: "Person coordinator", reopenedBy: "Person coordinator" }],
      rights: { write: true, close: true, reopen: false },
    });
    await write(noteId, "Ett tillägg");
    expect((await db().auditEntry.findMany({ where: { subjectId: noteId } })).map(({ action }) => action)).toEqual([
      "note.begun",
      "note.closed",
      "note.reopened",
    ]);
  });
});

describe("the notes of a test", () => {
  it("U15: are the team's and its supervisor's, also when the test is shared", async () => {
    const cycleId = await testOf(world, "member", { shared: true });
    const place = { teamId: world.teamA, cycleId };
    const look = async (name: PersonName) => cycleNotePage(await world.actor(name), world.teamA, cycleId);
    const begin = async (name: PersonName) => beginCycleNote(await world.actor(name), place, world.now);
    const before = await whoCan(look);
    const tried = await whoCan(async (name) => (inTeam.includes(name) ? look(name) : begin(name)));
    expect(tried.refused).toEqual(["supervisor"]);
    expect(await db().note.count({ where: { cycleId } })).toBe(0);
    await Promise.all([begin("member"), begin("coordinator"), begin("member")]);
    expect(await db().note.count({ where: { cycleId } })).toBe(1);
    for (const said of [before, await whoCan(look)]) {
      expect(said.may.toSorted()).toEqual([...inTeam, "supervisor"].toSorted());
      expect(said.refused).toEqual([]);
    }
    const cycle = { id: cycleId, teamId: world.teamA, programmeId: world.programmeId };
    expect(await notesOfCycle(await world.actor("member"), cycle)).toMatchObject({ notes: { begun: true } });
    for (const name of ["otherMember", "researcher", "lead", "manager", "partner"] as const) {
      expect(await notesOfCycle(await world.actor(name), cycle), name).toEqual({ notes: null, origin: null });
    }
  });

  it("U15: of a draft are seen by whom the draft is", async () => {
    const cycleId = await draftOf(world, "member", { what: "Utkast" });
    await beginCycleNote(await world.actor("member"), { teamId: world.teamA, cycleId }, world.now);
    const supervisor = await world.actor("supervisor");
    await expect(cycleNotePage(supervisor, world.teamA, cycleId)).rejects.toMatchObject({ kind: "missing" });
    const { noteId } = { noteId: (await db().note.findUniqueOrThrow({ where: { cycleId } })).id };
    await expect(closeNote(supervisor, noteId, world.now)).rejects.toMatchObject({ kind: "missing" });
    await expect(closeNote(supervisor, newId(), world.now)).rejects.toMatchObject({ kind: "missing" });
  });
});
