import { expect, it } from "vitest";
import { hoursIn, isCertified } from "#app/features/certificates/rules.ts";

const of = { lastDay: "2026-10-25", endsAt: 16 * 60, cancelled: false };
const [before, after] = [new Date("2026-10-25T14:59Z"), new Date("2026-10-25T15:00Z")];
const there = [{ day: "2026-10-25", minutes: 420 }];

it("who was there is certified when the last day has ended in Stockholm, unless it was called off", () => {
  expect(isCertified(of, there, after)).toBe(true);
  expect(isCertified(of, there, before)).toBe(false);
  expect(isCertified(of, [], after)).toBe(false);
  expect(isCertified({ ...of, cancelled: true }, there, after)).toBe(false);
  expect(isCertified({ ...of, lastDay: null }, there, after)).toBe(false);
});

it("minutes are said as hours and what is left", () => {
  expect([420, 405, 30].map(hoursIn)).toEqual([
    { hours: 7, minutes: 0 },
    { hours: 6, minutes: 45 },
    { hours: 0, minutes: 30 },
  ]);
});
