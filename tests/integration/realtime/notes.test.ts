import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { accessChanged, whoMay } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { compactNote, createNote, loadNote } from "#app/features/notes/log.server.ts";
import { noteSchema } from "#app/live/note-protocol.ts";
import { db } from "#app/platform/db.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { join, notePage, opened, send, sendParts } from "./note-pages.ts";
import { anInstance, eventually } from "./visitors.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const empty = Y.encodeStateAsUpdate(new Y.Doc());
const cookieOf = (name: PersonName) => signedIn(world.person[name]);
const stored = async (noteId: string) => (await loadNote(noteId)).doc.getText("note").toString();

describe("a note that is open", () => {
  test("what one writes the others read, and it is said to be saved when it is in the database", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const [one, other] = [
      await opened(address, await cookieOf("member"), noteId),
      await opened(address, await cookieOf("coordinator"), noteId),
    ];
    one.text.insert(0, "Hej");
    await eventually(() => one.acked).toBe(1);
    expect(await stored(noteId)).toBe("Hej");
    await eventually(() => other.text.toString()).toBe("Hej");
    other.text.insert(3, " alla");
    one.text.delete(0, 1);
    await eventually(() => [one.acked, other.acked]).toEqual([2, 1]);
    await eventually(() => [one.text.toString(), other.text.toString()]).toEqual(["ej alla", "ej alla"]);
    expect(await stored(noteId)).toBe("ej alla");
    // Nobody gets her own back: her text would be doubled work for every key she presses.
    expect(one.said).toEqual(["ack 1", "ack 2"]);
  });

  test("people on two instances write in the same, see each other, and each other's cursors", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const [first, second] = [await anInstance(), await anInstance()];
    const one = await opened(first.address, await cookieOf("member"), noteId);
    const who: string[][] = [];
    one.socket.on("note:who", (_h, people) => who.push(people.map(({ name }) => name).toSorted()));
    const cursors: unknown[] = [];
    one.socket.on("w", (_h, moved) => cursors.push(...moved));
    const other = await opened(second.address, await cookieOf("coordinator"), noteId);
    for (const letter of "Sparat") one.text.insert(one.text.length, letter);
    const long = "lång text ".repeat(1_500);
    other.text.insert(0, long);
    const both = () => [one, other].map(({ text }) => text.toString());
    await eventually(() => both().every((text) => text.includes("Sparat") && text.includes(long))).toBe(true);
    expect(both()[0] === both()[1]).toBe(true);
    await eventually(() => who.at(-1)?.length).toBe(2);
    other.socket.emit("w", other.joined.h, { anchor: { a: 1 }, head: { b: 2 } });
    await eventually(() => cursors).toEqual([[expect.any(String), { anchor: { a: 1 }, head: { b: 2 } }]]);
    await second.stop();
    expect(await stored(noteId)).toBe(one.text.toString());
  });

  test("who comes back is given what she lacks, and what she wrote meanwhile is taken once", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const session = await cookieOf("member");
    const one = await opened(address, session, noteId);
    one.text.insert(0, "ett ");
    await eventually(() => one.acked).toBe(1);
    one.socket.disconnect();
    const { epoch } = one.joined;
    one.joined = null as never;
    one.text.insert(4, "tre ");
    const other = await opened(address, await cookieOf("coordinator"), noteId);
    other.text.insert(4, "två ");
    await eventually(() => other.acked).toBe(1);
    one.socket.connect();
    await eventually(() => one.socket.connected).toBe(true);
    const answer = await join(one, noteId, { epoch });
    if (typeof answer === "string") throw new Error(answer);
    send(one, Y.encodeStateAsUpdate(one.doc, new Uint8Array(Buffer.from(answer.sv, "base64"))));
    await eventually(() => one.acked).toBe(2);
    await eventually(() => other.text.toString()).toBe(one.text.toString());
    expect(one.text.toString().split(" ").toSorted()).toEqual(["", "ett", "tre", "två"]);
    expect(await stored(noteId)).toBe(one.text.toString());
  });

  test("a long paste goes through in parts, and the connection stays", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const one = await opened(address, await cookieOf("member"), noteId);
    const other = await opened(address, await cookieOf("coordinator"), noteId);
    const doc = new Y.Doc();
    doc.getText("note").insert(0, "klistrat ".repeat(140_000));
    await sendParts(one, Y.encodeStateAsUpdate(doc));
    await eventually(() => one.acked).toBe(1);
    await eventually(() => other.text.length).toBe(9 * 140_000);
    expect((await stored(noteId)).length).toBe(9 * 140_000);
    expect(one.heard).not.toContain("disconnected");
  });

  test("it is read as it was, after it is taken into its snapshot and after a restart", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const before = await anInstance();
    const one = await opened(before.address, await cookieOf("member"), noteId);
    for (let i = 0; i < 50; i += 1) one.text.insert(one.text.length, `${i} `);
    await eventually(() => one.acked).toBe(50);
    await compactNote(noteId, new Date());
    one.text.insert(0, "efter ");
    await eventually(() => one.acked).toBe(51);
    await before.stop();
    const after = await anInstance();
    const again = await opened(after.address, await cookieOf("member"), noteId);
    expect(again.text.toString()).toBe(one.text.toString());
  });
});

