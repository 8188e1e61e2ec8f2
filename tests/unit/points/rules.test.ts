import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, daysBetween, isoWeek } from "#app/core/day.ts";
import { kindsOfData } from "#app/features/charts/rules/types.ts";
import { type Content, decideContent, decideDay, readContent, sealOf } from "#app/features/points/rules/content.ts";
import { parseNumber } from "#app/features/points/rules/numbers.ts";
import {
  duePeriods,
  endOfPeriod,
  isOver,
  latestPeriods,
  periodAfter,
  periodOf,
  type Rhythm,
  rhythms,
} from "#app/features/points/rules/periods.ts";
import { looksLikeASlip } from "#app/features/points/rules/warning.ts";

const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1990-01-01", n));
const rhythm = fc.constantFrom(...rhythms);

describe("ME15: periods", () => {
  it("of every rhythm lie end to end: each day is in one, whose first day gives itself", () => {
    fc.assert(
      fc.property(rhythm, days, (every, day) => {
        const first = periodOf(every, day);
        expect(periodOf(every, first)).toBe(first);
        expect(first <= day && day <= endOfPeriod(every, first)).toBe(true);
        expect(periodOf(every, endOfPeriod(every, first))).toBe(first);
        expect(periodAfter(every, first, 1)).toBe(addDays(endOfPeriod(every, first), 1));
        expect(periodAfter(every, periodAfter(every, first, 7), -7)).toBe(first);
      }),
    );
  });

  it("of weeks begin on Mondays, of fortnights too, through a year of 53 weeks and where the clock changes", () => {
    expect(periodOf("week", "2027-01-01")).toBe("2026-12-28");
    expect(isoWeek("2026-12-28")).toEqual({ year: 2026, week: 53 });
    expect(latestPeriods("week", "2027-01-05", 3)).toEqual(["2026-12-21", "2026-12-28", "2027-01-04"]);
    const fortnights = latestPeriods("fortnight", "2027-02-01", 60);
    for (const [i, first] of fortnights.entries()) {
      expect(new Date(`${first}T00:00:00Z`).getUTCDay()).toBe(1);
      if (i > 0) expect(daysBetween(fortnights[i - 1]!, first)).toBe(14);
    }
    // Both nights on which Stockholm's clock changes.
    for (const day of ["2026-03-29", "2026-10-25"] as const) {
      expect(periodOf("day", day)).toBe(day);
      expect(periodOf("week", day)).toBe(addDays(day, -6));
    }
    expect(periodAfter("month", "2026-11-01", 2)).toBe("2027-01-01");
    expect(periodAfter("month", "2026-01-01", -1)).toBe("2025-12-01");
  });

  it("that run are offered and not over before the day after their last", () => {
    expect(isOver("month", "2026-11-01", "2026-11-30")).toBe(false);
    expect(isOver("month", "2026-11-01", "2026-12-01")).toBe(true);
  });
});

describe("ME16: what waits for a number", () => {
  it("is what is over and empty since the first point, newest first; before there is one, the latest alone", () => {
    const filled = new Set<Day>(["2026-08-01", "2026-10-01"]);
    const due = (most: number) => duePeriods("month", "2026-12-03", { first: "2026-08-01", filled }, most);
    expect(due(9)).toEqual(["2026-11-01", "2026-09-01"]);
    expect(due(1)).toEqual(["2026-11-01"]);
    expect(duePeriods("month", "2026-12-03", { first: null, filled: new Set() }, 9)).toEqual(["2026-11-01"]);
  });

  it("is none of what lies farther back than twelve periods: an old gap is nobody's debt", () => {
    const due = duePeriods("week", "2026-12-03", { first: "2024-01-01", filled: new Set() });
    expect(due).toHaveLength(12);
    expect([due.at(0), due.at(-1)]).toEqual(["2026-11-23", "2026-09-07"]);
  });
});

describe("ME17: numbers as they are written", () => {
  it.each([
    ["12", 12],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["1 234,5", 1234.5],
    ["1\u00a0234", 1234],
    ["1\u202f234\u202f567", 1_234_567],
    ["\u22123", -3],
    ["- 3", -3],
    ["58 %", 58],
    [" ,5 ", 0.5],
    ["１２", 12],
    ["-0", 0],
  ])("%j is read", (text, number) => {
    expect(parseNumber(text)).toEqual({ ok: true, value: number });
  });

  it.each(["", "tolv", "1.234,5", "1,234.5", "12 34", "1e3", "--3", "NaN", "Infinity", "0x10", "1,2,3", "5 st"])(
    "%j is not",
    (text) => {
      expect(parseNumber(text)).toMatchObject({ ok: false, code: "points.unclear" });
    },
  );

  it("gives a finite number or none, of any text, and what it wrote itself", () => {
    fc.assert(fc.property(fc.string(), (text) => void expectFinite(parseNumber(text))));
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, parts) => {
        const text = `${whole},${String(parts).padStart(2, "0")}`;
        const read = parseNumber(text);
        if (Math.abs(whole) < 1e12) expect(read).toEqual({ ok: true, value: Number(text.replace(",", ".")) + 0 });
      }),
    );
    expect(parseNumber("1000000000001")).toMatchObject({ code: "points.too-large" });
  });

  it("reads a share from one field", () => {
    for (const text of ["7/12", "7 av 12", "7 of 12", "7 AV 12"])
      expect(readContent("percentage", { ...blank, number: text })).toMatchObject({
        value: { numerator: 7, denominator: 12 },
      });
    expect(readContent("count", { ...blank, number: "7/12" })).toMatchObject({ code: "points.unclear" });
  });
});

