import { expect, test } from "vitest";
import { translator } from "#app/i18n/messages.ts";
import sv from "#app/i18n/shell/messages.sv.ts";
import { navFor } from "#app/layouts/places.ts";

const team = { id: "1", name: "Team Lind", programmeId: "p", mine: true, together: true, follows: false };

/** Which items of the main menu say that one is at an address, as the menu decides it. */
function itemsAt(address: string): string[] {
  const isBelow = (other: string) => address === other || address.startsWith(`${other}/`);
  return navFor({ team, programme: undefined, follows: false }, translator(sv))
    .filter(({ to, except, also }) => also?.some(isBelow) || (isBelow(to) && !except?.some(isBelow)))
    .map(({ label }) => label);
}

test("decisions lie under meetings, aim, points, score and reports under measures, and neither supervision nor time under the team's tests", () => {
  expect(itemsAt("/teams/1/cycles")).toEqual([sv["nav.tests"]]);
  expect(itemsAt("/teams/1/decisions")).toEqual([sv["nav.meetings"]]);
  expect(itemsAt("/teams/1/meetings/2")).toEqual([sv["nav.meetings"]]);
  expect(itemsAt("/teams/1/supervision/new")).toEqual([]);
  expect(itemsAt("/teams/1/time")).toEqual([]);
  expect(itemsAt("/teams/1/measures/2/edit")).toEqual([sv["nav.measures"]]);
  expect(itemsAt("/teams/1/points")).toEqual([sv["nav.measures"]]);
  expect(itemsAt("/teams/1/aim")).toEqual([sv["nav.measures"]]);
  expect(itemsAt("/teams/1/progress")).toEqual([sv["nav.measures"]]);
  expect(itemsAt("/teams/1/reports/2026-10")).toEqual([sv["nav.measures"]]);
});
