import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import {
  type CycleState,
  cycleStates,
  decideDates,
  decideInvitePartners,
  decideShare,
} from "#app/features/cycles/rules/index.ts";
import { cycle, state } from "./facts.ts";

const programme = { from: "2025-01-01", to: "2027-12-31" };
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "yes" : decision.code);

describe("sharing", () => {
  it("C10: is for what has been planned, and twice is once", () => {
    expect(code(decideShare({ state: "draft", shared: false }, true))).toBe("cycle.draft-not-shared");
    for (const one of cycleStates.slice(1)) {
      expect(decideShare({ state: one, shared: false }, true)).toEqual({ ok: true, value: { changes: true } });
      expect(decideShare({ state: one, shared: true }, true)).toEqual({ ok: true, value: { changes: false } });
    }
  });

  it("C10: can always be taken back", () => {
    fc.assert(
      fc.property(state, fc.boolean(), (one, shared) => {
        expect(decideShare({ state: one, shared }, false)).toEqual({ ok: true, value: { changes: shared } });
      }),
    );
  });

  it("C11: comes before partners are asked for comments", () => {
    const invite = (shared: boolean, partnersInvited: boolean, to: boolean, one: CycleState = "planned") =>
      decideInvitePartners({ state: one, shared, partnersInvited }, to);
    expect(code(invite(false, false, true))).toBe("cycle.not-shared");
    expect(code(invite(true, false, true, "draft"))).toBe("cycle.not-shared");
    expect(invite(true, false, true)).toEqual({ ok: true, value: { changes: true } });
    expect(invite(true, true, true)).toEqual({ ok: true, value: { changes: false } });
    expect(invite(false, true, false)).toEqual({ ok: true, value: { changes: true } });
  });
});

describe("dates", () => {
  const planned = cycle({ state: "planned", startsOn: "2026-11-23", endsOn: null });

  it("C12: end no earlier than they begin, within the programme, both end days included", () => {
    const verdict = (startsOn: string | null, endsOn: string | null) =>
      code(decideDates(planned, { startsOn, endsOn }, programme));
    expect(verdict("2026-11-23", "2026-11-22")).toBe("cycle.end-before-start");
    expect(verdict("2026-11-23", "2026-11-23")).toBe("yes");
    expect(verdict("2025-01-01", "2027-12-31")).toBe("yes");
    expect(verdict("2024-12-31", null)).toBe("cycle.day-outside-programme");
    expect(verdict("2026-11-23", "2028-01-01")).toBe("cycle.day-outside-programme");
    expect(verdict("2026-02-30", null)).toBe("cycle.day-invalid");
    expect(verdict(null, null)).toBe("cycle.start-missing");
    const draft = cycle({ state: "draft" });
    expect(code(decideDates(draft, { startsOn: null, endsOn: null }, programme))).toBe("yes");
    expect(code(decideDates(draft, { startsOn: null, endsOn: "2026-11-23" }, programme))).toBe(
      "cycle.end-without-start",
    );
  });

  it("C12: says which day is wrong and what the period is", () => {
    expect(decideDates(planned, { startsOn: "2026-11-23", endsOn: "2031-01-01" }, programme)).toEqual({
      ok: false,
      code: "cycle.day-outside-programme",
      data: { field: "endsOn", day: "2031-01-01", from: "2025-01-01", to: "2027-12-31" },
    });
  });

  it("C13: can be changed in every state, and from planned on leave what stood there", () => {
    const day = fc.option(fc.integer({ min: 0, max: 900 }).map((n) => addDays("2025-01-01", n)));
    fc.assert(
      fc.property(state, day, day, day, day, (one, startsOn, endsOn, newStart, newEnd) => {
        const decision = decideDates(
          { state: one, startsOn, endsOn },
          { startsOn: newStart, endsOn: newEnd },
          programme,
        );
        const isWrong = newStart === null ? one !== "draft" || newEnd !== null : newEnd !== null && newEnd < newStart;
        expect(decision.ok).toBe(!isWrong);
        if (!decision.ok) return;
        const kept = new Map(decision.value.trace.map((trace) => [trace.field, trace]));
        const expected = (field: "startsOn" | "endsOn", earlier: string | null, later: string | null) =>
          one === "draft" || earlier === later ? undefined : { field, earlier, later };
        expect(kept.get("startsOn")).toEqual(expected("startsOn", startsOn, newStart));
        expect(kept.get("endsOn")).toEqual(expected("endsOn", endsOn, newEnd));
      }),
    );
  });
});
