import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields } from "#app/core/merge.ts";
import { SheetStore } from "#app/features/cycles/ui/sheet-store.ts";

/** The moment of an answer; the versions are in the order of their names. */
const at = (version: string) => ({ at: "2026-11-22T14:02:00Z", version });

const sheet = { what: "", planWho: "", planWhere: "" };

describe("what one types", () => {
  it("is sent with what it was, and is the base once saved", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    const sent = store.toSend();
    expect(sent).toEqual({ mine: { what: "Ring" }, base: { what: "" } });
    store.sent(sent?.mine ?? {});
    store.write("what", "Ring dagen efter");
    store.answered({ ok: true, ...at("1"), saved: ["what"], conflicts: [] });
    expect(store.toSend()).toEqual({ mine: { what: "Ring dagen efter" }, base: { what: "Ring" } });
    expect(store.state).toBe("saving");
  });

  it("is never called saved before the answer, and stays when none comes", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    expect(store.state).toBe("saving");
    store.sent({ what: "Ring" });
    store.unreached();
    expect(store.state).toBe("unsaved");
    expect(store.hasUnsaved).toBe(true);
    expect(store.toSend()?.mine).toEqual({ what: "Ring" });
  });

  it("a personal number is not sent, and does not hold the other fields back", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Mamman 19811228-9874 ringer");
    store.write("planWho", "Utredarna");
    expect(store.toSend()?.mine).toEqual({ planWho: "Utredarna" });
    expect(store.problem("what")).toBe("identity-number");
  });

  it("what the server stops in one field is not asked again until it is changed", () => {
    const store = new SheetStore(sheet);
    store.write("what", "x");
    store.write("planWho", "y");
    store.sent(store.toSend()?.mine ?? {});
    store.answered({ ok: false, code: "form.invalid", fields: { what: "field.too-long" } });
    expect(store.toSend()?.mine).toEqual({ planWho: "y" });
    store.write("what", "z");
    expect(store.toSend()?.mine).toEqual({ what: "z", planWho: "y" });
  });

  it("what a form carries is not saved beside it, and a save that it overtook stops nothing", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    store.sent(store.toSend()?.mine ?? {});
    store.carry(true);
    store.answered({ ok: false, code: "cycle.logged-already", fields: {} });
    expect([store.problem("what"), store.toSend(), store.isStuck]).toEqual([undefined, null, false]);
    // The page may end before the form has arrived.
    expect(store.toSend(true)?.mine).toEqual({ what: "Ring" });
    store.carry(false);
    expect(store.toSend()?.mine).toEqual({ what: "Ring" });
  });

  it("another's change comes into fields one has not touched, and not into the one that is written", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Mitt");
    store.stored({ what: "Deras", planWho: "Jouren", planWhere: "" }, "1");
    expect([store.value("what"), store.base("what"), store.value("planWho")]).toEqual(["Mitt", "", "Jouren"]);
  });

  it("signed out: the text stays and is sent when one is in again", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    store.sent(store.toSend()?.mine ?? {});
    store.answered({ ok: false, code: "signed-out", fields: {} });
    expect(store.state).toBe("signedOut");
    expect(store.toSend()?.mine).toEqual({ what: "Ring" });
  });

  it("what was just saved stays when an older answer arrives, and follows a newer one", () => {
    const store = new SheetStore(sheet, "1");
    store.write("what", "Ring");
    store.sent(store.toSend()?.mine ?? {});
    store.answered({ ok: true, ...at("2"), saved: ["what"], conflicts: [] });
    store.stored({ ...sheet }, "1");
    expect([store.value("what"), store.base("what")]).toEqual(["Ring", "Ring"]);
    store.stored({ ...sheet, what: "Ring inte" }, "3");
    expect(store.value("what")).toBe("Ring inte");
  });

  it("of a draft that was not there when the page was made, nothing older can take the text away", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    store.sent(store.toSend()?.mine ?? {});
    store.answered({ ok: true, ...at("2"), saved: ["what"], conflicts: [] });
    store.stored({ ...sheet }, null);
    expect(store.value("what")).toBe("Ring");
  });

  it("leaving, what was typed while a save is on its way goes too, on top of that save", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    const first = store.toSend()!;
    store.sent(first.mine);
    store.write("what", "Ring dagen efter");
    expect(store.toSend()).toBeNull();
    const rest = store.toSend(true)!;
    expect(rest).toEqual({ mine: { what: "Ring dagen efter" }, base: { what: "Ring" } });
    store.sent(rest.mine);
    expect(store.toSend(true)).toBeNull();
    store.answered({ ok: true, ...at("2"), saved: ["what"], conflicts: [] }, rest.mine);
    expect(store.hasUnsaved).toBe(true);
    store.answered({ ok: true, ...at("1"), saved: [], conflicts: [] }, first.mine);
    expect([store.hasUnsaved, store.base("what")]).toEqual([false, "Ring dagen efter"]);
  });

  it("what came through without an answer is one's own, and no conflict", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    store.sent(store.toSend()!.mine);
    store.unreached();
    store.write("what", "Ring dagen efter");
    store.sent(store.toSend()!.mine);
    store.answered({ ok: true, ...at("2"), saved: [], conflicts: [{ field: "what", theirs: "Ring" }] });
    expect(store.conflict("what")).toBeUndefined();
    expect(store.toSend()).toEqual({ mine: { what: "Ring dagen efter" }, base: { what: "Ring" } });
  });

  it("thrown away, nothing is sent any more", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    store.end();
    expect([store.toSend(true), store.hasUnsaved]).toEqual([null, false]);
  });

  it("what a form was refused for is shown until the field is changed, and stops no saving", () => {
    const store = new SheetStore(sheet);
    store.write("what", "x");
    store.refused({ what: "cycle.what-missing", planWho: "field.too-long" });
    expect([store.problem("what"), store.problem("planWho")]).toEqual(["cycle.what-missing", "field.too-long"]);
    expect(store.toSend()?.mine).toEqual({ what: "x" });
    store.write("what", "xy");
    expect([store.problem("what"), store.problem("planWho")]).toEqual([undefined, "field.too-long"]);
  });

  it("a form refused because two have written brings both texts, and saves neither until one is chosen", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Mitt");
    store.refused({ what: "cycle.conflict" }, { what: "Deras" });
    expect([store.conflict("what"), store.toSend()]).toEqual([{ mine: "Mitt", theirs: "Deras" }, null]);
    store.choose("what", "mine");
    expect(store.toSend()).toEqual({ mine: { what: "Mitt" }, base: { what: "Deras" } });
    expect(store.problem("what")).toBeUndefined();
  });
});

