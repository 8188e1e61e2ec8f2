import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { noteLimits } from "#app/live/note-protocol.ts";
import { Memory } from "./memory-store.ts";
import { Model } from "./model.ts";
import { textOf, Writer } from "./writer.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function aNote(...names: string[]) {
  const model = new Model();
  const writers = names.map((name) => new Writer(model, new Memory(), name));
  await wait(100);
  return { model, writers, one: writers[0]!, other: writers[1]! };
}

/** How many of them the page has sent since. */
const sent = ({ wire }: Writer, name: string) => wire.sent.filter((one) => one === name).length;

describe("what is said of the text", () => {
  test("saved at the commit, and not when others see it", async () => {
    const { model, one, other } = await aNote("a", "b");
    model.commitMs = () => 1_000;
    expect(one.saving).toEqual({ is: "saved", at: null });
    one.write("hej");
    const since = Date.now();
    await wait(500);
    expect(other.text).toBe("hej");
    expect(one.saving).toEqual({ is: "saving", since });
    await wait(600);
    expect(one.saving).toEqual({ is: "saved", at: expect.any(Number) });
    expect(other.saving).toEqual({ is: "saved", at: null });
  });

  test("two seconds without an answer, and it is not saved; a break is told at once", async () => {
    const { model, one } = await aNote("a");
    model.away = true;
    one.write();
    await wait(1_999);
    expect(one.saving.is).toBe("saving");
    await wait(2);
    expect(one.saving).toMatchObject({ is: "unsaved", why: "slow" });
    one.wire.say("store", "degraded");
    await wait(2);
    expect(one.saving).toMatchObject({ is: "unsaved", why: "store" });
    one.wire.cut();
    expect(one.saving).toMatchObject({ is: "unsaved", why: "offline" });
    model.away = false;
    one.wire.join();
    await wait(200);
    expect(one.saving.is).toBe("saved");
  });

  test("the device knows that it is offline before the connection does", async () => {
    const { one } = await aNote("a");
    one.session.online(false);
    expect(one.saving.is).toBe("saved");
    one.write();
    expect(one.saving).toMatchObject({ is: "unsaved", why: "offline" });
    one.session.online(true);
    await wait(200);
    expect(one.saving.is).toBe("saved");
  });

  test("a session that is over is told as such, and the text stays", async () => {
    const { one } = await aNote("a");
    one.wire.over = true;
    one.wire.cut();
    one.write("kvar");
    expect(one.saving).toMatchObject({ is: "unsaved", why: "signed-out" });
    await wait(1_000);
    expect([...one.memory.kept.keys()]).toHaveLength(1);
  });

  test("the same state is the same object, so that nothing is drawn anew for nothing", async () => {
    const { one, other } = await aNote("a", "b");
    const before = one.session.state();
    other.write();
    await wait(100);
    expect(one.session.state()).toBe(before);
  });
});

