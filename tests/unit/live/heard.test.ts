import { describe, expect, test } from "vitest";
import { heardSinceAsked } from "#app/live/heard.ts";

const about = (cycleId: string, mine?: true) => ({ name: "cycle.changed", ids: { cycleId }, ...(mine && { mine }) });
const one = { names: ["cycle.changed"], ids: { cycleId: "one" } };

describe("what a page has missed that begins to listen when its data has come", () => {
  test("what was told of since its data was asked for, and concerns it", () => {
    const since = heardSinceAsked();
    since.heard(about("one"));
    since.asked("elsewhere");
    expect(since.missed(one)).toBeUndefined();
    since.heard(about("other"));
    expect(since.missed(one)).toBeUndefined();
    since.heard(about("one", true));
    expect(since.missed(one)).toEqual(about("one", true));
    since.asked("again");
    expect(since.missed(one)).toBeUndefined();
  });

  test("not what she did herself, when she was led there by the form that did it", () => {
    const since = heardSinceAsked();
    since.asked("after-form");
    since.heard(about("one", true));
    expect(since.missed(one)).toBeUndefined();
    since.heard(about("one"));
    expect(since.missed(one)).toEqual(about("one"));
  });
});