describe("two who write in the same sheet", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("write" as const), who: fc.nat(1), text: fc.string({ minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("save" as const), who: fc.nat(1), lost: fc.boolean() }),
    // `late`: the answer was read that many changes ago, and arrives now.
    fc.record({ kind: fc.constant("refresh" as const), who: fc.nat(1), late: fc.nat(3) }),
    fc.record({
      kind: fc.constant("choose" as const),
      who: fc.nat(1),
      side: fc.constantFrom("mine" as const, "theirs" as const),
    }),
  );
  const version = (n: number) => String(n).padStart(4, "0");

  it("C26: no text vanishes: every one that was saved over had been seen by the one who did it", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = [{ what: "", by: -1 }];
        const stores = [new SheetStore({ what: "" }, version(0)), new SheetStore({ what: "" }, version(0))];
        const seen: [Set<string>, Set<string>] = [new Set([""]), new Set([""])];
        for (const act of steps) {
          const store = stores[act.who]!;
          const mySeen = seen[act.who as 0 | 1];
          const now = server.at(-1)!;
          if (act.kind === "write") store.write("what", act.text);
          if (act.kind === "choose") store.choose("what", act.side);
          if (act.kind === "refresh") {
            const read = Math.max(0, server.length - 1 - act.late);
            const mineWas = server.findLastIndex(({ by }) => by === act.who);
            const before = [store.value("what"), store.base("what")];
            store.stored({ what: server[read]!.what }, version(read));
            // Only an answer that was lost leaves one in doubt about one's own last save.
            if (read < mineWas && store.savedAt === version(mineWas)) {
              expect([store.value("what"), store.base("what")]).toEqual(before);
            }
          }
          if (act.kind === "save") {
            const next = store.toSend();
            if (next) {
              store.sent(next.mine);
              const merged = mergeFields(next.base, next.mine, { what: now.what } as Record<string, string>);
              if (typeof merged.write.what === "string") {
                expect(mySeen.has(now.what)).toBe(true);
                server.push({ what: merged.write.what, by: act.who });
              }
              if (act.lost) store.unreached();
              else {
                const conflicts = merged.conflicts.map(({ field, theirs }) => ({ field, theirs: String(theirs) }));
                const last = version(server.length - 1);
                const saved = conflicts.length > 0 ? [] : ["what"];
                store.answered({ ok: true, at: last, version: last, saved, conflicts });
                if (now.by === act.who) expect(store.conflict("what"), "in conflict with oneself").toBeUndefined();
              }
            }
          }
          mySeen.add(store.value("what"));
          const conflict = store.conflict("what");
          if (conflict) mySeen.add(conflict.theirs);
          mySeen.add(store.base("what"));
        }
      }),
    );
  });
});
