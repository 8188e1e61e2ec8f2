import { describe, expect, it } from "vitest";
import { SheetStore } from "#app/features/cycles/ui/sheet-store.ts";

const question = "q.0197-a.prediction";
const sheet = { what: "Ring", learned: "", [question]: "" };
const answer = { ok: true, at: "2026-11-22T14:02:00Z", version: "2", conflicts: [] } as const;
const send = (store: SheetStore) => store.sent(store.toSend()?.mine ?? {});

describe("what was written where somebody else took the field away", () => {
  it("C26: in a question that was removed: the rest is saved, the text is kept and called unsaved", () => {
    const store = new SheetStore(sheet, "1");
    store.write(question, "Två av tre svarar");
    store.write("what", "Ring kvällen före");
    send(store);
    store.answered({ ...answer, saved: ["what"], gone: [question] });
    expect(store.unsent).toEqual([{ name: question, text: "Två av tre svarar", gone: true }]);
    expect([store.state, store.hasUnsaved, store.toSend()]).toEqual(["blocked", true, null]);
    store.drop(question);
    expect([store.state, store.hasUnsaved, store.unsent]).toEqual(["saved", false, []]);
  });

  it("C26: also when the page hears of it before anything was sent; what was only read is no loss", () => {
    const store = new SheetStore({ ...sheet, "q.0197-b.prediction": "Stod där" }, "1");
    store.write(question, "Två av tre svarar");
    store.stored({ what: "Ring", learned: "" }, "2");
    expect(store.unsent).toEqual([{ name: question, text: "Två av tre svarar", gone: true }]);
  });

  it("C26: an answer that it was saved before the field went away settles it", () => {
    const store = new SheetStore(sheet, "1");
    store.write(question, "Två av tre svarar");
    send(store);
    store.stored({ what: "Ring", learned: "" }, "2");
    store.answered({ ...answer, saved: [question] });
    expect([store.unsent, store.hasUnsaved]).toEqual([[], false]);
  });

  it("C26: in a test that was closed: the text is kept until it is let go", () => {
    const store = new SheetStore(sheet, "1");
    store.write("learned", "Kvällen är rätt tid");
    send(store);
    store.answered({ ok: false, code: "cycle.is-closed", fields: {} });
    store.stored({ ...sheet, learned: "Deras" }, "2");
    expect(store.unsent).toEqual([{ name: "learned", text: "Kvällen är rätt tid", gone: false }]);
    expect(store.isStuck).toBe(true);
    store.drop("learned");
    expect([store.unsent, store.isStuck]).toEqual([[], false]);
  });

  it("is the same list until something changes", () => {
    const store = new SheetStore(sheet, "1");
    store.write("learned", "x");
    expect(store.unsent).toBe(store.unsent);
  });
});
