import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isId, keyOfForm, newId } from "#app/core/id.ts";

describe("id", () => {
  it("is a UUID version 7 that sorts by its millisecond", () => {
    const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [first, second] = [newId(a), newId(b)];
        expect(isId(first)).toBe(true);
        expect(first).toMatch(/^.{14}7.{4}[89ab]/);
        expect(Number.parseInt(first.replaceAll("-", "").slice(0, 12), 16)).toBe(a);
        if (a !== b) expect(first < second).toBe(a < b);
      }),
    );
  });

  it("is never the same twice, also in one millisecond", () => {
    expect(new Set(Array.from({ length: 2_000 }, () => newId(1))).size).toBe(2_000);
  });

  it("knows what cannot be one", () => {
    const id = newId(1_795_000_000_000);
    for (const text of ["", "7", `${id} `, `${id}\n`, id.toUpperCase(), id.replace("-", ""), `${id}0`, "__proto__"]) {
      expect(isId(text), text).toBe(false);
    }
  });

  it("of a form on a page is its own, and the same each time", () => {
    const page = crypto.randomUUID();
    const forms = ["invite", "name", "invite-named 1", "invite-named 2", "invite-named 3", ""];
    const keys = forms.map((form) => keyOfForm(page, form));
    expect(new Set(keys).size).toBe(forms.length);
    expect(keys.every(isId)).toBe(true);
    expect(forms.map((form) => keyOfForm(page, form))).toEqual(keys);
    expect(keyOfForm(crypto.randomUUID(), "invite")).not.toBe(keys[0]);
  });
});
