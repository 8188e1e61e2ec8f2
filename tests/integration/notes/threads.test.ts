import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { roomsOf } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { deleteComment } from "#app/features/comments/commands/delete-comment.server.ts";
import { editComment } from "#app/features/comments/commands/edit-comment.server.ts";
import { markRead } from "#app/features/comments/commands/mark-read.server.ts";
import { unreadComments } from "#app/features/comments/queries.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { reopenThread, resolveThread } from "#app/features/notes/commands/threads.server.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { threadsOfNote } from "#app/features/notes/queries/threads.server.ts";
import { waitingFor } from "#app/features/start/queries/waiting.server.ts";
import { beginThread } from "#app/flows/begin-thread.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { draftOf } from "#tests/support/cycles.ts";
import { heard } from "#tests/support/heard.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let noteId: string;
beforeAll(async () => {
  world = await openWorld();
  noteId = await noteOfMeeting(world, "member", updateOf(noteOf("Vi ringer dagen före")));
});
afterAll(() => world?.close());

const inTeam: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const end = Buffer.from(
  Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(new Y.Doc().getXmlFragment("note"), 0)),
).toString("base64");
const passage = { starts: end, ends: end, quote: "dagen före" };
const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const begin = async (
  by: PersonName = "supervisor",
  more: Partial<typeof passage & { text: string; key: string }> = {},
  on = noteId,
) =>
  beginThread(
    await world.actor(by),
    on,
    { ...passage, text: "Vem ringer?", key: crypto.randomUUID(), ...more },
    world.now,
  );
const reply = async (threadId: string, by: PersonName, text = "Jag", when = world.now) =>
  addComment(await world.actor(by), { kind: "thread", id: threadId }, { text, key: crypto.randomUUID() }, when);
const threads = async (by: PersonName = "member", on = noteId) =>
  (await threadsOfNote(await world.actor(by), on, world.now)).threads;
const kindOf = (tried: Promise<unknown>) =>
  tried.then(
    () => "may",
    (error: { kind?: string }) => error.kind ?? String(error),
  );
const expected = (name: PersonName, readers: readonly PersonName[]) => (readers.includes(name) ? "may" : "missing");

describe("talking about a passage of a note", () => {
  it("N15: is for all who read the note, also those who may not write in it, and for nobody else", async () => {
    const { threadId } = await begin("member");
    for (const name of people) {
      const actor = await world.actor(name);
      const may = expected(name, [...inTeam, "supervisor"]);
      expect(await kindOf(begin(name)), `begin ${name}`).toBe(may);
      expect(await kindOf(reply(threadId, name)), `reply ${name}`).toBe(may);
      expect(await kindOf(threadsOfNote(actor, noteId, world.now)), `read ${name}`).toBe(may);
      expect(await kindOf(resolveThread(actor, { noteId, threadId }, world.now)), `resolve ${name}`).toBe(may);
      expect(await kindOf(reopenThread(actor, { noteId, threadId }, world.now)), `reopen ${name}`).toBe(may);
    }
  });

  it("N15: of a test that is a draft is the team's alone, and so is the hint", async () => {
    const cycleId = await draftOf(world, "member", { what: "Ringa" });
    const about = { programmeId: world.programmeId, teamId: world.teamA, createdById: world.person.member };
    const ofDraft = await db().$transaction((tx) =>
      createNote(tx, { ...about, about: { cycleId }, start: updateOf(noteOf("Hej")) }, world.now),
    );
    let threadId = "";
    const events = await heard(world, async () => ({ threadId } = await begin("member", {}, ofDraft.noteId)));
    expect(events.map(({ name }) => name).toSorted()).toEqual(["comment.added", "note.thread-changed"]);
    for (const name of people) {
      const may = expected(name, inTeam);
      expect(await kindOf(reply(threadId, name)), name).toBe(may);
      expect(await kindOf(threads(name, ofDraft.noteId)), name).toBe(may);
      const rooms = new Set(roomsOf(await world.actor(name)));
      for (const event of events) {
        expect(
          event.rooms.some((room) => rooms.has(room)),
          `${name} hears ${event.name}`,
        ).toBe(may === "may");
      }
    }
  });

  it("tells who reads the note what was said where, and leaves who did what", async () => {
    let begun = { threadId: "", commentId: "" };
    const events = await heard(world, async () => {
      begun = await begin();
      await resolveThread(await world.actor("member"), { noteId, threadId: begun.threadId }, world.now);
    });
    const { threadId, commentId } = begun;
    expect(events).toMatchObject([
      { name: "note.thread-changed", ids: { noteId, threadId, teamId: world.teamA } },
      { name: "comment.added", ids: { commentId, threadId, noteId } },
      { name: "note.thread-changed", ids: { noteId, threadId } },
    ]);
    const rows = await db().auditEntry.findMany({ where: { action: { startsWith: "thread." }, subjectId: noteId } });
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set(["thread.begun", "thread.resolved", "thread.reopened"]),
    );
  });

  it("N16: is begun once, however often it is sent", async () => {
    for (let left = rounds(20, "a thread sent three times"); left > 0; left -= 1) {
      const given = { text: `Igen ${left}`, key: crypto.randomUUID() };
      const sent = await Promise.all([1, 2, 3].map(() => begin("supervisor", given)));
      expect(new Set(sent.map(({ threadId, commentId }) => threadId + commentId)).size).toBe(1);
      expect(await db().comment.count({ where: { text: given.text } })).toBe(1);
    }
  });

  it("N14: holds no identity number, no empty word and no place that is none; nothing is left of what is refused", async () => {
    const before = await db().noteThread.count();
    for (const [more, fields] of [
      [{ text: "811228-9874 ringde" }, { text: "identity-number" }],
      [{ text: " " }, { text: "field.required" }],
      [{ quote: " " }, { quote: "field.required" }],
    ] as const) {
      await expect(begin("member", more)).rejects.toMatchObject({ kind: "invalid", fields });
    }
    const long = Buffer.alloc(513, 1).toString("base64");
    for (const starts of ["AA==", "CQk=", long]) {
      await expect(begin("member", { starts })).rejects.toMatchObject({ kind: "invalid", code: "form.outdated" });
    }
    expect(await db().noteThread.count()).toBe(before);
    const { threadId } = await begin("member", { quote: "Ring 811228-9874" });
    expect(await db().noteThread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({
      quote: "Ring ••••••-••••",
    });
  });

  it("N17: goes on when the minutes are closed", async () => {
    const minutes = await noteOfMeeting(world, "member");
    const { threadId } = await begin("supervisor", {}, minutes);
    await closeNote(await world.actor("member"), minutes, world.now);
    expect(await kindOf(reply(threadId, "supervisor", "Jag", at(1)))).toBe("may");
    expect(await kindOf(resolveThread(await world.actor("supervisor"), { noteId: minutes, threadId }, at(1)))).toBe(
      "may",
    );
    expect((await threads("member", minutes))[0]).toMatchObject({
      resolved: { by: "Person supervisor" },
      talk: { comments: [{ text: "Vem ringer?" }, { text: "Jag" }], may: { comment: true } },
    });
  });
});

