import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openNotes } from "#app/live/notes/open-notes.ts";
import { unsentNotes } from "#app/live/notes/unsent.ts";
import { aNote, wait } from "./a-note.ts";
import { textOf } from "./writer.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** The next page of somebody in whose browser text waits that was never sent. */
async function afterACrash() {
  const { model, one } = await aNote("a");
  one.wire.cut();
  one.write("i tunneln");
  await wait(500);
  one.crash();
  const connection = model.wire("a");
  connection.join();
  const unsent = unsentNotes();
  const notes = openNotes({ personId: "a", connection, store: one.memory.tab(), unsent });
  return { model, memory: one.memory, connection, unsent, notes };
}

test("what an earlier page kept is sent without an editor, and the note closed again", async () => {
  const { model, memory, connection, unsent, notes } = await afterACrash();
  unsent.mark("note", true);
  void notes.send(await memory.tab().pending());
  await wait(500);
  expect(textOf(model.stored())).toBe("i tunneln");
  expect([unsent.any(), memory.kept.size, notes.stranded()]).toEqual([false, 0, []]);
  expect(connection.sent.at(-1)).toBe("note:leave");
});

test("what is hers no more is handed over, and goes when she lets it go", async () => {
  const { model, memory, unsent, notes } = await afterACrash();
  model.no = "missing";
  const changes = vi.fn();
  notes.onStranded(changes);
  void notes.send(["note"]);
  await wait(500);
  expect(notes.stranded().map(({ session }) => session.state().leftover)).toEqual([{ why: "gone", text: "i tunneln" }]);
  expect([unsent.any(), memory.kept.size]).toEqual([true, 1]);
  notes.stranded()[0]!.session.letGo();
  await wait(10);
  expect([notes.stranded(), unsent.any(), memory.kept.size]).toEqual([[], false, 0]);
  expect(changes).toHaveBeenCalled();
});

test("what was written before the minutes were closed is handed over, and stays until she lets it go", async () => {
  const { model, memory, unsent, notes } = await afterACrash();
  model.role = "read";
  void notes.send(["note"]);
  await wait(500);
  expect(notes.stranded().map(({ text }) => text)).toEqual(["i tunneln"]);
  expect([unsent.any(), memory.kept.size, textOf(model.stored())]).toEqual([true, 1, ""]);
  notes.stranded()[0]!.session.letGo();
  await wait(500);
  expect([notes.stranded(), unsent.any(), memory.kept.size]).toEqual([[], false, 0]);
});

test("who has only taken text away in a note that was closed meanwhile has nothing to be handed", async () => {
  const { model, memory, unsent, notes } = await afterACrash();
  const page = notes.hold("note");
  await wait(500);
  model.role = "read";
  model.refuse = () => "closed";
  page.session.state().doc.getXmlFragment("note").delete(0, 1);
  await wait(500);
  expect([unsent.any(), memory.kept.size]).toEqual([true, 1]);
  page.release();
  await wait(500);
  expect([notes.stranded(), unsent.any(), memory.kept.size]).toEqual([[], false, 0]);
  expect(textOf(model.stored())).toBe("i tunneln");
});

test("a note is open once, however many show it, and stays until what was written in it is saved", async () => {
  const { model, connection, unsent, notes } = await afterACrash();
  const [page, next] = [notes.hold("note"), notes.hold("note")];
  expect(page.session).toBe(next.session);
  await wait(500);
  page.release();
  page.release();
  await wait(10);
  expect(connection.sent).not.toContain("note:leave");
  model.away = true;
  next.session.state().doc.getXmlFragment("note").delete(0, 1);
  next.release();
  await wait(5_000);
  expect(connection.sent).not.toContain("note:leave");
  expect(unsent.any()).toBe(true);
  model.away = false;
  await wait(100);
  expect(textOf(model.stored())).toBe("");
  expect([connection.sent.at(-1), unsent.any()]).toEqual(["note:leave", false]);
});

test("who was asked, and goes, is not asked again", () => {
  const unsent = unsentNotes();
  const changes = vi.fn();
  unsent.onChange(changes);
  unsent.mark("note", true);
  unsent.mark("note", true);
  expect([unsent.any(), changes.mock.calls.length]).toEqual([true, 1]);
  unsent.letGo();
  expect(unsent.any()).toBe(false);
});
