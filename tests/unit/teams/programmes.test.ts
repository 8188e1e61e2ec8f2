import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import {
  dayIsPaused,
  decideProgramme,
  deriveProgress,
  type ProgrammeNumbers,
  programmePeriod,
  usualNumbers,
} from "#app/features/programmes/rules.ts";

const programme = (change: Partial<ProgrammeNumbers> = {}): ProgrammeNumbers => ({
  ...usualNumbers,
  startsOn: "2025-01-15",
  endsOn: "2027-12-31",
  aimByWhen: "2027-06-30",
  ...change,
});
const verdict = (change: Partial<ProgrammeNumbers>) => {
  const decision = decideProgramme(programme(change));
  return decision.ok ? "yes" : decision.code;
};

describe("a programme", () => {
  it("T7: has numbers of its own that do not contradict each other", () => {
    expect(decideProgramme(programme())).toEqual({ ok: true, value: programme() });
    expect(verdict({ teamSizeMin: 4, teamSizeMax: 4, placesPerRegion: 12, pauseMonths: [] })).toBe("yes");
    expect(verdict({ endsOn: "2025-01-15" })).toBe("programme.end-before-start");
    expect(verdict({ endsOn: "2207-12-31" })).toBe("programme.day-invalid");
    expect(verdict({ startsOn: "2025-02-29" })).toBe("programme.day-invalid");
    expect(verdict({ endsOn: "2072-12-31" })).toBe("programme.too-long");
    expect(verdict({ aimByWhen: "2025-01-14" })).toBe("programme.aim-outside-period");
    expect(verdict({ aimByWhen: "2028-01-01" })).toBe("programme.aim-outside-period");
    for (const placesPerRegion of [0, -1, 1.5, 100, Number.NaN])
      expect(verdict({ placesPerRegion })).toBe("programme.places-invalid");
    expect(verdict({ teamSizeMin: 9 })).toBe("programme.team-size-invalid");
    expect(verdict({ teamSizeMin: 0 })).toBe("programme.team-size-invalid");
  });

  it("T7: has at least one month that is no pause, and names each once", () => {
    expect(decideProgramme(programme({ pauseMonths: [12, 7, 7] }))).toMatchObject({ value: { pauseMonths: [7, 12] } });
    for (const month of [0, 13, 7.5]) expect(verdict({ pauseMonths: [month] })).toBe("programme.pause-month-invalid");
    expect(verdict({ pauseMonths: Array.from({ length: 12 }, (_, i) => i + 1) })).toBe("programme.always-paused");
  });

  it("T8: nags in no pause month", () => {
    const one = programme({ pauseMonths: [7, 12] });
    expect(
      ["2026-06-30", "2026-07-01", "2026-07-31", "2026-08-01", "2026-12-24"].map((day) => dayIsPaused(one, day)),
    ).toEqual([false, true, true, false, true]);
  });

  it("T9: is before, during or after its period", () => {
    const one = programme();
    expect(deriveProgress(one, "2025-01-14")).toEqual({ phase: "before", daysLeft: 1 });
    expect(deriveProgress(one, "2025-01-15")).toEqual({ phase: "during", month: 1, months: 36, paused: false });
    expect(deriveProgress(one, "2026-07-01")).toEqual({ phase: "during", month: 19, months: 36, paused: true });
    expect(deriveProgress(one, "2027-12-31")).toEqual({ phase: "during", month: 36, months: 36, paused: false });
    expect(deriveProgress(one, "2028-01-01")).toEqual({ phase: "after" });
    expect(programmePeriod(one)).toEqual({ from: "2025-01-15", to: "2027-12-31" });
  });

  it("T9: counts its months upwards, from the first to the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_079 }), (n) => {
        const [today, tomorrow] = [0, 1].map((more) => deriveProgress(programme(), addDays("2025-01-15", n + more)));
        if (today?.phase !== "during" || tomorrow?.phase !== "during") throw new Error("the period has a hole");
        expect([0, 1]).toContain(tomorrow.month - today.month);
        expect(today.month).toBeLessThanOrEqual(today.months);
      }),
    );
  });
});
