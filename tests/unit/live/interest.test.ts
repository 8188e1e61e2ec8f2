import { expect, test } from "vitest";
import { concerns } from "#app/live/interest.ts";

const hint = { name: "cycle.edited", ids: { cycleId: "c1", teamId: "t1" } };

test("a page hears what it named, about the things it shows", () => {
  expect(concerns(hint, { names: ["cycle.edited"] })).toBe(true);
  expect(concerns(hint, { names: ["cycle.edited", "x"], ids: { cycleId: "c1" } })).toBe(true);
  expect(concerns(hint, { names: ["cycle.edited"], ids: { cycleId: "c1", teamId: "t1" } })).toBe(true);
});

test("not what it did not name, nor what is about another thing", () => {
  expect(concerns(hint, { names: [] })).toBe(false);
  expect(concerns(hint, { names: ["cycle"], ids: { cycleId: "c1" } })).toBe(false);
  expect(concerns(hint, { names: ["cycle.edited"], ids: { cycleId: "c2" } })).toBe(false);
  expect(concerns(hint, { names: ["cycle.edited"], ids: { cycleId: "c1", teamId: "t2" } })).toBe(false);
});

test("a hint that does not say which thing it is about may be about this one", () => {
  expect(concerns(hint, { names: ["cycle.edited"], ids: { ideaId: "i1" } })).toBe(true);
});
