import { afterAll, beforeAll, expect, test } from "vitest";
import { accessChanged } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { loadNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { type SessionPage, sessionPage, textIn, write } from "./note-sessions.ts";
import { anInstance, eventually } from "./visitors.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

async function page(address: string, noteId: string, name: PersonName): Promise<SessionPage> {
  const personId = world.person[name];
  const opened = sessionPage(address, { cookie: (await signedIn(personId)).cookie, personId, noteId });
  await eventually(() => opened.session.state().phase).toBe("open");
  return opened;
}

const saving = ({ session }: SessionPage) => session.state().saving.is;
const text = ({ session }: SessionPage) => textIn(session.state().doc);
const stored = async (noteId: string) => textIn((await loadNote(noteId)).doc);

test("two write, and what is said to be saved is in the database", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const [one, other] = [await page(address, noteId, "member"), await page(address, noteId, "coordinator")];
  for (let i = 0; i < 20; i += 1) {
    write(one, `ett ${i}`);
    write(other, `två ${i}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await eventually(() => [saving(one), saving(other)]).toEqual(["saved", "saved"]);
  await eventually(() => text(one)).toBe(text(other));
  expect(text(one).split("\n")).toHaveLength(40);
  expect(await stored(noteId)).toBe(text(one));
  await eventually(() => one.session.state().people.map(({ name }) => name).length).toBe(2);
});

test("a cursor is shown to the others, and not to her whose it is", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const [one, other] = [await page(address, noteId, "member"), await page(address, noteId, "coordinator")];
  await eventually(() => one.session.state().people.length).toBe(2);
  const cursors = ({ session }: SessionPage) => {
    const { awareness } = session.state();
    return [...awareness.states].filter(([id, { cursor }]) => id !== awareness.clientID && cursor).length;
  };
  other.session.state().awareness.setLocalStateField("cursor", { anchor: { a: 1 }, head: { a: 2 } });
  await eventually(() => cursors(one)).toBe(1);
  expect(cursors(other)).toBe(0);
});

test("one goes into a tunnel, both write, and nothing is lost or doubled when she is back", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const [one, other] = [await page(address, noteId, "member"), await page(address, noteId, "coordinator")];
  write(one, "före");
  await eventually(() => saving(one)).toBe("saved");
  one.socket.pause();
  write(one, "i tunneln");
  expect(one.session.state().saving).toMatchObject({ is: "unsaved", why: "offline" });
  write(other, "utanför");
  await eventually(() => saving(other)).toBe("saved");
  one.socket.resume();
  await eventually(() => saving(one)).toBe("saved");
  await eventually(() => text(other)).toBe(text(one));
  expect(text(one).split("\n").toSorted()).toEqual(["före", "i tunneln", "utanför"]);
  expect(await stored(noteId)).toBe(text(one));
});

test("the server is started again while people write", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const before = await anInstance();
  const [one, other] = [
    await page(before.address, noteId, "member"),
    await page(before.address, noteId, "coordinator"),
  ];
  let typed = 0;
  const typing = setInterval(() => {
    typed += 1;
    write(one, `ett ${typed}`);
    write(other, `två ${typed}`);
  }, 20);
  await eventually(() => typed).toBeGreaterThan(20);
  await before.stop();
  await eventually(() => saving(one)).toBe("unsaved");
  await anInstance({ port: before.port });
  await eventually(() => typed).toBeGreaterThan(60);
  clearInterval(typing);
  await eventually(() => [saving(one), saving(other)]).toEqual(["saved", "saved"]);
  await eventually(() => text(one)).toBe(text(other));
  expect(text(one).split("\n")).toHaveLength(2 * typed);
  expect(await stored(noteId)).toBe(text(one));
});

test("a paste of 1.2 MB is saved on the connection that was there", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const one = await page(address, noteId, "member");
  let breaks = 0;
  one.socket.notes.onChange(() => {
    breaks += 1;
  });
  write(one, "klistrat ".repeat(140_000));
  expect(one.session.state().large).toBe(true);
  write(one, "efter");
  await eventually(() => saving(one)).toBe("saved");
  expect((await stored(noteId)).length).toBe(text(one).length);
  expect(breaks).toBe(0);
});

test("access withdrawn while she writes: the note is gone for her, and what was not sent is hers to copy", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const [personId, id] = [newId(), newId()];
  await db().person.create({ data: { id: personId, name: "Ny Medlem", createdAt: new Date() } });
  const startedAt = new Date(Date.now() - 86_400_000);
  await db().teamMembership.create({ data: { id, teamId: world.teamA, personId, profession: "kurator", startedAt } });
  const leaving = sessionPage(address, { cookie: (await signedIn(personId)).cookie, personId, noteId });
  await eventually(() => leaving.session.state().phase).toBe("open");
  write(leaving, "sparat");
  await eventually(() => saving(leaving)).toBe("saved");
  leaving.socket.pause();
  write(leaving, "i tunneln");
  await act({ personId: world.person.coordinator }, new Date(), async (tx, traces) => {
    await tx.teamMembership.update({ where: { id }, data: { endedAt: new Date() } });
    traces.audit({ action: "membership.ended", subject: "membership" });
    traces.announce(accessChanged(personId));
  });
  leaving.socket.resume();
  await eventually(() => leaving.session.state().phase).toBe("gone");
  expect(leaving.session.state()).toMatchObject({ editable: false, leftover: { why: "gone", text: "i tunneln" } });
  expect(await stored(noteId)).toBe("sparat");
});

test("minutes that the database will not have any more: it is said once, and not sent over and over", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const { address } = await anInstance();
  const one = await page(address, noteId, "member");
  // Closed in the very moment in which she writes: nobody has been told.
  const by = { closedById: world.person.member, closedAt: new Date() };
  await db().$transaction(async (tx) => {
    await tx.note.update({ where: { id: noteId }, data: { openId: null } });
    await tx.noteClosure.create({ data: { id: newId(), noteId, ...by } });
  });
  const asked: string[] = [];
  const { notes } = one.socket;
  notes.on("nack", (_h, _n, code) => void asked.push(code));
  notes.on("note:again", () => void asked.push("again"));
  write(one, "för sent");
  // In this order: who joins anew without having heard of the refusal sends the same again, for ever.
  await eventually(() => asked).toEqual(["refused", "again"]);
  await eventually(() => one.session.state().role).toBe("comment");
  expect(one.session.state()).toMatchObject({ editable: false, saving: { is: "unsaved" } });
  expect(one.session.unsent()).toBe("för sent");
  expect(asked).toEqual(["refused", "again"]);
});
