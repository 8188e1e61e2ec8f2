import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterLast,
  decideMove,
  decidePlace,
  decideShift,
  decideSwap,
  nextOf,
  type Placed,
} from "#app/features/gatherings/rules/sessions.ts";
import { hasTooLittleOwnWork, sharesOf } from "#app/features/gatherings/rules/shares.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const at = (id: string, from: number, to: number, more: Partial<Placed> = {}): Placed => ({
  id,
  title: `Pass ${id}`,
  room: "",
  track: null,
  fromMinute: from * 60,
  toMinute: to * 60,
  ...more,
});
const tracks = 2;

describe("a session's place", () => {
  it("G16: is its track's alone at that time, for everybody everybody's, and its room's alone; a no names the other", () => {
    const talk = at("talk", 10, 11, { track: 0, room: "Sal A" });
    const is = (session: Placed) => {
      const decided = decidePlace(session, [talk], tracks);
      return decided.ok ? "yes" : decided;
    };
    expect(is(at("x", 11, 12, { track: 0 }))).toBe("yes");
    expect(is(at("x", 9, 10))).toBe("yes");
    expect(is(at("x", 10, 11, { track: 1 }))).toBe("yes");
    const clash = { code: "session.overlaps", data: { other: "Pass talk", hours: "10:00–11:00" } };
    expect(is(at("x", 10.5, 12, { track: 0 }))).toMatchObject(clash);
    expect(is(at("x", 9, 12))).toMatchObject(clash);
    expect(is(at("x", 10, 11, { track: 1, room: " sal a " }))).toMatchObject({
      code: "session.room-taken",
      data: { other: "Pass talk", room: "Sal A" },
    });
    expect(is(at("x", 10, 11, { track: 1, room: "Sal B" }))).toBe("yes");
    // It is never in its own way.
    expect(is({ ...talk, toMinute: 690 })).toBe("yes");
    expect(is(at("x", 10, 10))).toMatchObject({ code: "session.times-order" });
    expect(is(at("x", 23, 25))).toMatchObject({ code: "session.outside-day" });
    expect(is(at("x", 14, 15, { track: 2 }))).toMatchObject({ code: "session.no-track" });
  });

  const morning = [at("a", 9, 9.5), at("b", 10, 11), at("c", 11, 12, { track: 0 }), at("d", 11, 11.5, { track: 1 })];
  const placesOf = (decided: ReturnType<typeof decideMove>) =>
    decided.ok
      ? decided.value.map(({ id, fromMinute, toMinute }) => [id, fromMinute / 60, toMinute / 60])
      : decided.code;
  const [a, b, c, d] = morning as [Placed, Placed, Placed, Placed];

  it("G18: changes with the next one's, and what is between stays; what comes after moves together", () => {
    expect(placesOf(decideSwap(a, morning, tracks))).toEqual([
      ["b", 9, 10],
      ["a", 10.5, 11],
    ]);
    expect(placesOf(decideSwap(d, morning, tracks))).toBe("session.no-next");
    expect(nextOf(a, morning)).toBe(b);
    expect(placesOf(decideShift(a, { minutes: 30, withThis: false }, morning, tracks))).toEqual([
      ["b", 10.5, 11.5],
      ["c", 11.5, 12.5],
      ["d", 11.5, 12],
    ]);
    expect(placesOf(decideShift(b, { minutes: -60, withThis: true }, morning, tracks))).toBe("session.overlaps");
    expect(placesOf(decideShift(b, { minutes: -30, withThis: true }, morning, tracks))).toHaveLength(3);
    expect(placesOf(decideShift(c, { minutes: 60, withThis: false }, morning, tracks))).toEqual([]);
  });

  it("is moved in time and to another track, as long as it was", () => {
    expect(placesOf(decideMove(c, { fromMinute: 690, track: 1 }, morning, tracks))).toEqual([["c", 11.5, 12.5]]);
    expect(placesOf(decideMove(c, { fromMinute: 660, track: 1 }, morning, tracks))).toBe("session.overlaps");
    expect(placesOf(decideMove(c, { fromMinute: 1430, track: 0 }, morning, tracks))).toBe("session.outside-day");
  });

  it("is proposed after all that is there", () => {
    expect(afterLast([], { fromMinute: 540 })).toMatchObject({ fromMinute: 540, toMinute: 600 });
    expect(afterLast(morning, { fromMinute: 540 })).toMatchObject({ fromMinute: 720, toMinute: 780 });
    expect(afterLast([at("late", 23, 24)], { fromMinute: 540 })).toMatchObject({ fromMinute: 1380, toMinute: 1440 });
  });

  it("G16, G18: whatever is moved, nothing overlaps afterwards", () => {
    const one = fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      long: fc.integer({ min: 1, max: 4 }),
      track: fc.constantFrom(null, 0, 1),
    });
    const plan = fc.array(one, { minLength: 1, maxLength: 8 }).map((all) =>
      all.reduce<Placed[]>((placed, { from, long, track }, n) => {
        const session = at(String(n), from, from + long, { track });
        return decidePlace(session, placed, tracks).ok ? placed.concat(session) : placed;
      }, []),
    );
    const act = fc.record({
      which: fc.nat(),
      minutes: fc.integer({ min: -300, max: 300 }),
      withThis: fc.boolean(),
      track: fc.constantFrom(null, 0, 1),
    });
    fc.assert(
      fc.property(plan, act, (all, { which, minutes, withThis, track }) => {
        const session = all[which % all.length];
        if (!session) return;
        for (const decided of [
          decideSwap(session, all, tracks),
          decideShift(session, { minutes, withThis }, all, tracks),
          decideMove(session, { fromMinute: session.fromMinute + minutes, track }, all, tracks),
        ]) {
          if (!decided.ok) continue;
          const after = all.map((old) => decided.value.find(({ id }) => id === old.id) ?? old);
          for (const one of after) expect(decidePlace(one, after, tracks).ok).toBe(true);
          const long = ({ fromMinute, toMinute }: Placed) => toMinute - fromMinute;
          expect(after.map(long)).toEqual(all.map(long));
        }
      }),
      { numRuns: rounds(2000, "what is moved in a day"), seed: seed() },
    );
  });
});

describe("what the time goes to", () => {
  const is = (kind: "own_work" | "exchange" | "talk" | "pause", from: number, to: number) => ({
    kind,
    fromMinute: from * 60,
    toMinute: to * 60,
  });

  it("G20: pauses left out, of what goes on at once one is in one, and together a hundred", () => {
    expect(sharesOf([[is("own_work", 9, 10), is("pause", 10, 14), is("talk", 14, 15)]])).toEqual({
      own_work: 50,
      exchange: 0,
      talk: 50,
    });
    // Two at once in the afternoon: half of that hour each.
    expect(sharesOf([[is("own_work", 9, 10), is("talk", 13, 14), is("exchange", 13, 14)]])).toEqual({
      own_work: 50,
      exchange: 25,
      talk: 25,
    });
    expect(sharesOf([[is("own_work", 9, 10)], [is("talk", 9, 10), is("exchange", 10, 11)]])).toEqual({
      own_work: 34,
      exchange: 33,
      talk: 33,
    });
    expect(sharesOf([[is("pause", 9, 10)], []])).toBeNull();
    expect(sharesOf([])).toBeNull();
  });

  it("G20: under half for the teams' own work is said", () => {
    expect(hasTooLittleOwnWork({ own_work: 49, exchange: 21, talk: 30 })).toBe(true);
    expect(hasTooLittleOwnWork({ own_work: 50, exchange: 20, talk: 30 })).toBe(false);
  });
});
