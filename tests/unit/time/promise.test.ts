import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import type { PromisedKind } from "#app/features/time/rules/kinds.ts";
import {
  decidePromise,
  type PlannedDay,
  promiseOf,
  type Stay,
  type TeamFacts,
  usualPromise,
} from "#app/features/time/rules/promise.ts";
import { rangeIn, standingOf } from "#app/features/time/rules/sums.ts";

const period = { startsOn: "2026-01-01", endsOn: "2028-12-31", pauseMonths: [7] };
const whole: Stay = { from: "2025-12-01", to: null, coordinated: [] };
const lead: Stay = { ...whole, coordinated: [{ from: "2025-12-01", to: null }] };
const team = (stays: readonly Stay[], days: readonly PlannedDay[] = []): TeamFacts => ({ stays, days });

/** All that is promised of a kind until a day, as `at least–at most` in minutes. */
function promised(kind: PromisedKind, facts: TeamFacts, today: string, numbers = usualPromise): string {
  const { min, max } = rangeIn(promiseOf(facts, numbers, period, today).filter((cell) => cell.kind === kind));
  return `${min}–${max}`;
}

describe("what is promised by the month", () => {
  it("L4: is of whole months; of one that goes on, nothing at least and the whole at most", () => {
    expect(promised("meeting", team([whole]), "2026-01-31")).toBe("0–180");
    expect(promised("meeting", team([whole]), "2026-02-01")).toBe("120–360");
    expect(promised("meeting", team([whole, whole]), "2026-02-01")).toBe("240–720");
    expect(promised("meeting", team([whole]), "2025-12-31")).toBe("0–0");
  });

  it("L4: nothing at least of months in which somebody came or left, and nothing when she was not there", () => {
    const stay = { ...whole, from: "2026-02-10", to: "2026-04-09" };
    expect(promised("meeting", team([stay]), "2026-06-15")).toBe("120–540");
  });

  it("L4: nothing in the months in which the programme pauses, nor when it is over", () => {
    expect(promised("meeting", team([whole]), "2026-07-01")).toBe("720–1080");
    expect(promised("meeting", team([whole]), "2026-07-31")).toBe("720–1080");
    expect(promised("meeting", team([whole]), "2026-08-01")).toBe("720–1260");
    expect(promised("meeting", team([whole]), "2029-06-01")).toBe(`${33 * 120}–${33 * 180}`);
    expect(promised("meeting", team([whole]), "2040-06-01")).toBe(promised("meeting", team([whole]), "2029-06-01"));
  });

  it("L6: supervision is the coordinator's, while she is", () => {
    expect(promised("supervision", team([whole, lead]), "2026-04-01")).toBe("180–240");
    const handedOver = { ...whole, coordinated: [{ from: "2025-12-01", to: "2026-02-15" }] };
    expect(promised("supervision", team([handedOver]), "2026-04-01")).toBe("60–120");
    expect(promised("supervision", team([whole]), "2026-04-01")).toBe("0–0");
  });
});

