import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMinute, minuteOf } from "#app/core/clock.ts";
import { dayOf } from "#app/core/day.ts";
import {
  decideOpening,
  freeOf,
  mostWindows,
  type Opening,
  offersIn,
  type Times,
} from "#app/features/open-times/rules.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const minute = 60_000;
const began = new Date("2027-01-11T07:00:00Z");
const span = (from: number, to: number): Times => ({
  startsAt: new Date(began.getTime() + from * minute),
  endsAt: new Date(began.getTime() + to * minute),
});
const said = ({ startsAt, endsAt }: Times) =>
  [startsAt, endsAt].map((moment) => (moment.getTime() - began.getTime()) / minute).join("–");

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 5, max: 300 }))
    .map(([from, length]) => span(from, from + length)),
  { maxLength: 12 },
);
/** Open times of one person: none overlaps another. */
const windows = spans.map((all) =>
  all
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .filter((one, at, sorted) => sorted.slice(0, at).every((earlier) => earlier.endsAt <= one.startsAt)),
);
const shares = (a: Times, b: Times) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
const within = (a: Times, b: Times) => a.startsAt >= b.startsAt && a.endsAt <= b.endsAt;

describe("what a coordinator is offered", () => {
  it("V12: is open, free for both, to come, of the length asked for, and never twice the same moment", () => {
    fc.assert(
      fc.property(
        windows,
        spans,
        fc.constantFrom(15, 30, 45, 60, 90),
        fc.integer({ min: -100, max: 900 }),
        (open, taken, minutes, at) => {
          const now = new Date(began.getTime() + at * minute);
          const offers = offersIn(open, taken, { minutes, now });
          for (const offer of offers) {
            expect(open.some((window) => within(offer, window))).toBe(true);
            expect(taken.some((one) => shares(offer, one))).toBe(false);
            expect(offer.startsAt > now).toBe(true);
            expect(offer.endsAt.getTime() - offer.startsAt.getTime()).toBe(minutes * minute);
            expect(offers.filter((other) => shares(offer, other))).toEqual([offer]);
          }
          // Nothing that would fit is left: no free part has room for one more.
          const left = freeOf(open, [...taken, ...offers]);
          expect(
            left.filter(
              (one) => one.startsAt > now && one.endsAt.getTime() - one.startsAt.getTime() >= minutes * minute,
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: rounds(1000, "offers"), seed: seed() },
    );
  });

  it("V12: begins where something ends, and is cut one after another", () => {
    const offers = (taken: readonly Times[]) =>
      offersIn([span(0, 180)], taken, { minutes: 60, now: span(-1, 0).startsAt }).map(said);
    expect(offers([])).toEqual(["0–60", "60–120", "120–180"]);
    expect(offers([span(60, 120)])).toEqual(["0–60", "120–180"]);
    expect(offers([span(90, 150)])).toEqual(["0–60"]);
    expect(offers([span(-60, 30)])).toEqual(["30–90", "90–150"]);
    expect(offers([span(-60, 30), span(-30, 45)])).toEqual(["45–105", "105–165"]);
  });
});

describe("times that are opened", () => {
  const programme = { startsOn: "2026-10-01", endsOn: "2029-09-30", pauseMonths: [7] };
  const tuesdays: Opening = { day: "2027-01-19", fromMinute: 780, toMinute: 960, until: "2027-05-18" };
  const decide = (more: Partial<Opening>, now = began) => decideOpening({ ...tuesdays, ...more }, programme, now);
  const days = (more: Partial<Opening>, now = began) => {
    const decided = decide(more, now);
    return decided.ok ? decided.value.map(({ startsAt }) => dayOf(startsAt)) : [];
  };

  it("V14: come every week at the same local hours, without holidays, their eves and pause months", () => {
    expect(days({}).length).toBe(18);
    const decided = decide({});
    for (const { startsAt, endsAt } of decided.ok ? decided.value : [])
      expect([startsAt, endsAt].map((moment) => formatMinute(minuteOf(moment)))).toEqual(["13:00", "16:00"]);
    // Maundy Thursday; Ascension; midsummer's eve is a Friday; the whole of July.
    expect(days({ day: "2027-03-18", until: "2027-04-01" })).toEqual(["2027-03-18", "2027-04-01"]);
    expect(days({ day: "2027-04-29", until: "2027-05-13" })).toEqual(["2027-04-29", "2027-05-13"]);
    expect(days({ day: "2027-06-18", until: "2027-07-02" })).toEqual(["2027-06-18"]);
  });

  it("V14: are a day alone where no other is said, also in a pause, and only what is to come", () => {
    expect(days({ day: "2027-07-06", until: null })).toEqual(["2027-07-06"]);
    expect(days({ until: "2027-02-02" }, new Date("2027-01-26T12:00:00Z"))).toEqual(["2027-02-02"]);
  });

  it("V14: are refused in the wrong order, outside the programme, when there are none and when there are too many", () => {
    expect(decide({ toMinute: 780 })).toMatchObject({ code: "open-times.hours-order" });
    expect(decide({ toMinute: 794 })).toMatchObject({ code: "open-times.hours-range" });
    expect(decide({ fromMinute: 0, toMinute: 721 })).toMatchObject({ code: "open-times.hours-range" });
    expect(decide({ until: "2027-01-18" })).toMatchObject({ code: "open-times.until-order" });
    expect(decide({ until: "2029-10-01" })).toMatchObject({ code: "open-times.day-outside" });
    expect(decide({ until: "2028-12-01" })).toMatchObject({ code: "open-times.too-many", data: { most: mostWindows } });
    expect(decide({ day: "2027-01-05", until: null })).toMatchObject({ code: "open-times.none" });
  });
});
