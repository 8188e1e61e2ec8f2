import { expect, test } from "vitest";
import { insteadOf } from "#app/features/measures/rules/instead.ts";
import type { MeasureFacts } from "#app/features/measures/rules/types.ts";

const measure: MeasureFacts = {
  ...{ id: "m", programmeId: "p", teamId: "t", name: "Omplaceringar", data: "percentage", kind: "outcome", unit: "%" },
  ...{ per: 100, direction: "down", rhythm: "week", smallest: 7, retired: false },
};
const latest = {
  id: "d",
  fromDay: null,
  definition: "Alla",
  numerator: "Flyttade",
  denominator: "Barn",
  exclusions: "Jour",
};

test("CH12: what is counted instead is better the other way where it is what lies between", () => {
  for (const [direction, between] of [
    ["down", "up"],
    ["up", "down"],
    ["neither", "neither"],
  ] as const) {
    const of = (data: "days-between" | "cases-between" | "count") =>
      insteadOf({ ...measure, direction }, latest, { data, ofOthers: false }).facts;
    expect(of("days-between")).toMatchObject({ data: "days-between", direction: between, unit: "", per: 1 });
    expect(of("cases-between").direction).toBe(between);
    const missed = insteadOf({ ...measure, direction }, latest, { data: "cases-between", ofOthers: true });
    expect(missed.facts.direction).toBe(direction);
    expect(of("count")).toMatchObject({ data: "count", direction, rhythm: "week", smallest: 7, kind: "outcome" });
  }
});

test("CH12: keeps how it is counted, and not what it was a share of", () => {
  expect(insteadOf(measure, latest, { data: "count", ofOthers: false }).words).toEqual({
    ...{ definition: "Alla", exclusions: "Jour", numerator: "", denominator: "" },
  });
  expect(insteadOf(measure, undefined, { data: "count", ofOthers: false }).words.definition).toBe("");
});
