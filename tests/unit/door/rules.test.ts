import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countOn,
  dayToShow,
  holding,
  isFound,
  isLater,
  isListed,
  keptUntil,
  momentOf,
  sorted,
  ticketIn,
  withPosts,
} from "#app/features/door/rules.ts";
import { type DoorList, type DoorPerson, doorWords, type Mark } from "#app/features/door/types.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString();
const mark = (word: Mark["mark"], second: number, id = `${word}-${second}`): Mark => ({
  id,
  mark: word,
  markedAt: at(second),
});
const person = (id: string, name: string, marks: DoorPerson["marks"] = {}, walkedIn = false): DoorPerson => ({
  id,
  name,
  under: "Team Norr · Åmål",
  ticket: `ticket-${id}`,
  walkedIn,
  marks,
});
const listOf = (people: DoorPerson[], outsiders: DoorList["outsiders"] = []): DoorList => ({
  readAt: at(0),
  capacity: 50,
  people,
  outsiders,
});

/** Few moments, so that many are pressed in the same millisecond. */
const presses = fc.uniqueArray(
  fc.record({ id: fc.uuid(), mark: fc.constantFrom(...doorWords), markedAt: fc.integer({ min: 0, max: 5 }).map(at) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
);

describe("what holds", () => {
  it("D1: is the latest press, in whatever order and however often they come", () => {
    const arrivals = presses.chain((marks) =>
      fc.tuple(
        fc.constant(marks),
        fc.shuffledSubarray(marks, { minLength: marks.length }),
        fc.array(fc.constantFrom(...marks)),
      ),
    );
    fc.assert(
      fc.property(arrivals, ([marks, shuffled, again]) => {
        const held = holding([...again, ...shuffled, ...again]);
        expect(held).toEqual(holding(marks));
        expect(marks.every((one) => one.id === held?.id || !isLater(one, held as Mark))).toBe(true);
      }),
    );
  });

  it("D1: of two in the same millisecond, has the greater id", () => {
    expect(holding([mark("absent", 1, "b"), mark("present", 1, "a")])?.id).toBe("b");
    expect(holding([])).toBeNull();
  });

  it("D2: a clock that is far ahead is not believed, one that is late is", () => {
    const now = new Date(at(0));
    const ahead = (ms: number) => new Date(now.getTime() + ms);
    expect(momentOf(ahead(120_000), now)).toEqual(ahead(120_000));
    expect(momentOf(ahead(120_001), now)).toEqual(now);
    expect(momentOf(ahead(-3_600_000), now)).toEqual(ahead(-3_600_000));
  });
});

describe("the list on a device", () => {
  const dayId = "day";
  const press = (registrationId: string, pressed: Mark) =>
    ({ kind: "mark", dayId, registrationId, ...pressed }) as const;

  it("D5: shows what was pressed here before it is sent, unless something later holds already", () => {
    const list = listOf([person("a", "Anna"), person("b", "Bo", { [dayId]: mark("excused", 9) })]);
    const shown = withPosts(list, [press("a", mark("present", 5)), press("b", mark("present", 5))]);
    expect(shown.people.map(({ marks }) => marks[dayId]?.mark)).toEqual(["present", "excused"]);
    expect(withPosts(list, [press("unknown", mark("present", 5))]).people).toEqual(list.people);
    expect(countOn(shown.people, dayId)).toEqual({ present: 1, excused: 1, absent: 0, unmarked: 0 });
  });

  it("D5: shows who was let in here, and takes her away again when that was a slip", () => {
    const outside = { name: "Cia", under: "Team Syd", personId: "p", registrationId: null };
    const waits = { name: "Dan", under: "", personId: null, registrationId: "d" };
    const list = listOf([], [outside, waits]);
    const walkIn = { kind: "walk-in", dayId, markedAt: at(1) } as const;
    const guest = { name: "Eva", organisation: "Region", email: "" };
    const posts = [
      { ...walkIn, id: "w1", who: { personId: "p" } },
      { ...walkIn, id: "w2", who: guest },
      press("d", mark("present", 2)),
    ] as const;
    const shown = withPosts(list, posts);
    expect(shown.people.map(({ name, under }) => [name, under])).toEqual([
      ["Cia", "Team Syd"],
      ["Eva", "Region"],
      ["Dan", ""],
    ]);
    expect(shown.people.every((one) => one.walkedIn && isListed(one))).toBe(true);
    expect(shown.outsiders).toEqual([]);
    const slipped = withPosts(list, [...posts, press("w2", mark("cleared", 3))]);
    expect(slipped.people.filter(isListed).map(({ name }) => name)).toEqual(["Cia", "Dan"]);
    expect(isListed(person("a", "Anna"))).toBe(true);
  });

  it("D3: is sorted as Swedish is, and found by the beginnings of words, with accents or without", () => {
    const names = ["Örjan", "Zeynep", "Ärla", "Åsa", "Anna"];
    expect(sorted(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
      "Anna",
      "Zeynep",
      "Åsa",
      "Ärla",
      "Örjan",
    ]);
    const found = (words: string, name = "Mehmet Yılmaz-Lindén") => isFound({ name, under: "Team Norr · Åmål" }, words);
    for (const words of ["", "meh", "yilmaz", "LINDEN meh", "norr åm", "Lindén"])
      expect(found(words), words).toBe(true);
    for (const words of ["ehmet", "amål", "meh syd"]) expect(found(words), words).toBe(false);
    expect(found("ost", "Östen Ek")).toBe(false);
  });

  it("D4: is kept until the day after the last one begins in Stockholm", () => {
    const days = ["2027-03-27", "2027-03-28", "2027-03-26"].map((day) => ({
      id: day,
      day,
      fromMinute: 540,
      toMinute: 960,
    }));
    expect(new Date(keptUntil(days)).toISOString()).toBe("2027-03-28T22:00:00.000Z");
    expect(keptUntil([])).toBe(0);
  });

  it("begins with today, else with the next day, else with the last", () => {
    const days = ["2026-11-20", "2026-11-23"].map((day) => ({ id: day, day, fromMinute: 540, toMinute: 960 }));
    expect(dayToShow(days, "2026-11-20")?.id).toBe("2026-11-20");
    expect(dayToShow(days, "2026-11-21")?.id).toBe("2026-11-23");
    expect(dayToShow(days, "2026-12-01")?.id).toBe("2026-11-23");
    expect(dayToShow(days, "2026-12-01", "2026-11-20")?.id).toBe("2026-11-20");
    expect(dayToShow([], "2026-12-01")).toBeUndefined();
  });
});

describe("a ticket", () => {
  it("is read out of its address, wherever the app lives, and out of nothing else", () => {
    const code = "0b6a1c2d-1111-4222-8333-444455556666";
    expect(ticketIn(`https://genombrott.example/door/${code}`)).toBe(code);
    expect(ticketIn(code.toUpperCase())).toBe(code);
    for (const read of ["", "https://genombrott.example/door/", `${code}0`, `https://x.example/${code}`]) {
      expect(ticketIn(read), read).toBeNull();
    }
  });
});
