import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOfMonth, latestMonths, monthsShown } from "#app/features/overview/rules/months.ts";
import { contentOf, type Tried } from "#app/features/overview/rules/tried.ts";

const teamIds = ["A", "B", "C"];
const drivers = [
  { id: "d1", title: "Kontakt", secondary: false },
  { id: "d2", title: "Brev", secondary: true },
];
const ideas = [
  { id: "i1", title: "Ring", driverId: "d1" },
  { id: "i2", title: "Skriv", driverId: "d2" },
  { id: "i3", title: "Ny", driverId: null },
  { id: "i4", title: "Gammal", driverId: "retired" },
];
const tried = (teamId: string, ideaId: string | null, tests: number, adopted = 0): Tried => ({
  ...{ teamId, ideaId, tests, adopted },
});

describe("what the teams have tried", () => {
  it("PP6: stands under its idea's driver in the order of the teams, and a driver without anything is there", () => {
    const [contact, letters, ...others] = contentOf(
      { drivers, ideas: ideas.slice(0, 1), tried: [tried("C", "i1", 2, 1), tried("A", "i1", 3)] },
      teamIds,
    );
    expect(contact?.ideas).toEqual([
      { id: "i1", title: "Ring", teams: [{ tests: 3, adopted: 0 }, null, { tests: 2, adopted: 1 }] },
    ]);
    expect(letters).toMatchObject({ id: "d2", secondary: true, ideas: [] });
    expect(others).toEqual([]);
  });

  it("PP6: stands under none where the driver is gone, and last what is of no idea", () => {
    const all = [tried("A", "i3", 1), tried("B", "i4", 2), tried("B", null, 4)];
    const last = contentOf({ drivers, ideas, tried: all }, teamIds).at(-1);
    expect(last).toMatchObject({ id: null, ideas: [{ id: "i3" }, { id: "i4" }, { id: null }] });
    expect(last?.ideas.at(-1)?.teams).toEqual([null, { tests: 4, adopted: 0 }, null]);
  });

  it("PP6: holds every test once", () => {
    const one = fc.record({
      teamId: fc.constantFrom(...teamIds),
      ideaId: fc.constantFrom(null, "i1", "i2", "i3", "i4"),
      tests: fc.integer({ min: 1, max: 50 }),
      adopted: fc.constant(0),
    });
    const rows = fc.uniqueArray(one, { selector: ({ teamId, ideaId }) => `${teamId} ${ideaId}` });
    fc.assert(
      fc.property(rows, fc.subarray(drivers), (all, inUse) => {
        const found = contentOf({ drivers: inUse, ideas, tried: all }, teamIds).flatMap((part) => part.ideas);
        const sum = (of: readonly ({ tests: number } | null)[]) => of.reduce((n, each) => n + (each?.tests ?? 0), 0);
        expect(sum(found.flatMap(({ teams }) => teams))).toBe(sum(all));
      }),
    );
  });
});

describe("the months that are shown", () => {
  const period = { startsOn: "2026-08-15", endsOn: "2027-06-30" };

  it("are the latest of the programme, as many as there are", () => {
    expect(latestMonths(period, "2026-11-30")).toEqual(["2026-08", "2026-09", "2026-10", "2026-11"]);
    expect(latestMonths(period, "2027-03-01")).toHaveLength(monthsShown);
    expect(latestMonths(period, "2030-01-01").at(-1)).toBe("2027-06");
    expect(latestMonths(period, "2026-07-31")).toEqual([]);
  });

  it("have their first and last days", () => {
    expect(daysOfMonth("2027-02")).toEqual({ from: "2027-02-01", to: "2027-02-28" });
    expect(daysOfMonth("2026-12")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
  });
});
