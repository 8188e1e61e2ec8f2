import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyItsDay } from "#app/features/points/rules/content.ts";
import {
  contentIn,
  countsOf,
  fateOf,
  isAsLookedAt,
  isWritable,
  lookedAtAgain,
  previewOf,
  type Standing,
  whyNoTable,
} from "#app/features/points/rules/preview.ts";
import { readTable } from "#app/features/points/rules/table.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const counted = { data: "count", rhythm: "month" } as const;
const point = (day: string, value: number, comment = ""): Standing => ({ day, nth: 0, ...onlyItsDay, value, comment });
const read = (text: string) =>
  readTable(
    text.split("\n").map((line) => line.split(" ")),
    counted,
    "2026-11-30",
  );

describe("ME27: what would become of a table", () => {
  it("is told row by row, in the order of the rows", () => {
    const standing = [point("2026-08-01", 5), point("2026-09-01", 6, "Semester")];
    const preview = previewOf(read("2026-07 4\n2026-13 1\n2026-08 5\n2026-09 7"), "count", standing);
    expect(preview.map((row) => [row.row, isWritable(row) ? fateOf(row) : row.code])).toEqual([
      [1, "new"],
      [2, "points.day-unclear"],
      [3, "same"],
      [4, "changed"],
    ]);
    expect(countsOf(preview)).toEqual({ new: 1, changed: 1, same: 1, wrong: 1, slips: 0 });
    expect(preview.filter(isWritable).map((row) => contentIn(row).comment)).toEqual(["", "", "Semester"]);
  });

  it("says of a table that is none why", () => {
    expect(whyNoTable(read(""))).toBe("points.table-empty");
    expect(whyNoTable(read("2026-07"))).toBe("points.no-table");
    expect(whyNoTable(read("Anna 5\nBo 6"))).toBe("points.columns");
    expect(whyNoTable(read("Anna 5"))).toBeNull();
    expect(whyNoTable(read("Anna 5\n2026-07 6"))).toBeNull();
  });
});

describe("ME28: what was looked at", () => {
  it("takes no comment away that a colleague wrote meanwhile, and brings none back that was taken away", () => {
    const preview = previewOf(read("2026-07 4\n2026-08 7\n2026-09 8"), "count", [
      point("2026-08-01", 5),
      point("2026-09-01", 6, "Semester"),
    ]);
    const now = [point("2026-07-01", 3, "Ny"), point("2026-08-01", 5, "Flytt"), point("2026-09-01", 6)];
    const again = lookedAtAgain(preview, now).filter(isWritable).map(contentIn);
    expect(again.map(({ value, comment }) => [value, comment])).toEqual([
      [4, "Ny"],
      [7, "Flytt"],
      [8, ""],
    ]);
    const commented = previewOf(read("period värde kommentar\n2026-08 7 Tabellens"), "count", []);
    expect(lookedAtAgain(commented, now).filter(isWritable).map(contentIn)).toMatchObject([{ comment: "Tabellens" }]);
  });

  it("is so until one of its points changes, and again when it is looked at anew", () => {
    const months = fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01");
    const points = fc
      .dictionary(months, fc.nat(3), { maxKeys: 4, noNullPrototype: true })
      .map((all) => Object.entries(all).map(([day, value]) => point(day, value)));
    const count = rounds(1_000, "tables looked at while points change");
    fc.assert(
      fc.property(points, points, points, (before, after, table) => {
        const text = table.map(({ day, value }) => `${day} ${value}`).join("\n");
        const preview = previewOf(read(text), "count", before);
        const differs = table.some(
          ({ day }) => before.find((one) => one.day === day)?.value !== after.find((one) => one.day === day)?.value,
        );
        expect(isAsLookedAt(preview, before)).toBe(true);
        expect(isAsLookedAt(preview, after)).toBe(!differs);
        expect(isAsLookedAt(lookedAtAgain(preview, after), after)).toBe(true);
      }),
      { numRuns: count, seed: seed() },
    );
  });
});
