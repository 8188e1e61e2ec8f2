import { expect, test } from "vitest";
import { definitionsOn } from "#app/features/measures/rules/definitions.ts";
import { Definitions } from "#app/features/measures/ui/about.tsx";
import { rendered } from "#tests/support/charts/rendered.tsx";

const first = { id: "1", fromDay: null, definition: "Först", numerator: "", denominator: "", exclusions: "" };
const second = { ...first, id: "2", fromDay: "2026-05-01", definition: "Sedan" };
const third = { ...first, id: "3", fromDay: "2027-05-01", definition: "Framöver" };
const all = [first, second, third];

test("ME3: what holds is the latest that has begun, and from its first day on", () => {
  const on = (day: string) => {
    const { holds, earlier, coming } = definitionsOn(all, day);
    return [holds?.id, earlier.map(({ id }) => id), coming.map(({ id }) => id)];
  };
  expect(on("2026-04-30")).toEqual(["1", [], ["2", "3"]]);
  expect(on("2026-05-01")).toEqual(["2", ["1"], ["3"]]);
  expect(on("2027-04-30")).toEqual(["2", ["1"], ["3"]]);
  expect(on("2027-05-01")).toEqual(["3", ["2", "1"], []]);
  expect(definitionsOn([], "2026-05-01")).toEqual({ holds: undefined, earlier: [], coming: [] });
});

test("ME3: how it is counted now stands first, and what is to come is told as that", () => {
  const html = rendered(<Definitions definitions={all} today="2026-11-30" />);
  const at = ["Sedan", "Så räknas det framöver", "Framöver", "Tidigare definitioner", "Först"].map((text) =>
    html.indexOf(text),
  );
  expect(at.every((place) => place >= 0)).toBe(true);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  const alone = rendered(<Definitions definitions={[first]} today="2026-11-30" />);
  for (const heading of ["Så räknas det framöver", "Tidigare definitioner", "Från början"])
    expect(alone).not.toContain(heading);
});
