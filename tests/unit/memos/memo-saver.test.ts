import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type MemoAnswer, MemoSaver } from "#app/features/memos/ui/memo-saver.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that is asked, and answers when it is told to. */
function aServer() {
  const asked: { mine: string; base: string; answer(given: MemoAnswer): Promise<void>; away(): Promise<void> }[] = [];
  const post = (mine: string, base: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<MemoAnswer>();
    const settled = async (end: () => void) => {
      end();
      await vi.advanceTimersByTimeAsync(0);
    };
    asked.push({
      mine,
      base,
      answer: (given) => settled(() => resolve(given)),
      away: () => settled(() => reject(new TypeError("no network"))),
    });
    return promise;
  };
  return { asked, post };
}
const long = () => vi.advanceTimersByTimeAsync(20_000);

describe("saving a memo as it is typed", () => {
  it("I5: sends what stands there with what it began with, and the rest when that is answered", async () => {
    const { asked, post } = aServer();
    const saver = new MemoSaver("Ett", post);
    saver.type("Ett tv");
    saver.type("Ett två");
    await long();
    saver.type("Ett två tre");
    await long();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ mine: "Ett två", base: "Ett" });
    await asked[0]?.answer({ ok: true, at: "2026-11-29T10:00:00.000Z" });
    expect(saver.state().saving).toBe("saved");
    expect(saver.hasUnsaved).toBe(true);
    await long();
    expect(asked[1]).toMatchObject({ mine: "Ett två tre", base: "Ett två" });
    await asked[1]?.answer({ ok: true, at: "2026-11-29T10:00:00.000Z" });
    await long();
    expect([asked.length, saver.hasUnsaved, saver.state().saving]).toEqual([2, false, "saved"]);
  });

  it("I5: tries again as long as nobody answers, and never says that it is saved", async () => {
    const { asked, post } = aServer();
    const saver = new MemoSaver("", post);
    saver.type("Hej");
    for (let n = 0; n < 5; n += 1) {
      await long();
      expect(asked).toHaveLength(n + 1);
      await asked[n]?.away();
      expect([saver.state().saving, saver.hasUnsaved]).toEqual(["unsaved", true]);
    }
    await long();
    await asked[5]?.answer({ ok: true, at: "2026-11-29T10:00:00.000Z" });
    expect([saver.state().saving, saver.hasUnsaved]).toEqual(["saved", false]);
  });

  it("I5: sends again what nobody answered as it was, and then what was typed after it", async () => {
    const { asked, post } = aServer();
    const saver = new MemoSaver("Ett", post);
    saver.type("Ett två");
    await long();
    await asked[0]?.away();
    saver.type("Ett två tre");
    await long();
    expect(asked[1]).toMatchObject({ mine: "Ett två", base: "Ett" });
    await asked[1]?.answer({ ok: true, at: "2026-11-29T10:00:00.000Z" });
    await long();
    expect(asked[2]).toMatchObject({ mine: "Ett två tre", base: "Ett två" });
  });

  it("I5: waits when two screens wrote, keeps what stands here, and saves it over the other when she says so", async () => {
    const { asked, post } = aServer();
    const saver = new MemoSaver("Ett", post);
    saver.type("Mitt");
    await long();
    await asked[0]?.answer({ ok: false, code: "memo.changed-meanwhile", theirs: "Deras" });
    saver.type("Mitt eget");
    await long();
    expect([asked.length, saver.state().saving, saver.state().theirs]).toEqual([1, "conflict", "Deras"]);
    saver.choose("mine");
    await long();
    expect(asked[1]).toMatchObject({ mine: "Mitt eget", base: "Deras" });
  });

  it("I5: or takes the other's into the field", async () => {
    const { asked, post } = aServer();
    const saver = new MemoSaver("Ett", post);
    saver.type("Mitt");
    await long();
    await asked[0]?.answer({ ok: false, code: "memo.changed-meanwhile", theirs: "Deras" });
    const { turn } = saver.state();
    saver.choose("theirs");
    expect(saver.state()).toMatchObject({ shown: "Deras", theirs: null, turn: turn + 1 });
    await long();
    expect([asked.length, saver.hasUnsaved]).toEqual([1, false]);
  });

  it("I5: keeps what the server does not take, and sends it when it is mended", async () => {
    const { asked, post } = aServer();
    const saver = new MemoSaver("", post);
    saver.type("850709-9805");
    await long();
    await asked[0]?.answer({ ok: false, code: "identity-number" });
    await long();
    expect([asked.length, saver.state().saving, saver.state().code]).toEqual([1, "failed", "identity-number"]);
    saver.type("ett barn");
    await long();
    expect(asked[1]).toMatchObject({ mine: "ett barn", base: "" });
  });

  it("I5: shows what a loader read, but never over what is being written", async () => {
    const { post } = aServer();
    const saver = new MemoSaver("Ett", post);
    saver.stored("Två", "2026-11-29T09:00:00.000Z");
    expect(saver.state()).toMatchObject({ shown: "Två", turn: 1 });
    saver.type("Mitt");
    saver.stored("Tre", "2026-11-29T09:30:00.000Z");
    expect(saver.state()).toMatchObject({ shown: "Två", turn: 1 });
    expect(saver.hasUnsaved).toBe(true);
  });

  it("I5: shows nothing that was read before what was saved here, and that it was removed elsewhere", async () => {
    const { asked, post } = aServer();
    const saver = new MemoSaver("", post);
    saver.type("Nytt");
    await long();
    await asked[0]?.answer({ ok: true, at: "2026-11-29T10:00:00.000Z" });
    saver.stored("", null);
    saver.stored("Ny", "2026-11-29T09:59:59.000Z");
    expect([saver.state().turn, saver.hasUnsaved]).toEqual([0, false]);
    saver.stored("Nytt", "2026-11-29T10:00:00.000Z");
    saver.stored("", null);
    expect(saver.state()).toMatchObject({ shown: "", turn: 1 });
  });

  it("I5: stands in its field again when she comes back before it was saved", async () => {
    const { post } = aServer();
    const saver = new MemoSaver("Ett", post);
    saver.type("Halvvägs");
    saver.shownAnew();
    expect(saver.state()).toMatchObject({ shown: "Halvvägs", turn: 1 });
  });
});
