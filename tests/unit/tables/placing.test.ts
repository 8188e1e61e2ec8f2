import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byTeam } from "#app/features/tables/rules/by-team.ts";
import { mixed } from "#app/features/tables/rules/mixed.ts";
import type { Guest, Placed, Table } from "#app/features/tables/rules/people.ts";

const guests = fc
  .array(fc.record({ team: fc.option(fc.nat(8)), municipality: fc.nat(4) }), { maxLength: 60 })
  .map((people) =>
    people.map(({ team, municipality }, i): Guest => {
      // A team is of one municipality.
      const town = team === null ? municipality : team % 5;
      return { id: `g${i}`, team: team === null ? null : `t${team}`, municipality: `m${town}` };
    }),
  );
const tables = (seats: fc.Arbitrary<number>) =>
  fc.array(seats, { minLength: 1, maxLength: 10 }).map((all) => all.map((n, i): Table => ({ id: `b${i}`, seats: n })));
const seed = fc.nat(9999);

const at = ({ at: where }: Placed, table: Table, people: readonly Guest[]) =>
  people.filter(({ id }) => where.get(id) === table.id);
const sizes = (placed: Placed, all: readonly Table[], people: readonly Guest[]) =>
  all.map((table) => at(placed, table, people).length);
const teamsOf = (people: readonly Guest[]) =>
  [
    ...Map.groupBy(
      people.filter(({ team }) => team !== null),
      ({ team }) => team,
    ).values(),
  ].map((team) => team.length);

describe("placing mixed", () => {
  it("H8: everybody is placed once, as long as there are chairs, and no table has more than it holds", () => {
    fc.assert(
      fc.property(guests, tables(fc.integer({ min: 1, max: 12 })), seed, (people, all, n) => {
        const placed = mixed(people, all, n);
        const chairs = all.reduce((sum, { seats }) => sum + seats, 0);
        expect(placed.at.size).toBe(Math.min(people.length, chairs));
        expect([...placed.at.keys(), ...placed.left].toSorted()).toEqual(people.map(({ id }) => id).toSorted());
        for (const [i, size] of sizes(placed, all, people).entries())
          expect(size).toBeLessThanOrEqual(all[i]?.seats ?? 0);
      }),
    );
  });

  it("H8: tables differ by one at most where the chairs let them", () => {
    fc.assert(
      fc.property(guests, tables(fc.integer({ min: 1, max: 12 })), seed, (people, all, n) => {
        const counts = sizes(mixed(people, all, n), all, people);
        // One that has two fewer than another is full.
        const most = Math.max(...counts);
        for (const [i, count] of counts.entries()) if (count < most - 1) expect(count).toBe(all[i]?.seats);
      }),
    );
  });

  it("H8: no table has two of a team where it can be avoided, whatever chairs there are", () => {
    fc.assert(
      fc.property(guests, tables(fc.integer({ min: 1, max: 12 })), seed, (people, all, n) => {
        const placed = mixed(people, all, n);
        fc.pre(placed.left.length === 0);
        const counts = sizes(placed, all, people).toSorted((a, b) => b - a);
        const rows = [...teamsOf(people), ...people.filter(({ team }) => team === null).map(() => 1)];
        // Gale and Ryser: whether such places exist at all for these sizes.
        const exists = counts.every((_, k) => {
          const sum = counts.slice(0, k + 1).reduce((total, one) => total + one, 0);
          return sum <= rows.reduce((total, row) => total + Math.min(row, k + 1), 0);
        });
        fc.pre(exists);
        for (const table of all) expect(Math.max(0, ...teamsOf(at(placed, table, people)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("H8: with as many chairs at each table, teams and municipalities are spread as evenly as can be", () => {
    fc.assert(
      fc.property(guests, fc.integer({ min: 1, max: 10 }), seed, (people, count, n) => {
        const all = Array.from({ length: count }, (_, i): Table => ({ id: `b${i}`, seats: 60 }));
        const placed = mixed(people, all, n);
        for (const by of ["team", "municipality"] as const) {
          for (const name of new Set(people.map((one) => one[by]).filter((one) => one !== null))) {
            const counts = all.map((table) => at(placed, table, people).filter((one) => one[by] === name).length);
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(by === "team" ? 1 : 2);
          }
        }
      }),
    );
  });

  it("H8: the same seed gives the same places, in whatever order people come, and another seed others", () => {
    const people = Array.from({ length: 24 }, (_, i): Guest => {
      return { id: `g${i}`, team: `t${i % 4}`, municipality: `m${i % 2}` };
    });
    const all = Array.from({ length: 4 }, (_, i): Table => ({ id: `b${i}`, seats: 6 }));
    const places = (n: number, come = people, at = all) => [...mixed(come, at, n).at].toSorted();
    expect(places(7, people.toReversed(), all.toReversed())).toEqual(places(7));
    expect(places(8)).not.toEqual(places(7));
  });

  it("H9: who sits already stays, and those who come are placed with the fewest and away from their own", () => {
    const [ann, bo] = [
      { id: "ann", team: "t1", municipality: "m1" },
      { id: "bo", team: "t2", municipality: "m2" },
    ];
    const all: Table[] = [
      { id: "b1", seats: 4, sitting: [ann] },
      { id: "b2", seats: 4, sitting: [bo] },
    ];
    const come = [
      { id: "cia", team: "t1", municipality: "m1" },
      { id: "dan", team: "t2", municipality: "m2" },
    ];
    for (let n = 0; n < 20; n += 1) {
      expect([...mixed(come, all, n).at].toSorted()).toEqual([
        ["cia", "b2"],
        ["dan", "b1"],
      ]);
    }
  });
});

describe("placing by team", () => {
  it("H7: everybody is placed once, as long as there are chairs", () => {
    fc.assert(
      fc.property(guests, tables(fc.integer({ min: 1, max: 12 })), (people, all) => {
        const placed = byTeam(people, all);
        const chairs = all.reduce((sum, { seats }) => sum + seats, 0);
        expect(placed.at.size).toBe(Math.min(people.length, chairs));
        expect(new Set([...placed.at.keys(), ...placed.left]).size).toBe(people.length);
        for (const [i, size] of sizes(placed, all, people).entries())
          expect(size).toBeLessThanOrEqual(all[i]?.seats ?? 0);
      }),
    );
  });

  it("H7: each team sits at a table of its own when there are tables for all", () => {
    fc.assert(
      fc.property(guests, (people) => {
        const together = people.filter(({ team }) => team !== null);
        const all = Array.from({ length: 9 }, (_, i): Table => ({ id: `b${i}`, seats: 60 }));
        const placed = byTeam(together, all);
        for (const table of all) {
          expect(new Set(at(placed, table, together).map(({ team }) => team)).size).toBeLessThanOrEqual(1);
        }
        const used = new Set(placed.at.values()).size;
        expect(used).toBe(new Set(together.map(({ team }) => team)).size);
      }),
    );
  });
});
