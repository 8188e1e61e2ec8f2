import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { aNote, sent, wait } from "./a-note.ts";
import { textOf } from "./writer.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe("what cannot be saved", () => {
  test.each(["too-large", "malformed", "refused", "note-full"] as const)(
    "%s: it is said, the text stays to be copied, and it is not sent over and over",
    async (code) => {
      const { model, one, other } = await aNote("a", "b");
      one.write("sparat");
      await wait(100);
      model.refuse = (_data, n) => (n > 1 ? code : null);
      one.write("för mycket");
      await wait(60_000);
      expect(one.saving).toMatchObject({ is: "unsaved", why: code });
      expect(one.session.state().editable).toBe(false);
      expect(one.session.unsent()).toBe("för mycket");
      expect(sent(one, "u")).toBe(2);
      expect(one.memory.kept.size).toBe(1);
      other.write("annat");
      await wait(100);
      expect(one.text).toContain("annat");
      model.refuse = () => null;
      one.session.letGo();
      await wait(200);
      expect(one.saving.is).toBe("saved");
      expect(one.session.state().editable).toBe(true);
      expect(one.text).toBe(other.text);
      expect(one.text).not.toContain("för mycket");
      expect(one.memory.kept.size).toBe(0);
    },
  );

  test("minutes that were closed meanwhile: what was written in the tunnel is not sent, and stays to be copied", async () => {
    const { model, one } = await aNote("a");
    one.wire.cut();
    one.write("i tunneln");
    model.role = "comment";
    one.wire.join();
    await wait(1_000);
    expect(one.saving).toMatchObject({ is: "unsaved", why: "forbidden" });
    expect(one.session.state()).toMatchObject({ editable: false, role: "comment", phase: "open" });
    expect(one.session.unsent()).toBe("i tunneln");
    expect(sent(one, "u")).toBe(0);
  });

  test("another text in its place: one goes on with that one, and has what was not sent to copy", async () => {
    const { model, one, other } = await aNote("a", "b");
    one.write("gammalt");
    await wait(100);
    one.wire.cut();
    one.write("i tunneln");
    await wait(500);
    const restored = new Y.Doc();
    restored.getXmlFragment("note").insert(0, [new Y.XmlElement("paragraph")]);
    model.restore("text 2", Y.encodeStateAsUpdate(restored));
    const { doc } = one;
    one.wire.join();
    await wait(200);
    expect(one.doc).not.toBe(doc);
    expect(one.text).toBe("");
    expect(one.session.state()).toMatchObject({
      leftover: { why: "other-text", text: "i tunneln" },
      editable: true,
      saving: { is: "saved" },
    });
    expect(one.memory.kept.size).toBe(1);
    one.write("nytt");
    await wait(500);
    expect([one.text, other.text, textOf(model.stored())]).toEqual(["nytt", "nytt", "nytt"]);
    expect(one.memory.kept.size).toBe(1);
    one.session.letGo();
    await wait(10);
    expect(one.session.state().leftover).toBeNull();
    expect(one.memory.kept.size).toBe(0);
  });

  test("access withdrawn: shown once to be copied, and then nowhere", async () => {
    const { model, one } = await aNote("a");
    one.wire.cut();
    one.write("i tunneln");
    await wait(500);
    model.no = "missing";
    one.wire.join();
    await wait(500);
    expect(one.session.state()).toMatchObject({
      phase: "gone",
      editable: false,
      people: [],
      leftover: { why: "gone", text: "i tunneln" },
    });
    // The page may go before she has seen it: the next one shows it.
    one.session.close();
    await wait(500);
    expect(one.memory.kept.size).toBe(1);
    one.open();
    await wait(60_000);
    expect(one.session.state().leftover).toEqual({ why: "gone", text: "i tunneln" });
    one.session.letGo();
    await wait(10);
    expect(one.session.state().leftover).toBeNull();
    expect(one.memory.kept.size).toBe(0);
  });

  test("a page from yesterday writes no more, and keeps what it could not send", async () => {
    const { model, one } = await aNote("a");
    one.wire.cut();
    one.write("i tunneln");
    model.no = "upgrade-required";
    one.wire.join();
    await wait(60_000);
    expect(one.session.state()).toMatchObject({ phase: "outdated", editable: false, leftover: null });
    expect(sent(one, "note:join")).toBe(2);
    expect(one.memory.kept.size).toBe(1);
    model.no = null;
    one.crash();
    one.open();
    await wait(500);
    expect(textOf(model.stored())).toBe("i tunneln");
    expect(one.memory.kept.size).toBe(0);
  });

  test("somebody else's connection gets nothing of it", async () => {
    const { model, one } = await aNote("a");
    one.wire.cut();
    one.write("hennes");
    model.people.set(one.wire, "b");
    one.wire.join();
    await wait(5_000);
    expect(one.saving).toMatchObject({ is: "unsaved", why: "signed-out" });
    expect(textOf(model.stored())).toBe("");
    expect(one.memory.kept.size).toBe(1);
  });
});
