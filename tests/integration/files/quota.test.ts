import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fileQuota, maxFileBytes } from "#app/core/files.ts";
import { addFile } from "#app/features/files/commands/add-file.server.ts";
import { db } from "#app/platform/db.server.ts";
import { no } from "#tests/support/everybody.ts";
import { requestWith } from "#tests/support/files/form.ts";
import { png } from "#tests/support/files/pictures.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let noteId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await db().file.deleteMany();
  noteId = await noteOfMeeting(world, "member");
});

const member = () => world.actor("member");
const add = async (name: string, content: Uint8Array) =>
  addFile(await member(), noteId, requestWith(name, content), world.now);

describe("a file that is sent", () => {
  it("F7: is one of so many in a day, also when earlier ones were removed", async () => {
    const actor = await member();
    const audit = (at: Date) => ({
      id: crypto.randomUUID(),
      at,
      actorId: actor.personId,
      action: "file.added",
      subject: "file",
    });
    const before = await db().auditEntry.count({ where: { actorId: actor.personId, action: "file.added" } });
    const today = Array.from({ length: fileQuota.files - before - 1 }, () => audit(world.now));
    const yesterday = Array.from({ length: 50 }, () => audit(new Date(world.now.getTime() - 86_500_000)));
    await db().auditEntry.createMany({ data: [...today, ...yesterday] });
    const two = await Promise.all([no(add("a.png", png())), no(add("a.png", png()))]);
    expect(two.toSorted()).toEqual(["file.quota", "yes"]);
    const colleague = addFile(await world.actor("coordinator"), noteId, requestWith("a.png", png()), world.now);
    expect(await no(colleague)).toBe("yes");
    const tomorrow = new Date(world.now.getTime() + 90_000_000);
    expect(await no(addFile(actor, noteId, requestWith("a.png", png()), tomorrow))).toBe("yes");
  });

  it("F7: is one of so many bytes in a day", async () => {
    const actor = await world.actor("teamManager");
    const { id } = await addFile(actor, noteId, requestWith("a.png", png()), world.now);
    const row = await db().file.findUniqueOrThrow({ where: { id } });
    const many = Array.from({ length: fileQuota.bytes / maxFileBytes - 1 }, () => crypto.randomUUID());
    await db().file.createMany({ data: many.map((one) => ({ ...row, id: one, bytes: maxFileBytes })) });
    const last = { where: { id }, data: { bytes: maxFileBytes - png().length } };
    await db().file.update(last);
    const again = () => addFile(actor, noteId, requestWith("a.png", png()), world.now);
    expect(await no(again())).toBe("yes");
    expect(await no(again())).toBe("file.quota");
  });
});
