import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { fragmentName, type NoteNode, node, textNode } from "#app/features/notes/document/json.ts";
import { changing, partsOf } from "#app/features/notes/document/yjs.server.ts";
import { appendUpdates, compactNote } from "#app/features/notes/log.server.ts";
import { noticesOf } from "#app/features/notices/queries.server.ts";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { db } from "#app/platform/db.server.ts";
import { heard } from "#tests/support/heard.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of people) await world.actor(name);
});
afterAll(() => world?.close());

const line = (...content: NoteNode[]) => node("paragraph", undefined, content);
const mention = (name: PersonName, key: string = crypto.randomUUID()) =>
  node("mention", { id: world.person[name], label: name, key });

/** A note as somebody has it open. */
async function aNote() {
  const noteId = await noteOfMeeting(world, "member");
  const doc = new Y.Doc();
  const text = doc.getXmlFragment(fragmentName);
  const by = async (name: PersonName, work: () => void) => {
    const data = changing(doc, work);
    if (data) await appendUpdates([{ noteId, actorId: world.person[name], data }], "here", world.now);
  };
  return {
    noteId,
    write: (name: PersonName, ...lines: NoteNode[]) => by(name, () => text.insert(text.length, partsOf(lines))),
    remove: (name: PersonName) => by(name, () => text.delete(0, text.length)),
    tell: () => tellMentioned(noteId, world.now),
    told: () =>
      db().notice.findMany({ where: { noteId }, select: { personId: true, byId: true, sourceId: true, kind: true } }),
  };
}

test("U6: who is named in a note is told once, by the one who named her, whoever else has written", async () => {
  const { noteId, write, tell, told } = await aNote();
  const key = crypto.randomUUID();
  await write("member", line(textNode("Kan "), mention("deputy", key), textNode(" ringa?")));
  await write("deputy", line(textNode("Ja.")));
  const announced = await heard(world, tell);
  expect(announced).toMatchObject([{ name: "notice.changed", ids: { personId: world.person.deputy } }]);
  const notice = { personId: world.person.deputy, byId: world.person.member, sourceId: key, kind: "mention" };
  expect(await told()).toEqual([notice]);
  expect((await noticesOf(await world.actor("deputy")))[0]).toMatchObject({ kind: "mention", note: { noteId } });
  // Again, and after more was written, also the same mention in another place.
  expect(await tell()).toBe(0);
  await compactNote(noteId, world.now);
  await write("coordinator", line(textNode("Fortsätter"), mention("deputy", key)));
  expect(await tell()).toBe(0);
  expect(await told()).toEqual([notice]);
  await write("coordinator", line(mention("deputy"), mention("deputy")));
  expect([await tell(), (await told()).length]).toEqual([1, 2]);
});

test("U6: nobody is told of naming herself, nor of a mention that is gone again", async () => {
  const { write, remove, tell, told } = await aNote();
  await write("member", line(mention("member")));
  await write("member", line(mention("deputy")));
  await remove("member");
  expect([await tell(), await told()]).toEqual([0, []]);
});

test("U7: who may not read the note is not told that she is named, who supervises the team is", async () => {
  const { write, tell, told } = await aNote();
  for (const name of ["otherMember", "leaver", "lead", "partner", "supervisor"] as const)
    await write("member", line(mention(name)));
  await write("member", line(node("mention", { id: "nobody", label: "x", key: "no id" }), mention("member")));
  await tell();
  expect((await told()).map(({ personId }) => personId)).toEqual([world.person.supervisor]);
});
