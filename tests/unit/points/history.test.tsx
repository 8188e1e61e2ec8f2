import { expect, it } from "vitest";
import type { Change, Told } from "#app/features/points/queries/history.server.ts";
import { onlyItsDay } from "#app/features/points/rules/content.ts";
import { PointHistory } from "#app/features/points/ui/history.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { rendered } from "#tests/support/charts/rendered.tsx";

const told = (more: Partial<Told> = {}): Told => ({ ...onlyItsDay, withheld: false, ...more });
const change = (from: Told, to: Told): Change => ({
  ...{ id: "1", day: "2026-10-05", nth: 0, by: "Karin", source: "hand", at: "2026-11-01T10:00:00Z", from, to },
});
const months = { rhythm: "month", unit: "" } as const;

it("ME25: of an event's change its day is told, of a period's its period", () => {
  const changes = [change(told({ value: 3 }), told({ value: 4 }))];
  for (const data of ["days-between", "cases-between"] as const)
    expect(rendered(<PointHistory of={{ ...months, data }} changes={changes} />)).toContain(
      `${formatDay("sv", "2026-10-05")}: från`,
    );
  expect(rendered(<PointHistory of={{ ...months, data: "count" }} changes={changes} />)).toContain(
    "oktober 2026: från",
  );
});

it("ME10: that numbers are of too few people is said in words", () => {
  const changes = [change(told({ withheld: true }), told({ numerator: 6, denominator: 10 }))];
  const html = (locale: "sv" | "en") =>
    rendered(<PointHistory of={{ ...months, data: "percentage" }} changes={changes} />, locale);
  expect(html("sv")).toContain("från dolda siffror (för få personer) till 6 av 10");
  expect(html("en")).toContain("from hidden numbers (too few people) to 6 of 10");
});