describe("what is sent", () => {
  test("what is written within thirty milliseconds goes together, and others' text is not sent back", async () => {
    const { model, one, other } = await aNote("a", "b");
    for (let i = 0; i < 300; i += 1) {
      one.write();
      await wait(3);
    }
    await wait(100);
    expect(sent(one, "u")).toBeGreaterThan(25);
    expect(sent(one, "u")).toBeLessThanOrEqual(32);
    expect(sent(other, "u")).toBe(0);
    expect(textOf(model.stored())).toBe(other.text);
  });

  test("a long update goes in parts, and what is written meanwhile waits for the last of them", async () => {
    const { model, one, other } = await aNote("a", "b");
    one.write("x".repeat(3 * noteLimits.partBytes));
    await wait(1);
    one.write("efter");
    await wait(500);
    expect(sent(one, "p")).toBe(4);
    expect(sent(one, "u")).toBe(1);
    expect(one.saving.is).toBe("saved");
    expect(other.text).toBe(one.text);
    expect(textOf(model.stored())).toBe(one.text);
  });

  test("who comes back without having written sends nothing", async () => {
    const { one, other } = await aNote("a", "b");
    const word = other.write();
    other.write();
    other.erase(word);
    await wait(200);
    one.wire.cut();
    other.write();
    await wait(100);
    one.wire.join();
    await wait(1_000);
    expect(one.text).toBe(other.text);
    expect(one.wire.sent.filter((name) => name !== "note:join")).toEqual([]);
  });

  test("while too much is on its way it is tried again, later each time", async () => {
    const { model, one } = await aNote("a");
    model.refuse = () => "rate";
    one.write();
    await wait(60_000);
    expect(one.saving).toMatchObject({ is: "unsaved", why: "slow" });
    expect(sent(one, "u")).toBeGreaterThan(3);
    expect(sent(one, "u")).toBeLessThan(20);
    model.refuse = () => null;
    await wait(30_000);
    expect(one.saving.is).toBe("saved");
  });

  test("a join that is not answered, or cannot be, is asked again", async () => {
    const { model, one } = await aNote("a");
    model.no = "busy";
    one.wire.cut();
    one.write();
    one.wire.join();
    await wait(30_000);
    expect(sent(one, "note:join")).toBeGreaterThan(3);
    expect(sent(one, "note:join")).toBeLessThan(15);
    model.no = null;
    await wait(15_000);
    expect(one.saving.is).toBe("saved");
  });

  test("after a sleep the connection is not trusted: two seconds, and another one is made", async () => {
    const { one } = await aNote("a");
    one.wire.deaf = true;
    one.session.woke();
    await wait(1_900);
    expect(one.wire.restarts).toBe(0);
    await wait(200);
    expect(one.wire.restarts).toBe(1);
    one.wire.deaf = false;
    one.write();
    await wait(2_000);
    expect(one.saving.is).toBe("saved");
  });
});

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
    await wait(60_000);
    expect(sent(one, "note:join")).toBe(2);
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

describe("what the browser keeps", () => {
  test("nothing of what is saved at once", async () => {
    const { one } = await aNote("a");
    for (let i = 0; i < 50; i += 1) {
      one.write();
      await wait(40);
    }
    expect(one.memory.writes).toBe(0);
  });

  test("what waits, a few times a second at most, and gives it back after a crash", async () => {
    const { model, one } = await aNote("a");
    one.wire.cut();
    const words: string[] = [];
    for (let i = 0; i < 100; i += 1) {
      words.push(one.write());
      await wait(30);
    }
    await wait(200);
    expect(one.memory.writes).toBeGreaterThan(10);
    expect(one.memory.writes).toBeLessThan(22);
    one.crash();
    one.open();
    await wait(500);
    expect(words.every((word) => textOf(model.stored()).includes(word))).toBe(true);
    expect(one.saving).toMatchObject({ is: "saved" });
    expect(one.memory.kept.size).toBe(0);
  });

  test("when it cannot, the page says so", async () => {
    const { one } = await aNote("a");
    one.store.broken = true;
    one.wire.cut();
    one.write();
    await wait(500);
    expect(one.session.state().keeps).toBe(false);
    one.store.broken = false;
    one.write();
    await wait(500);
    expect(one.session.state().keeps).toBe(true);
  });

  test("another tab's copy is taken in, and taken away only as it was", async () => {
    const { model, one } = await aNote("a");
    one.wire.cut();
    one.write("första fliken");
    await wait(500);
    const second = new Writer(model, one.memory, "a");
    await wait(20);
    one.write("mer");
    await wait(500);
    expect(textOf(model.stored())).toBe("första fliken");
    expect(one.memory.kept.size).toBe(1);
    one.wire.join();
    await wait(500);
    expect(second.text).toBe(one.text);
    expect(textOf(model.stored())).toContain("mer");
    expect(one.memory.kept.size).toBe(0);
  });
});
