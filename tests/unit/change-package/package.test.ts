import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DriverFacts,
  decideDriver,
  decideLift,
  decidePlaceIdea,
  decideRetire,
  decideRetireDriver,
  decideShareIdea,
  type IdeaFacts,
  ideaStatuses,
} from "#app/features/change-package/rules/index.ts";

const driver = (id: string, change: Partial<DriverFacts> = {}): DriverFacts => ({
  id,
  programmeId: "programme",
  parentId: null,
  kind: "primary",
  title: "Tidig kontakt",
  position: 0,
  retired: false,
  ...change,
});

const idea = (change: Partial<IdeaFacts> = {}): IdeaFacts => ({
  id: "idea",
  programmeId: "programme",
  driverId: null,
  teamId: "team",
  title: "Ring samma dag",
  position: 0,
  status: "proposed",
  shared: false,
  lifted: false,
  ...change,
});

const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "yes" : decision.code);

describe("drivers", () => {
  const drivers = [
    driver("p"),
    driver("gone", { retired: true }),
    driver("other", { programmeId: "elsewhere" }),
    driver("s", { kind: "secondary", parentId: "p" }),
  ];
  const place = (change: Partial<Parameters<typeof decideDriver>[0]>) =>
    code(
      decideDriver(
        { id: null, programmeId: "programme", kind: "secondary", parentId: "p", title: "Stöd", ...change },
        drivers,
      ),
    );

  it("P1: stand under the aim, or under a primary one in use of the same programme", () => {
    expect(place({})).toBe("yes");
    expect(place({ kind: "primary", parentId: null })).toBe("yes");
    expect(place({ kind: "primary" })).toBe("driver.primary-has-no-parent");
    expect(place({ parentId: null })).toBe("driver.parent-missing");
    expect(place({ parentId: "nowhere" })).toBe("driver.parent-missing");
    expect(place({ parentId: "other" })).toBe("driver.parent-elsewhere");
    expect(place({ parentId: "s" })).toBe("driver.parent-not-primary");
    expect(place({ parentId: "gone" })).toBe("driver.parent-retired");
    expect(place({ title: " " })).toBe("driver.title-missing");
  });

  it("P2: never stand under themselves, and stay primary while others stand under them", () => {
    expect(place({ id: "p", parentId: "p" })).toBe("driver.under-itself");
    expect(place({ id: "p", parentId: "gone" })).toBe("driver.has-secondaries");
    expect(place({ id: "s", parentId: "p" })).toBe("yes");
    expect(place({ id: "s", kind: "primary", parentId: null })).toBe("yes");
  });

  it("P3: are retired when nothing in use stands under them", () => {
    const one = driver("p");
    const under = driver("s", { kind: "secondary", parentId: "p" });
    expect(code(decideRetireDriver(one, [one], []))).toBe("yes");
    expect(code(decideRetireDriver(driver("p", { retired: true }), [], []))).toBe("driver.already-retired");
    expect(decideRetireDriver(one, [one, under], [])).toEqual({
      ok: false,
      code: "driver.has-secondaries",
      data: { count: 1 },
    });
    expect(code(decideRetireDriver(one, [one, { ...under, retired: true }], []))).toBe("yes");
    expect(code(decideRetireDriver(one, [one], [idea({ driverId: "p" })]))).toBe("driver.has-ideas");
    expect(code(decideRetireDriver(one, [one], [idea({ driverId: "p", status: "retired" })]))).toBe("yes");
  });
});

describe("ideas", () => {
  it("P5: are lifted with their origin, active and for all to see", () => {
    expect(decideLift(idea())).toEqual({ ok: true, value: { status: "active", shares: true } });
    expect(decideLift(idea({ shared: true, status: "active" }))).toEqual({
      ok: true,
      value: { status: "active", shares: false },
    });
  });

  it("P6: are not lifted twice, nor when they are the programme's or retired", () => {
    expect(code(decideLift(idea({ lifted: true })))).toBe("idea.already-programmes");
    expect(code(decideLift(idea({ teamId: null })))).toBe("idea.already-programmes");
    expect(code(decideLift(idea({ status: "retired" })))).toBe("idea.is-retired");
  });

  it("P7: can be retired while tests are under way, once", () => {
    expect(decideRetire(idea({ status: "active" }), 3)).toEqual({
      ok: true,
      value: { status: "retired", underWay: 3 },
    });
    expect(code(decideRetire(idea({ status: "retired" }), 0))).toBe("idea.is-retired");
  });

  it("P8: are shown by their team or not, unless they are the programme's", () => {
    expect(decideShareIdea(idea(), true)).toEqual({ ok: true, value: { changes: true } });
    expect(decideShareIdea(idea({ shared: true }), true)).toEqual({ ok: true, value: { changes: false } });
    expect(decideShareIdea(idea({ shared: true, status: "retired" }), false)).toEqual({
      ok: true,
      value: { changes: true },
    });
    expect(code(decideShareIdea(idea({ status: "retired" }), true))).toBe("idea.is-retired");
    for (const share of [true, false]) {
      expect(code(decideShareIdea(idea({ lifted: true, shared: true }), share))).toBe("idea.already-programmes");
      expect(code(decideShareIdea(idea({ teamId: null }), share))).toBe("idea.already-programmes");
    }
  });

  it("P6, P8: are either the team's to show or the programme's, never both", () => {
    const any = fc.record({
      lifted: fc.boolean(),
      team: fc.boolean(),
      shared: fc.boolean(),
      status: fc.constantFrom(...ideaStatuses),
    });
    fc.assert(
      fc.property(any, ({ lifted, team, shared, status }) => {
        const one = idea({ lifted, teamId: team ? "team" : null, shared, status });
        const lift = code(decideLift(one));
        expect(lift === "idea.already-programmes").toBe(
          code(decideShareIdea(one, false)) === "idea.already-programmes",
        );
      }),
    );
  });

  it("P11: stand under a driver in use of their programme, or under none", () => {
    expect(code(decidePlaceIdea(idea(), null))).toBe("yes");
    expect(code(decidePlaceIdea(idea(), driver("s", { kind: "secondary", parentId: "p" })))).toBe("yes");
    expect(code(decidePlaceIdea(idea(), driver("p", { programmeId: "elsewhere" })))).toBe("idea.driver-elsewhere");
    expect(code(decidePlaceIdea(idea(), driver("p", { retired: true })))).toBe("idea.driver-retired");
  });
});
