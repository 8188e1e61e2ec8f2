import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields } from "#app/core/merge.ts";
import { SheetStore } from "#app/features/cycles/ui/sheet-store.ts";

const sheet = { what: "", planWho: "", planWhere: "" };

describe("what one types", () => {
  it("is sent with what it was, and is the base once saved", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Ring");
    const sent = store.toSend();
    expect(sent).toEqual({ mine: { what: "Ring" }, base: { what: "" } });
    store.sent(sent?.mine ?? {});
    store.write("what", "Ring dagen efter");
    store.answered({ ok: true, at: "2026-11-22T14:02:00Z", saved: ["what"], conflicts: [] });
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

  it("another's change comes into fields one has not touched, and not into the one that is written", () => {
    const store = new SheetStore(sheet);
    store.write("what", "Mitt");
    store.stored({ what: "Deras", planWho: "Jouren", planWhere: "" });
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
});

describe("two who write in the same sheet", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("write" as const), who: fc.nat(1), text: fc.string({ minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("save" as const), who: fc.nat(1), lost: fc.boolean() }),
    fc.record({ kind: fc.constant("refresh" as const), who: fc.nat(1) }),
    fc.record({
      kind: fc.constant("choose" as const),
      who: fc.nat(1),
      side: fc.constantFrom("mine" as const, "theirs" as const),
    }),
  );

  it("C25: no text vanishes: every one that was saved over had been seen by the one who did it", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = { what: "" };
        const stores = [new SheetStore(server), new SheetStore(server)];
        const seen: [Set<string>, Set<string>] = [new Set([""]), new Set([""])];
        for (const act of steps) {
          const store = stores[act.who]!;
          const mySeen = seen[act.who as 0 | 1];
          if (act.kind === "write") store.write("what", act.text);
          if (act.kind === "refresh") store.stored({ ...server });
          if (act.kind === "choose") store.choose("what", act.side);
          if (act.kind === "save") {
            const next = store.toSend();
            if (next) {
              store.sent(next.mine);
              const before = server.what;
              const merged = mergeFields(next.base, next.mine, server as Record<string, string>);
              if (typeof merged.write.what === "string") {
                expect(mySeen.has(before)).toBe(true);
                server.what = merged.write.what;
              }
              if (act.lost) store.unreached();
              else {
                const conflicts = merged.conflicts.map(({ field, theirs }) => ({ field, theirs: String(theirs) }));
                store.answered({ ok: true, at: "t", saved: conflicts.length > 0 ? [] : ["what"], conflicts });
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
