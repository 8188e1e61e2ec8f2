import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aNote, wait } from "./a-note.ts";
import { textOf, Writer } from "./writer.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

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

  test("when it does not answer, the note opens all the same, and what it had comes when it does", async () => {
    const { model, one } = await aNote("a");
    one.wire.cut();
    one.write("före");
    await wait(500);
    one.crash();
    one.memory.silent = true;
    one.open();
    await wait(5_000);
    expect(one.session.state()).toMatchObject({ phase: "open", editable: true, keeps: false });
    one.write("efter");
    await wait(500);
    expect(one.saving.is).toBe("saved");
    expect(textOf(model.stored())).toBe("efter");
    one.crash();
    one.memory.silent = false;
    one.open();
    await wait(500);
    expect(textOf(model.stored())).toContain("före");
    expect(one.memory.kept.size).toBe(0);
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
