import { expect, it } from "vitest";
import { standardPlace, standardRef, stepped } from "#app/features/factors/rules.ts";

it("I6: a factor goes one place past the neighbour that stood there, once however often it is pressed", () => {
  const ids = ["a", "b", "c"];
  expect(stepped(ids, "b", { way: "up", past: "a" })).toEqual(["b", "a", "c"]);
  expect(stepped(ids, "b", { way: "down", past: "c" })).toEqual(["a", "c", "b"]);
  expect(stepped(["b", "a", "c"], "b", { way: "up", past: "a" })).toEqual(["b", "a", "c"]);
  expect(stepped(ids, "c", { way: "up", past: "a" })).toBeNull();
  expect(stepped(ids, "x", { way: "up", past: "a" })).toBeNull();
  expect(stepped(ids, "a", { way: "up", past: "x" })).toBeNull();
});

it("I6: a place in the app's own list is named by its number, and by nothing else", () => {
  expect(standardPlace(standardRef(9))).toBe(9);
  for (const text of ["standard:0", "standard:10", "standard:1.5", "standard:", "x", "standard:01"])
    expect(standardPlace(text)).toBeNull();
});
