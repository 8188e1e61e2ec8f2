import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letIn, nextOffers, placeInQueue, turnsOf, type Waiting } from "#app/features/registrations/rules/queue.ts";

const one = (number: number, togetherWith: string | null = null): Waiting => ({
  id: `w${number}`,
  number,
  togetherWith,
});
const ids = (waiting: readonly Waiting[]) => waiting.map(({ id }) => id);

/** A waiting list, in any order, with parties whose numbers lie anywhere. */
const list = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 25 }).chain((numbers) =>
  fc
    .array(fc.constantFrom<string | null>(null, null, "a", "b", "c"), {
      minLength: numbers.length,
      maxLength: numbers.length,
    })
    .map((parties) => numbers.map((number, index) => one(number, parties[index]!))),
);

describe("the waiting list", () => {
  it("B6: offers seats in the order of the numbers", () => {
    expect(ids(nextOffers([one(3), one(1), one(2)], 2))).toEqual(["w1", "w2"]);
    expect(nextOffers([one(1)], 0)).toEqual([]);
  });

  it("B7: keeps a seat for a party that needs more, and passes nobody", () => {
    const waiting = [one(1, "a"), one(2, "a"), one(3)];
    expect(nextOffers(waiting, 1)).toEqual([]);
    expect(ids(nextOffers(waiting, 2))).toEqual(["w1", "w2"]);
    expect(ids(nextOffers(waiting, 3))).toEqual(["w1", "w2", "w3"]);
  });

  it("B7: whoever is offered a seat has nobody before her who is not, and parties are offered whole", () => {
    fc.assert(
      fc.property(list, fc.integer({ min: -2, max: 30 }), (waiting, free) => {
        const offered = new Set(ids(nextOffers(waiting, free)));
        expect(offered.size).toBeLessThanOrEqual(Math.max(0, free));
        let passed = false;
        for (const { who } of turnsOf(waiting)) {
          const count = who.filter(({ id }) => offered.has(id)).length;
          expect([0, who.length]).toContain(count);
          if (count === 0) passed = true;
          else expect(passed).toBe(false);
        }
        // Whoever is next did not fit.
        const next = turnsOf(waiting).find(({ who }) => !offered.has(who[0]!.id));
        if (next) expect(next.who.length).toBeGreaterThan(free - offered.size);
      }),
    );
  });

  it("B9: says how many stand before somebody, and why she waits", () => {
    const waiting = [one(1, "a"), one(2), one(3, "a"), one(4)];
    expect(placeInQueue(waiting, "w2", 0)).toEqual({ before: 2, why: "full", together: 1, free: 0 });
    expect(placeInQueue(waiting, "w3", 1)).toEqual({ before: 0, why: "party-too-large", together: 2, free: 1 });
    expect(placeInQueue(waiting, "w4", 1)).toEqual({ before: 3, why: "kept-for-party", together: 1, free: 1 });
    expect(placeInQueue(waiting, "w9", 1)).toBeNull();
  });

  it("B9: everybody on it has a place, and as many before her as stand in earlier turns", () => {
    fc.assert(
      fc.property(list, (waiting) => {
        const places = turnsOf(waiting).flatMap(({ who }) => who.map(({ id }) => placeInQueue(waiting, id, 0)!.before));
        const expected = turnsOf(waiting).reduce<{ before: number; all: number[] }>(
          ({ before, all }, { who }) => ({ before: before + who.length, all: [...all, ...who.map(() => before)] }),
          { before: 0, all: [] },
        );
        expect(places).toEqual(expected.all);
      }),
    );
  });

  it.each([
    [1, 1, false, true, 1],
    [1, 0, false, true, 0],
    [1, 5, true, true, 0],
    [3, 2, false, true, 0],
    [3, 3, false, true, 3],
    [3, 2, false, false, 2],
    [3, -1, false, false, 0],
    [3, 2, true, false, 0],
  ])(
    "B5: of %i who come when %i are free (somebody waits: %s; together: %s) %i get in",
    (count, free, waits, together, into) => {
      expect(letIn(count, free, waits, together)).toBe(into);
    },
  );
});