describe("who may what in a note", () => {
  const writers: PersonName[] = ["coordinator", "deputy", "member", "teamManager"];

  test.each(people)("%s opens what she may read, and writes where she may write", async (name) => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const page = notePage(address, await cookieOf(name));
    await eventually(() => page.heard).toContain("ready");
    const answer = await join(page, noteId);
    if (name !== "supervisor" && !writers.includes(name)) return expect(answer).toBe("missing");
    expect(answer).toMatchObject({ role: writers.includes(name) ? "write" : "comment" });
    page.text.insert(0, "!");
    await eventually(() => page.said).toEqual(writers.includes(name) ? ["ack 1"] : ["nack 1 forbidden"]);
    expect(await stored(noteId)).toBe(writers.includes(name) ? "!" : "");
  });

  test("a reader's frames change nothing, whatever she sends; nor do those to a note she has not opened", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const reader = await opened(address, await cookieOf("supervisor"), noteId);
    const writer = await opened(address, await cookieOf("member"), noteId);
    const stranger = notePage(address, await cookieOf("otherMember"));
    await eventually(() => stranger.heard).toContain("ready");
    const doc = new Y.Doc();
    doc.getText("note").insert(0, "insmuget");
    const data = Y.encodeStateAsUpdate(doc);
    send(reader, data);
    await sendParts(reader, data);
    stranger.joined = writer.joined;
    send(stranger, data);
    stranger.socket.emit("w", writer.joined.h, { anchor: 1, head: 1 });
    await eventually(() => reader.said).toEqual(["nack 1 forbidden", "nack 2 forbidden"]);
    await eventually(() => stranger.said).toEqual(["nack 1 not-open"]);
    writer.text.insert(0, "äkta");
    await eventually(() => reader.text.toString()).toBe("äkta");
    expect(await stored(noteId)).toBe("äkta");
  });

  test("who leaves the team is out at once, and what she had sent before is kept", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const leaving = await newMember();
    const one = await opened(address, await signedIn(leaving.personId), noteId);
    const other = await opened(address, await cookieOf("coordinator"), noteId);
    one.text.insert(0, "före ");
    await act({ personId: world.person.coordinator }, new Date(), async (tx, traces) => {
      await tx.teamMembership.update({ where: { id: leaving.id }, data: { endedAt: new Date() } });
      traces.audit({ action: "membership.ended", subject: "membership" });
      traces.announce(accessChanged(leaving.personId));
    });
    await eventually(() => one.again).toBe(1);
    expect(await join(one, noteId)).toBe("missing");
    send(one, Y.encodeStateAsUpdate(one.doc));
    await eventually(() => one.nacks).toEqual([[2, "not-open"]]);
    other.text.insert(other.text.length, "efter");
    await eventually(() => other.acked).toBe(1);
    expect(await stored(noteId)).toBe("före efter");
    expect(one.text.toString()).toBe("före ");
  });

  test("closed minutes are read and not written, from the moment they are closed", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const one = await opened(address, await cookieOf("member"), noteId);
    await act({ personId: world.person.member }, new Date(), async (tx, traces) => {
      await tx.note.update({ where: { id: noteId }, data: { openId: null } });
      const by = { closedById: world.person.member, closedAt: new Date() };
      await tx.noteClosure.create({ data: { id: newId(), noteId, ...by } });
      traces.audit({ action: "note.closed", subject: "note", subjectId: noteId });
      const place = { programmeId: world.programmeId, teamId: world.teamA };
      traces.announce({ name: "note.changed", rooms: whoMay("note.see", place), ids: { noteId } });
    });
    await eventually(() => one.again).toBe(1);
    expect(await join(one, noteId)).toMatchObject({ role: "comment" });
    one.text.insert(0, "för sent");
    await eventually(() => one.said).toEqual(["nack 1 forbidden"]);
    expect(await stored(noteId)).toBe("");
  });

  test("the note of a test that becomes a draft again is closed to whom drafts are hidden from, and goes with the draft", async () => {
    const cycleId = await testOf(world, "member");
    const place = { programmeId: world.programmeId, teamId: world.teamA };
    const note = { ...place, about: { cycleId }, createdById: world.person.member, start: empty };
    const { noteId } = await db().$transaction((tx) => createNote(tx, note, new Date()));
    const { address } = await anInstance();
    const supervisor = await opened(address, await cookieOf("supervisor"), noteId);
    const member = await opened(address, await cookieOf("member"), noteId);
    const say = (traces: Traces) => {
      traces.audit({ action: "cycle.saved", subject: "cycle", subjectId: cycleId });
      traces.announce({ name: "cycle.changed", rooms: whoMay("cycle.see-draft", place), ids: { cycleId } });
    };
    await act({ personId: world.person.member }, new Date(), async (tx, traces) => {
      await tx.cycle.update({ where: { id: cycleId }, data: { state: "draft", number: null } });
      say(traces);
    });
    await eventually(() => supervisor.again).toBe(1);
    expect(await join(supervisor, noteId)).toBe("missing");
    expect(await join(member, noteId)).toMatchObject({ role: "write" });
    await act({ personId: world.person.member }, new Date(), async (tx, traces) => {
      await tx.note.deleteMany({ where: { cycleId } });
      say(traces);
    });
    await eventually(() => member.again).toBe(2);
    expect(await join(member, noteId)).toBe("missing");
  });

  test("an older page is not let in, nor one that asks for what is no note", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const page = notePage(address, await cookieOf("member"));
    await eventually(() => page.heard).toContain("ready");
    expect(await join(page, noteId, { schema: noteSchema - 1 })).toBe("upgrade-required");
    expect(await join(page, newId())).toBe("missing");
    expect(await join(page, "x")).toBe("malformed");
  });
});

async function newMember(): Promise<{ personId: string; id: string }> {
  const [personId, id] = [newId(), newId()];
  await db().person.create({ data: { id: personId, name: "Ny Medlem", createdAt: new Date() } });
  const startedAt = new Date(Date.now() - 86_400_000);
  await db().teamMembership.create({ data: { id, teamId: world.teamA, personId, profession: "kurator", startedAt } });
  return { personId, id };
}
