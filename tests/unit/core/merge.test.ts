import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldValue, mergeField, mergeFields } from "#app/core/merge.ts";

const value: fc.Arbitrary<FieldValue> = fc.constantFrom("a", "b", "c", "", null, 1, true);
const sheet = fc.dictionary(fc.constantFrom("what", "learned", "next", "__proto__"), value, { noNullPrototype: true });
const whole = fc.record({ what: value, learned: value, next: value });

describe("merge", () => {
  it("C26: tells apart who changed a field", () => {
    expect(mergeField({ base: "a", mine: "b", theirs: "a" })).toBe("mine");
    expect(mergeField({ base: "a", mine: "a", theirs: "b" })).toBe("theirs");
    expect(mergeField({ base: "a", mine: "b", theirs: "b" })).toBe("same");
    expect(mergeField({ base: "a", mine: "b", theirs: "c" })).toBe("conflict");
    expect(mergeField({ base: "a", mine: "", theirs: "c" })).toBe("conflict");
    expect(mergeField({ base: null, mine: "", theirs: null })).toBe("mine");
  });

  it("C26: nothing that somebody wrote vanishes without being stored or shown", () => {
    fc.assert(
      fc.property(sheet, sheet, whole, (base, mine, theirs) => {
        const { write, conflicts } = mergeFields<string>(base, mine, theirs);
        const stored: Record<string, FieldValue> = { ...theirs, ...write };
        const shown = new Map(conflicts.map((conflict) => [conflict.field, conflict]));
        for (const field of ["what", "learned", "next"] as const) {
          const their = theirs[field];
          const my = Object.hasOwn(mine, field) ? mine[field] : undefined;
          const conflict = shown.get(field);
          // What the other one wrote (it is not what I saw) is still stored, unless I wrote the same.
          if (!Object.hasOwn(base, field) || base[field] !== their) expect(stored[field]).toBe(their);
          // What I wrote is stored, or shown beside theirs.
          if (my !== undefined && my !== base[field] && my !== stored[field]) {
            expect(conflict).toEqual({ field, mine: my, theirs: their });
          }
          if (conflict) expect(Object.hasOwn(write, field)).toBe(false);
        }
      }),
    );
  });

  it("C26: a choice after the conflict is stored, unless somebody has written again", () => {
    fc.assert(
      fc.property(whole, whole, whole, (base, mine, theirs) => {
        const { conflicts } = mergeFields(base, mine, theirs);
        const seen = Object.fromEntries(conflicts.map((one) => [one.field, one.theirs]));
        const chosen = Object.fromEntries(conflicts.map((one) => [one.field, one.mine]));
        const second = mergeFields<string>(seen, chosen, theirs);
        expect(second.conflicts).toEqual([]);
        expect(second.write).toEqual(chosen);
      }),
    );
  });

  it("C26: a field from another version of the form, or a hostile one, writes nothing", () => {
    expect(mergeFields<string>({}, { what: "mitt" }, { what: "ditt" })).toEqual({
      write: {},
      conflicts: [{ field: "what", mine: "mitt", theirs: "ditt" }],
    });
    const hostile = JSON.parse('{"__proto__": "x", "constructor": "y", "teamId": "z"}');
    expect(mergeFields<string>({}, hostile, { what: "ditt" })).toEqual({ write: {}, conflicts: [] });
  });
});
