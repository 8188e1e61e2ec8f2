import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noteLimits } from "#app/live/note-protocol.ts";
import { aNote, sent, wait } from "./a-note.ts";
import { textOf } from "./writer.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

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
