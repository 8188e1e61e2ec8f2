import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { readChanges } from "#app/features/cycles/forms.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";

const question = `q.${newId()}`;

describe("reading a worksheet's form", () => {
  it("gives changes or a refusal, whatever the fields are called", () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype);
    const word = fc.oneof(fc.constantFrom(...inherited, "what", "startsOn", "prediction", "ideaId"), fc.string());
    const name = fc
      .tuple(fc.constantFrom("", "base.", "choose.", "base.base."), fc.constantFrom("", `${question}.`, "q.x."), word)
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(fc.string(), fc.constantFrom("mine", "theirs"))), (values) => {
        try {
          const { mine, base } = readChanges(values, []);
          for (const field of [...Object.keys(mine), ...Object.keys(base)])
            expect(field).toMatch(/^(what|startsOn|ideaId|q\.[0-9a-f-]{36}\.prediction)$/);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(["constructor", "toString", "hasOwnProperty"])("a question has no field called %s", (field) => {
    expect(() => readChanges({ [`${question}.${field}`]: "x" }, [])).toThrow(Refusal);
  });

  it("a chosen text of one's own is sent with the other's as what it was, the other's is not sent at all", () => {
    const both = { what: "Mitt", "base.what": "Deras", planWho: "Mitt", "base.planWho": "Deras" };
    const chosen = { "choose.what": "mine", "choose.planWho": "theirs" };
    expect(readChanges({ ...both, ...chosen }, [])).toEqual({ mine: { what: "Mitt" }, base: { what: "Deras" } });
    expect(() => readChanges({ ...both, "choose.what": "both" }, [])).toThrow(Refusal);
  });
});
