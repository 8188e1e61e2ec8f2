import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { editComment } from "#app/features/comments/commands/edit-comment.server.ts";
import { redactNote } from "#app/features/notes/commands/redact-note.server.ts";
import { threadsOfNote } from "#app/features/notes/queries/threads.server.ts";
import { beginThread } from "#app/flows/begin-thread.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "genombrott-threads-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
  world = await openWorld();
});
afterAll(async () => {
  await world?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const name = "Tuva Grönkvist";
const end = "AQRub3RlAA==";

it("N4: what is said of a passage is wiped with the note, whoever answers or changes her words at that moment", async () => {
  const [member, supervisor] = [await world.actor("member"), await world.actor("supervisor")];
  const later = new Date(world.now.getTime() + 60_000);
  const say = async (threadId: string, by: PersonName, text: string) =>
    addComment(await world.actor(by), { kind: "thread", id: threadId }, { text, key: crypto.randomUUID() }, later);
  for (let left = rounds(20, "an answer while a passage is wiped"); left > 0; left -= 1) {
    const noteId = await noteOfMeeting(world, "member");
    const passage = { starts: end, ends: end, quote: `besök ${name}`, text: `${name} vill` };
    const begun = await beginThread(member, noteId, { ...passage, key: crypto.randomUUID() }, world.now);
    await Promise.all([
      redactNote(supervisor, noteId, { passage: name, key: crypto.randomUUID() }, world.now),
      say(begun.threadId, "supervisor", "Jag"),
      editComment(member, begun.commentId, `${name} vill inte`, world.now),
    ]);
    const { threads } = await threadsOfNote(member, noteId, world.now);
    expect(threads).toMatchObject([{ quote: "besök ▇▇▇" }]);
    const [first, second] = threads[0]?.talk.comments.map(({ text }) => text) ?? [];
    // Her change came before it was wiped, or after, as new words of hers.
    expect(["▇▇▇ vill inte", `${name} vill inte`]).toContain(first);
    expect(second).toBe("Jag");
  }
});