const blank = { number: "", denominator: "", missing: "", comment: "" };
const none: Content = { value: null, numerator: null, denominator: null, missing: "", comment: "" };
const expectFinite = (read: ReturnType<typeof parseNumber>) =>
  expect(!read.ok || Number.isFinite(read.value)).toBe(true);

describe("ME18: what a point may say", () => {
  it.each([
    ["percentage", { numerator: 7, denominator: 12 }, "ok"],
    ["percentage", { numerator: 0, denominator: 0 }, "ok"],
    ["percentage", { numerator: 13, denominator: 12 }, "points.more-than-all"],
    ["percentage", { numerator: 7 }, "points.needs-both"],
    ["percentage", { denominator: 7 }, "points.needs-both"],
    ["percentage", { value: 58 }, "points.needs-both"],
    ["rate", { numerator: 13, denominator: 12 }, "ok"],
    ["rate", { numerator: -1, denominator: 12 }, "points.negative"],
    ["measurement", { value: -3.5 }, "ok"],
    ["measurement", {}, "points.nothing"],
    ["count", { value: 3 }, "ok"],
    ["count", { value: 3.5 }, "points.whole"],
    ["count", { value: -1 }, "points.negative"],
    ["cases-between", { value: 30 }, "ok"],
    ["days-between", {}, "ok"],
    ["days-between", { value: -1 }, "points.negative"],
    ["count", { value: 3, missing: "sjuk" }, "points.number-or-missing"],
    ["count", { missing: "sjuk" }, "ok"],
    ["count", { missing: "x".repeat(201) }, "points.text-too-long"],
    ["count", { value: 1, comment: "x".repeat(301) }, "points.text-too-long"],
  ] as const)("a %s of %o: %s", (data, more, came) => {
    const decided = decideContent(data, { ...none, ...more });
    expect(decided.ok ? "ok" : decided.code).toBe(came);
  });

  it("is nothing when nothing is written, of every kind", () => {
    for (const data of kindsOfData) expect(readContent(data, blank)).toEqual({ ok: true, value: null });
    expect(sealOf(null)).toBe("");
  });
});

describe("ME19: a day", () => {
  it("is the period's first, of an event its own, and never to come", () => {
    const at = (data: "count" | "days-between", day: string, every: Rhythm = "month") =>
      decideDay(data, every, day, "2026-11-22");
    expect(at("count", "2026-11-20")).toEqual({ ok: true, value: "2026-11-01" });
    expect(at("count", "2026-11-30")).toEqual({ ok: true, value: "2026-11-01" });
    expect(at("count", "2026-12-01")).toMatchObject({ code: "points.day-to-come" });
    expect(at("days-between", "2026-11-20")).toEqual({ ok: true, value: "2026-11-20" });
    expect(at("days-between", "2026-11-23")).toMatchObject({ code: "points.day-to-come" });
    expect(at("count", "1989-12-01")).toMatchObject({ code: "points.day-too-early" });
    expect(at("count", "2026-02-30")).toMatchObject({ code: "points.no-day" });
  });
});

describe("ME20: a number that looks like a slip", () => {
  const earlier = [10, 12, 11, 14].map((value) => ({ ...none, value }));
  const shares = [10, 12, 11, 14].map((denominator) => ({ ...none, numerator: 1, denominator }));

  it("is ten times as large, or as small, as the others; not what merely varies, and not before there are four", () => {
    expect(looksLikeASlip("count", { ...none, value: 120 }, earlier)).toBe(true);
    expect(looksLikeASlip("measurement", { ...none, value: 1.2 }, earlier)).toBe(true);
    for (const value of [0, 3, 30, null]) expect(looksLikeASlip("count", { ...none, value }, earlier)).toBe(false);
    expect(looksLikeASlip("count", { ...none, value: 120 }, earlier.slice(1))).toBe(false);
    expect(looksLikeASlip("percentage", { ...none, numerator: 12, denominator: 12 }, shares)).toBe(false);
    expect(looksLikeASlip("percentage", { ...none, numerator: 12, denominator: 120 }, shares)).toBe(true);
  });
});
