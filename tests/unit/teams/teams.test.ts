import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { coordinatorsOn, decideTerm, deriveTeamHealth, type NewTerm, type Term } from "#app/features/teams/rules.ts";

const members = ["anna", "bo", "cecilia"];
const term = (change: Partial<Term> = {}): Term => ({
  id: "t1",
  personId: "anna",
  kind: "acting",
  startedOn: "2026-01-01",
  endedOn: null,
  ...change,
});
const fresh = (change: Partial<NewTerm> = {}): NewTerm => {
  const { id: _, ...rest } = term({ personId: "bo", startedOn: "2026-06-01" });
  return { ...rest, ...change };
};
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "yes" : decision.code);

const day = fc.integer({ min: 0, max: 20 }).map((n) => addDays("2026-01-01", n));
const anyTerm = fc.record<NewTerm>({
  personId: fc.constantFrom(...members),
  kind: fc.constantFrom("acting", "deputy"),
  startedOn: day,
  endedOn: fc.option(day),
});

/** What the command does with a yes. */
function after(terms: readonly Term[], added: NewTerm): readonly Term[] | null {
  const decision = decideTerm(terms, added, members);
  if (!decision.ok) return null;
  const { ends } = decision.value;
  const kept = terms.map((one) => (one.id === ends?.id ? { ...one, endedOn: ends.on } : one));
  return [...kept, { ...added, id: `t${terms.length}` }];
}

describe("coordinators", () => {
  it("T1: are one a day, whatever terms were asked for", () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 8 }), (asked) => {
        let terms: readonly Term[] = [];
        for (const one of asked) terms = after(terms, one) ?? terms;
        for (let n = 0; n <= 25; n += 1) {
          const today = addDays("2026-01-01", n);
          const acting = terms.filter(
            ({ kind, startedOn, endedOn }) =>
              kind === "acting" && startedOn <= today && (endedOn === null || today <= endedOn),
          );
          expect(acting.length).toBeLessThanOrEqual(1);
          expect(coordinatorsOn(terms, today).acting).toBe(acting[0]?.personId ?? null);
        }
        for (const { startedOn, endedOn } of terms) expect(endedOn === null || startedOn <= endedOn).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("T2: a new one ends the open term the day before, and no other", () => {
    expect(decideTerm([term()], fresh(), members)).toEqual({
      ok: true,
      value: { term: fresh(), ends: { id: "t1", on: "2026-05-31" } },
    });
    expect(code(decideTerm([term({ endedOn: "2026-06-01" })], fresh(), members))).toBe("team.acting-overlaps");
    expect(code(decideTerm([term({ startedOn: "2026-08-01" })], fresh(), members))).toBe("team.acting-overlaps");
    expect(code(decideTerm([term({ startedOn: "2026-06-01" })], fresh(), members))).toBe("team.acting-overlaps");
    expect(decideTerm([term({ endedOn: "2026-05-31" })], fresh(), members)).toMatchObject({ value: { ends: null } });
    expect(code(decideTerm([term()], fresh({ personId: "anna" }), members))).toBe("team.already-acting");
    const later = [term(), term({ id: "t2", personId: "cecilia", startedOn: "2026-09-01", endedOn: "2026-12-31" })];
    expect(code(decideTerm(later, fresh({ endedOn: null }), members))).toBe("team.acting-overlaps");
  });

  it("T3: a deputy has a last day, and is somebody else", () => {
    const deputy = fresh({ kind: "deputy", endedOn: "2026-06-14" });
    expect(decideTerm([term()], deputy, members)).toEqual({ ok: true, value: { term: deputy, ends: null } });
    expect(code(decideTerm([term()], { ...deputy, endedOn: null }, members))).toBe("team.deputy-without-end");
    expect(code(decideTerm([term()], { ...deputy, endedOn: "2026-05-31" }, members))).toBe(
      "team.term-ends-before-start",
    );
    expect(code(decideTerm([term()], { ...deputy, personId: "anna" }, members))).toBe("team.deputy-is-acting");
    const another = term({
      id: "t2",
      personId: "cecilia",
      kind: "deputy",
      startedOn: "2026-06-14",
      endedOn: "2026-06-20",
    });
    expect(code(decideTerm([term(), another], deputy, members))).toBe("team.deputies-overlap");
    const later = { ...deputy, startedOn: "2026-06-21", endedOn: "2026-06-30" };
    expect(decideTerm([term(), another], later, members)).toMatchObject({ ok: true });
  });

  it("T4: a deputy has her rights from the first day to the last", () => {
    const terms = [
      term(),
      term({ id: "t2", personId: "bo", kind: "deputy", startedOn: "2026-06-01", endedOn: "2026-06-14" }),
    ];
    const on = (today: string) => coordinatorsOn(terms, today);
    const alone = { acting: "anna", deputies: [], leads: "anna" };
    expect(on("2026-05-31")).toEqual(alone);
    expect(on("2026-06-01")).toEqual({ acting: "anna", deputies: ["bo"], leads: "bo" });
    expect(on("2026-06-14")).toEqual({ acting: "anna", deputies: ["bo"], leads: "bo" });
    expect(on("2026-06-15")).toEqual(alone);
    expect(on("2025-12-31")).toEqual({ acting: null, deputies: [], leads: null });
  });

  it("T5: are members", () => {
    expect(code(decideTerm([], fresh({ personId: "utomstående" }), members))).toBe("team.not-a-member");
    const deputy = fresh({ personId: "utomstående", kind: "deputy", endedOn: "2026-06-02" });
    expect(code(decideTerm([], deputy, members))).toBe("team.not-a-member");
  });
});

describe("what the lead sees", () => {
  const sizes = { teamSizeMin: 6, teamSizeMax: 8 };
  const team = (size: number, manager = true, terms: readonly Term[] = [term()]) => ({
    members: Array.from({ length: size }, (_, i) => ({ isTeamManager: manager && i === 0 })),
    terms,
  });
  const codes = (one: ReturnType<typeof team>, today = "2026-03-01") =>
    deriveTeamHealth(one, sizes, today).map((w) => w.code);

  it("T6: names what a team lacks, by the programme's own numbers", () => {
    expect(codes(team(6))).toEqual([]);
    expect(codes(team(8))).toEqual([]);
    expect(deriveTeamHealth(team(5), sizes, "2026-03-01")).toEqual([{ code: "team.too-small", size: 5, limit: 6 }]);
    expect(deriveTeamHealth(team(9), sizes, "2026-03-01")).toEqual([{ code: "team.too-large", size: 9, limit: 8 }]);
    expect(deriveTeamHealth(team(3), { teamSizeMin: 2, teamSizeMax: 4 }, "2026-03-01")).toEqual([]);
    expect(codes(team(6, false))).toEqual(["team.lacks-manager"]);
    expect(codes(team(0, false, []))).toEqual(["team.lacks-coordinator", "team.lacks-manager", "team.too-small"]);
    expect(codes(team(6), "2025-12-31")).toEqual(["team.lacks-coordinator"]);
    const deputy = term({ kind: "deputy", startedOn: "2026-02-01", endedOn: "2026-04-01" });
    expect(codes(team(6, true, [deputy])), "a deputy alone").toEqual(["team.lacks-coordinator"]);
  });
});