describe("what is promised by the day", () => {
  const on = (day: string, kind: PlannedDay["kind"] = "seminar", minutes = 420): PlannedDay => ({ kind, day, minutes });

  it("L5: is promised when the day has been, for as long as it was and at most what a day counts for", () => {
    const days = [on("2026-03-10"), on("2026-05-10", "seminar", 600)];
    expect(promised("seminar", team([whole], days), "2026-03-09")).toBe("0–0");
    expect(promised("seminar", team([whole], days), "2026-03-10")).toBe("0–420");
    expect(promised("seminar", team([whole], days), "2026-03-11")).toBe("420–420");
    expect(promised("seminar", team([whole], days), "2026-06-01")).toBe("900–900");
  });

  it("L5: the first so many are, of those who were there to be asked; a pause counts none", () => {
    const days = [1, 2, 3, 4, 5, 6].map((month) => on(`2026-0${month}-10`)).toReversed();
    expect(promised("seminar", team([whole], days), "2026-12-01")).toBe(`${4 * 420}–${5 * 420}`);
    const late = { ...whole, from: "2026-05-01" };
    expect(promised("seminar", team([late], days), "2026-12-01")).toBe("0–420");
    expect(promised("seminar", team([whole], [on("2026-07-10"), on("2026-08-20")]), "2026-12-01")).toBe("420–420");
  });

  it("L6: a group interview up to half a day a year of the programme, conferences by the coordinator", () => {
    const interviews = [on("2026-03-10", "interview", 180), on("2026-11-10", "interview", 180)];
    expect(promised("interview", team([whole], interviews), "2026-12-01")).toBe("240–240");
    const next = [...interviews, on("2027-01-10", "interview", 180)];
    expect(promised("interview", team([whole], next), "2027-12-01")).toBe("420–420");
    const conferences = ["2026-04-01", "2026-04-02", "2026-10-01"].map((day) => on(day, "conference"));
    expect(promised("conference", team([whole, lead], conferences), "2026-12-01")).toBe("840–840");
  });
});

const day = fc.integer({ min: -60, max: 1200 }).map((n) => addDays(period.startsOn, n));
const span = fc.record({ from: day, days: fc.option(fc.integer({ min: 0, max: 900 })) });
const closed = ({ from, days }: { from: string; days: number | null }) => ({
  from,
  to: days === null ? null : addDays(from, days),
});
const stay: fc.Arbitrary<Stay> = fc
  .tuple(span, fc.array(span, { maxLength: 2 }))
  .map(([member, terms]) => ({ ...closed(member), coordinated: terms.map(closed) }));
const planned: fc.Arbitrary<PlannedDay> = fc.record({
  kind: fc.constantFrom("seminar" as const, "interview" as const, "conference" as const),
  day,
  minutes: fc.integer({ min: 30, max: 720 }),
});

describe("a promise", () => {
  it("L7: of a team is those of its people together, and never less than nothing", () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 6 }), fc.array(planned, { maxLength: 12 }), day, (stays, days, today) => {
        const of = (some: readonly Stay[]) => rangeIn(promiseOf(team(some, days), usualPromise, period, today));
        expect(of(stays)).toEqual(rangeIn(stays.map((one) => of([one]))));
        for (const { min, max, month } of promiseOf(team(stays, days), usualPromise, period, today)) {
          expect(0 <= min && min <= max).toBe(true);
          expect(month.endsWith("-07")).toBe(false);
          expect(month <= today.slice(0, 7)).toBe(true);
        }
      }),
    );
  });

  it("L4, L5: grows with time, and is never taken back", () => {
    fc.assert(
      fc.property(stay, fc.array(planned, { maxLength: 8 }), day, fc.nat(90), (one, days, today, later) => {
        const at = (on: string) => rangeIn(promiseOf(team([one], days), usualPromise, period, on));
        const [now, then] = [at(today), at(addDays(today, later))];
        expect(now.min <= then.min && now.max <= then.max).toBe(true);
      }),
    );
  });

  it("does not contradict itself", () => {
    expect(decidePromise(usualPromise).ok).toBe(true);
    expect(decidePromise({ ...usualPromise, meetingMinutesMin: 200 })).toMatchObject({
      code: "time.most-under-least",
      data: { field: "meetingMinutesMax" },
    });
    expect(decidePromise({ ...usualPromise, seminarDaysMax: 3 })).toMatchObject({ data: { field: "seminarDaysMax" } });
    expect(decidePromise({ ...usualPromise, dayMinutes: 0 })).toMatchObject({ code: "time.day-has-hours" });
  });

  it("L8: has no word for too little", () => {
    const promise = { min: 120, max: 180 };
    expect([0, 119, 120, 180, 181].map((given) => standingOf(given, promise))).toEqual([
      "left",
      "left",
      "within",
      "within",
      "beyond",
    ]);
  });
});
