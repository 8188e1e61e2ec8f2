import { afterAll, beforeAll, expect, it } from "vitest";
import { addFile } from "#app/features/files/commands/add-file.server.ts";
import { db } from "#app/platform/db.server.ts";
import { fileStream } from "#app/platform/files/store.server.ts";
import { requestWith } from "#tests/support/files/form.ts";
import { png } from "#tests/support/files/pictures.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

it("a stored file is read a part at a time, when the one before has left, and not on for whoever goes away", async () => {
  const noteId = await noteOfMeeting(world, "member");
  const request = requestWith("a.png", png({ filled: 900_000 }));
  const { id } = await addFile(await world.actor("member"), noteId, request, world.now);
  const file = await db().file.findUniqueOrThrow({ where: { id } });
  const [goesOn, goesAway] = [(await fileStream(file)).getReader(), (await fileStream(file)).getReader()];
  for (const reader of [goesOn, goesAway]) expect((await reader.read()).value?.length).toBe(262_144);
  await goesAway.cancel();
  await db().filePart.deleteMany({ where: { fileId: id, part: { gte: 1 } } });
  // It had not been read: what is not there any more is no end.
  await expect(goesOn.read()).rejects.toThrow();
  expect((await goesAway.read()).done).toBe(true);
});
