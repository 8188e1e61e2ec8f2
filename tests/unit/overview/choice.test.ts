import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { choiceAmong, parseChoice } from "#app/features/overview/rules/choice.ts";

const [a, b] = [newId(), newId()];

describe("which small charts are shown", () => {
  it("PP5: stands in the address, and what is malformed there is as if it were not", () => {
    const read = (search: string) => parseChoice(new URLSearchParams(search));
    expect(read("")).toEqual({ measure: null, team: null });
    expect(read(`measure=${a}&team=${b}`)).toEqual({ measure: a, team: b });
    expect(read(`measure=x&measure=${a}&team=`)).toEqual({ measure: a, team: null });
    fc.assert(
      fc.property(fc.string(), fc.string(), (measure, team) => {
        const given = new URLSearchParams({ measure, team });
        expect(parseChoice(given)).toEqual({ measure: null, team: null });
      }),
    );
  });

  it("PP5: is nothing that is not there to be chosen", () => {
    const of = { measures: [{ id: a }], teams: [{ id: b }] };
    expect(choiceAmong({ measure: a, team: b }, of)).toEqual({ measure: a, team: b });
    expect(choiceAmong({ measure: b, team: a }, of)).toEqual({ measure: null, team: null });
    expect(choiceAmong({ measure: null, team: null }, of)).toEqual({ measure: null, team: null });
  });
});