describe("resolving", () => {
  it("N18: is done once by two at once; who comes after changes nothing", async () => {
    const [one, two] = [await world.actor("member"), await world.actor("supervisor")];
    for (let left = rounds(20, "two resolve at once"); left > 0; left -= 1) {
      const { threadId } = await begin();
      const traces = () =>
        db().auditEntry.count({ where: { action: { in: ["thread.resolved", "thread.reopened"] }, subjectId: noteId } });
      for (const move of [resolveThread, reopenThread]) {
        const before = await traces();
        await Promise.all([one, two].map((actor) => move(actor, { noteId, threadId }, world.now)));
        await move(one, { noteId, threadId }, at(1));
        expect(await traces()).toBe(before + 1);
      }
    }
  });

  it("does not exist under another note, nor of what nobody has begun", async () => {
    const { threadId } = await begin();
    const actor = await world.actor("member");
    const elsewhere = await noteOfMeeting(world, "member");
    for (const wrong of [
      { noteId: elsewhere, threadId },
      { noteId, threadId: newId() },
      { noteId, threadId: "x" },
    ]) {
      await expect(resolveThread(actor, wrong, world.now)).rejects.toMatchObject({ kind: "missing" });
    }
    expect(await db().noteThread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({ resolvedAt: null });
  });
});

describe("what is said", () => {
  it("stands with its passage, what is still talked about first, in one statement", async () => {
    const note = await noteOfMeeting(world, "member");
    const [first, second] = [await begin("supervisor", {}, note), await begin("member", { quote: "Annat" }, note)];
    await resolveThread(await world.actor("member"), { noteId: note, threadId: first.threadId }, world.now);
    const supervisor = await world.actor("supervisor");
    const asked = () => countStatement.during(() => threadsOfNote(supervisor, note, world.now));
    const { statements, result } = await asked();
    expect(statements).toBe(1);
    expect(result.threads).toMatchObject([
      {
        id: second.threadId,
        starts: end,
        ends: end,
        quote: "Annat",
        resolved: null,
        talk: {
          comments: [{ author: "Person member", role: { kind: "team", name: "Team A" }, mine: false, unread: true }],
        },
      },
      {
        id: first.threadId,
        quote: "dagen före",
        resolved: { by: "Person member", at: expect.any(String) },
        talk: { comments: [{ role: { kind: "researcher" }, mine: true, editable: true, unread: false }] },
      },
    ]);
    for (let i = 0; i < 30; i += 1) await reply(second.threadId, "member", `Nr ${i}`);
    expect((await asked()).statements).toBe(1);
  });

  it("is its author's to change and take back", async () => {
    const { threadId, commentId } = await begin("supervisor");
    const [author, other] = [await world.actor("supervisor"), await world.actor("member")];
    await expect(editComment(other, commentId, "Nej", at(1))).rejects.toMatchObject({ kind: "forbidden" });
    await editComment(author, commentId, "Vem ringer då?", at(1));
    await deleteComment(author, commentId, at(2));
    const thread = (await threads()).find(({ id }) => id === threadId);
    expect(thread?.talk.comments).toMatchObject([{ deleted: true, text: "" }]);
  });

  it("waits on the reader's first page until she has read it", async () => {
    const note = await noteOfMeeting(world, "member");
    const { threadId } = await begin("supervisor", {}, note);
    await reply(threadId, "supervisor", "Eller?", at(5));
    const reader = await world.actor("teamManager");
    const { unread } = await waitingFor(reader, world.now);
    expect(unread).toContainEqual(
      expect.objectContaining({
        kind: "thread",
        id: threadId,
        title: "Teammöte",
        href: expect.stringMatching(`^/teams/${world.teamA}/meetings/`),
      }),
    );
    await markRead(reader, { kind: "thread", id: threadId }, at(6), at(6));
    expect((await unreadComments(reader)).some(({ id }) => id === threadId)).toBe(false);
  });
});
