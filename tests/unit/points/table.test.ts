import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isDay, isoWeek } from "#app/core/day.ts";
import { kindsOfData } from "#app/features/charts/rules/types.ts";
import { readPeriod, readPeriodOfYear } from "#app/features/points/rules/day-words.ts";
import { rhythms } from "#app/features/points/rules/periods.ts";
import { mostRows, readTable } from "#app/features/points/rules/table.ts";

const today = "2026-11-22";
const cellsOf = (text: string) => text.split("\n").map((line) => line.split("\t"));
const monthly = { data: "percentage", rhythm: "month" } as const;

describe("ME21: periods as people write them", () => {
  it.each([
    ["2026-11-05", "day", "2026-11-05"],
    ["2026/11/05", "day", "2026-11-05"],
    ["5/11 2026", "day", "2026-11-05"],
    ["05.11.2026", "day", "2026-11-05"],
    ["25/11/2026", "day", "2026-11-25"],
    ["11/11/2026", "day", "2026-11-11"],
    ["5 nov 2026", "day", "2026-11-05"],
    ["20261105", "day", "2026-11-05"],
    ["46331", "day", "2026-11-05"],
    ["2026-11-05 00:00:00", "day", "2026-11-05"],
    ["2026-11", "month", "2026-11-01"],
    ["nov 2026", "month", "2026-11-01"],
    ["Nov-26", "month", "2026-11-01"],
    ["november  2026", "month", "2026-11-01"],
    ["Maj 2026", "month", "2026-05-01"],
    ["2026 okt.", "month", "2026-10-01"],
    ["v. 46 2026", "week", "2026-11-09"],
    ["v46/2026", "week", "2026-11-09"],
    ["vecka 46, 2026", "week", "2026-11-09"],
    ["2026-W46", "week", "2026-11-09"],
    ["2026v46", "week", "2026-11-09"],
    ["v. 53 2026", "week", "2026-12-28"],
    ["2027-W01", "week", "2027-01-04"],
  ])("%j is a %s", (text, is, first) => {
    expect(readPeriod(text)).toEqual({ is, first });
  });

  it.each([
    "",
    "2026",
    "46",
    "5/11/2026",
    "2026-13",
    "2026-02-30",
    "v. 53 2027",
    "2026-W54",
    "snart",
    "31/4 2026",
    "29999",
  ])("%j is none", (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it("are read beside a year of their own", () => {
    expect(readPeriodOfYear("46", "2026", "week")?.first).toBe("2026-11-09");
    expect(readPeriodOfYear("nov", "2026", "month")?.first).toBe("2026-11-01");
    expect(readPeriodOfYear("11", "2026", "month")?.first).toBe("2026-11-01");
    expect(readPeriodOfYear("53", "2027", "week")).toBeNull();
  });

  it("give a day that exists or none, of any text; each day and week gives itself", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        expect(isDay(readPeriod(text)?.first ?? today)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const day = addDays("1995-01-01", n);
        expect(readPeriod(day)).toEqual({ is: "day", first: day });
        const { year, week } = isoWeek(day);
        const monday = readPeriod(`${year}-W${week}`)?.first;
        expect(monday && isoWeek(monday)).toEqual({ year, week });
      }),
    );
  });
});

describe("ME22: a table of points", () => {
  it("is read by its headings, in any order, under a title, in both languages", () => {
    const table =
      "Våra mätningar\n\nKommentar\tNämnare\tMånad\tTäljare\tChef\nLugnt\t12\tokt 2026\t7\tAsta\n\t0\tnov 2026\t0\t";
    expect(readTable(cellsOf(table), monthly, today)).toEqual({
      right: [
        {
          row: 4,
          nth: 0,
          day: "2026-10-01",
          content: { value: null, numerator: 7, denominator: 12, missing: "", comment: "Lugnt" },
        },
        {
          row: 5,
          nth: 0,
          day: "2026-11-01",
          content: { value: null, numerator: 0, denominator: 0, missing: "", comment: "" },
        },
      ],
      wrong: [],
      empty: 0,
      unknown: ["Chef"],
      tooLong: false,
    });
    const english = readTable(cellsOf("Week\tValue\n2026-W46\t3"), { data: "count", rhythm: "week" }, today);
    expect(english.right).toMatchObject([{ day: "2026-11-09", content: { value: 3 } }]);
  });

  it("is read by the order of its columns where it has no headings", () => {
    expect(readTable(cellsOf("2026-10\t7\t12\n2026-11\t8 av 11"), monthly, today).right).toMatchObject([
      { row: 1, content: { numerator: 7, denominator: 12 } },
      { row: 2, content: { numerator: 8, denominator: 11 } },
    ]);
  });

  it("names each wrong row with its number and what is wrong, and reads the others", () => {
    const rows = [
      "Period\tTäljare\tNämnare\tSaknas\tKommentar",
      "2026-01\t7\t12\t\t",
      "nångång\t7\t12\t\t",
      "2026-02\t13\t12\t\t",
      "2026-03\tsju\t12\t\t",
      "2026-04\t\t\t\t",
      "2027-01\t7\t12\t\t",
      "2026-01-15\t7\t12\t\t",
      "v. 8 2026\t7\t12\t\t",
      "2026-05\t7\t\t\t",
      "2026-06\t\t\tSemester\t",
      "2026-07\t1\t2\t\t811218-9876",
    ];
    const read = readTable(cellsOf(rows.join("\n")), monthly, today);
    expect(read.right.map(({ row }) => row)).toEqual([2, 11]);
    expect(read.empty).toBe(1);
    expect(read.wrong).toEqual([
      { row: 3, text: "nångång", code: "points.day-unclear" },
      { row: 4, text: "13", code: "points.more-than-all" },
      { row: 5, text: "sju", code: "points.unclear" },
      { row: 7, text: "2027-01", code: "points.day-to-come" },
      { row: 8, text: "2026-01-15", code: "points.twice" },
      { row: 9, text: "v. 8 2026", code: "points.wrong-period" },
      { row: 10, text: "", code: "points.needs-both" },
      { row: 12, text: "", code: "identity-number" },
    ]);
  });

  it("holds events of a day several times, and no more rows than are read", () => {
    const events = { data: "days-between", rhythm: "day" } as const;
    const read = readTable(cellsOf("Datum\tKommentar\n2026-10-01\t\n2026-10-01\tIgen\n2026-10-05\t"), events, today);
    expect(read.right.map(({ day, nth }) => `${day} ${nth}`)).toEqual(["2026-10-01 0", "2026-10-01 1", "2026-10-05 0"]);
    const long = Array.from({ length: mostRows + 1 }, () => ["2026-10-01", "1"]);
    expect(readTable(long, { data: "count", rhythm: "day" }, today).tooLong).toBe(true);
    expect(readTable(long.slice(1), { data: "count", rhythm: "day" }, today).tooLong).toBe(false);
  });

  it("never breaks, whatever stands in it, and accounts for every row that says something", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("2026-10", "v. 40 2026", "Datum", "Täljare", "7", "12", "7/12", ""),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(table, fc.constantFrom(...kindsOfData), fc.constantFrom(...rhythms), (cells, data, rhythm) => {
        const { right, wrong, empty } = readTable(cells, { data, rhythm }, today);
        expect(right.length + wrong.length + empty).toBeLessThanOrEqual(cells.length);
        for (const one of right) expect(isDay(one.day) && one.day <= today).toBe(true);
        const places = right.map(({ day, nth }) => `${day} ${nth}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
