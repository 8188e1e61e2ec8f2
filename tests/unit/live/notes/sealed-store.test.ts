import { describe, expect, test } from "vitest";
import { noteSchema } from "#app/live/note-protocol.ts";
import type { Drawers, Row } from "#app/live/notes/drawers.ts";
import { seal, unseal } from "#app/live/notes/seal.ts";
import { sealedStore } from "#app/live/notes/sealed-store.ts";
import { newKey } from "#app/live/sealed/seal.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const copy = (text: string, epoch = "text 1") => ({ epoch, done: bytes("done"), state: bytes(text) });
const label = { personId: "asta", noteId: "note 1", epoch: "text 1", schema: 1 };

/** A browser's drawers, in memory. */
function drawers(): Drawers & { rows: Map<string, Row>; keys: Map<string, CryptoKey> } {
  const rows = new Map<string, Row>();
  const keys = new Map<string, CryptoKey>();
  const at = (row: Pick<Row, "personId" | "noteId" | "epoch" | "tab">) =>
    [row.personId, row.noteId, row.epoch, row.tab].join("|");
  return {
    rows,
    keys,
    async keyOf(personId, fresh) {
      const key = keys.get(personId) ?? (await fresh());
      keys.set(personId, key);
      return key;
    },
    async put(row) {
      rows.set(at(row), row);
    },
    async remove(row, mark) {
      if (mark === undefined || rows.get(at(row))?.mark === mark) rows.delete(at(row));
    },
    rowsOf: async (personId, noteId) =>
      [...rows.values()].filter((row) => row.personId === personId && row.noteId === (noteId ?? row.noteId)),
  };
}

describe("a sealed copy", () => {
  test("comes back as it was, by its key and under its label only", async () => {
    const key = await newKey();
    const sealed = await seal(key, label, copy("hemligt"));
    expect(await unseal(key, label, sealed)).toEqual(copy("hemligt"));
    await expect(unseal(await newKey(), label, sealed)).rejects.toThrow();
    for (const other of [{ personId: "bo" }, { noteId: "note 2" }, { epoch: "text 2" }, { schema: 2 }]) {
      await expect(unseal(key, { ...label, ...other }, sealed), JSON.stringify(other)).rejects.toThrow();
    }
  });

  test("is sealed anew each time, with a key that nobody can take out", async () => {
    const key = await newKey();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    const many = await Promise.all(Array.from({ length: 50 }, () => seal(key, label, copy("hemligt"))));
    expect(new Set(many.map(({ iv }) => Buffer.from(iv).toString("hex"))).size).toBe(50);
    expect(many.every(({ iv }) => iv.byteLength === 12)).toBe(true);
    for (const one of many) expect(Buffer.from(one.bytes).toString("latin1")).not.toContain("hemligt");
  });
});

describe("the store", () => {
  test("is each person's own: another at the same browser finds nothing, and cannot read what lies there", async () => {
    const browser = drawers();
    await sealedStore("asta", browser).keep("note 1", copy("hemligt"));
    const others = sealedStore("bo", browser);
    expect([await others.of("note 1"), await others.pending()]).toEqual([[], []]);
    await others.keep("note 1", copy("annat"));
    const [hers] = [...browser.rows.values()];
    const stolen = { ...hers!, personId: "bo", tab: "stolen" };
    await browser.put(stolen);
    expect((await others.of("note 1")).map(({ state }) => new TextDecoder().decode(state))).toEqual(["annat"]);
    expect(await sealedStore("asta", browser).of("note 1")).toMatchObject([copy("hemligt")]);
  });

  test("holds one copy for each tab and text, the newest first, and says in which notes", async () => {
    const browser = drawers();
    const [first, second] = [sealedStore("asta", browser), sealedStore("asta", browser)];
    await first.keep("note 1", copy("ett"));
    await first.keep("note 1", copy("två"));
    await second.keep("note 2", copy("annan"));
    expect((await second.of("note 1")).map(({ state }) => new TextDecoder().decode(state))).toEqual(["två"]);
    expect((await first.pending()).toSorted()).toEqual(["note 1", "note 2"]);
    await second.drop("note 1", "text 1");
    expect(await first.of("note 1")).toHaveLength(1);
    await first.drop("note 1", "text 1");
    expect(await first.pending()).toEqual(["note 2"]);
    expect([...browser.rows.values()].every(({ schema }) => schema === noteSchema)).toBe(true);
  });

  test("a copy that was written anew since it was found is not taken away", async () => {
    const browser = drawers();
    const [first, second] = [sealedStore("asta", browser), sealedStore("asta", browser)];
    await first.keep("note 1", copy("ett"));
    const [found] = await second.of("note 1");
    await first.keep("note 1", copy("två"));
    await second.forget("note 1", found!);
    expect(await second.of("note 1")).toHaveLength(1);
    const [again] = await second.of("note 1");
    await second.forget("note 1", again!);
    expect(await second.of("note 1")).toEqual([]);
  });

  test("what no key opens any more is thrown away", async () => {
    const browser = drawers();
    await sealedStore("asta", browser).keep("note 1", copy("ett"));
    browser.keys.clear();
    expect(await sealedStore("asta", browser).of("note 1")).toEqual([]);
    expect(browser.rows.size).toBe(0);
  });
});
