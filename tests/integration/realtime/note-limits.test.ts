import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { loadNote } from "#app/features/notes/log.server.ts";
import { noteLimits } from "#app/live/note-protocol.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { opened, send, sendParts } from "./note-pages.ts";
import { anInstance, eventually } from "./visitors.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const cookieOf = (name: PersonName) => signedIn(world.person[name]);
const stored = async (noteId: string) => (await loadNote(noteId)).doc.getText("note").toString();

describe("limits of a note", () => {
  test("each says its own name, and nothing else is touched", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("member"), noteId);
    send(page, new Uint8Array([1, 2, 3, 255, 255]));
    send(page, new Uint8Array(noteLimits.partBytes + 1));
    page.sent += 1;
    page.socket.emit("p", page.joined.h, page.sent, 0, noteLimits.updateBytes + 1, new Uint8Array(9), () => {});
    await eventually(() => page.nacks).toEqual([
      [1, "malformed"],
      [2, "too-large"],
      [3, "too-large"],
    ]);
    for (let i = 0; i < noteLimits.updatesPerSecond * noteLimits.burst + 40; i += 1) page.text.insert(0, "x");
    await eventually(() => page.nacks.some(([, code]) => code === "rate")).toBe(true);
    await eventually(() => page.acked).toBeGreaterThan(100);
    expect(page.heard).not.toContain("disconnected");
  });

  test("text that is no part of the note is not taken, where nobody would see it", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("member"), noteId);
    page.doc.getText("beside").insert(0, "gömt");
    page.doc.getMap("more").set("hidden", "gömt");
    await eventually(() => page.said).toEqual(["nack 1 malformed", "nack 2 malformed"]);
    expect([...(await loadNote(noteId)).doc.share.keys()]).toEqual([]);
  });

  test("a note that is full takes what makes it smaller, and nothing more", async () => {
    const full = new Y.Doc();
    full.getText("note").insert(0, "x".repeat(noteLimits.noteBytes - 200));
    const noteId = await noteOfMeeting(world, "member", Y.encodeStateAsUpdate(full));
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("member"), noteId);
    page.text.insert(0, "y".repeat(300));
    await eventually(() => page.said).toEqual(["nack 1 note-full"]);
    const other = await opened(address, await cookieOf("coordinator"), noteId);
    other.text.delete(0, 1_000);
    await eventually(() => other.acked).toBe(1);
    other.text.insert(0, "y".repeat(300));
    await eventually(() => other.acked).toBe(2);
    expect((await stored(noteId)).length).toBe(noteLimits.noteBytes - 200 - 700);
  });
});

test("where a proxy stops WebSocket, polling carries the same, a long paste too", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const polling = await opened(address, { ...(await cookieOf("member")), transport: "polling" }, noteId);
  const other = await opened(address, await cookieOf("coordinator"), noteId);
  polling.text.insert(0, "Hej");
  await eventually(() => other.text.toString()).toBe("Hej");
  const doc = new Y.Doc();
  doc.getText("note").insert(0, "klistrat ".repeat(50_000));
  const pasted = Y.encodeStateAsUpdate(doc);
  Y.applyUpdate(polling.doc, pasted, "remote");
  await sendParts(polling, pasted);
  await eventually(() => polling.acked).toBe(2);
  other.text.insert(0, "!");
  await eventually(() => polling.text.length).toBe(450_004);
  expect((await stored(noteId)).length).toBe(450_004);
  expect(polling.socket.io.engine.transport.name).toBe("polling");
  expect(polling.heard).not.toContain("disconnected");
});

test("what an instance of another version says of who is here is not heard, and harms nothing", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const page = await opened(address, await cookieOf("member"), noteId);
  for (const said of ["{", "7", "null", "{}", '{"who":3}', '{"cursors":{}}']) {
    await db().$queryRaw`SELECT pg_notify('genombrott_presence', ${`elsewhere ${noteId} ${said}`})::text`;
  }
  page.text.insert(0, "Hej");
  await eventually(() => page.acked).toBe(1);
  expect(page.heard).not.toContain("disconnected");
});
