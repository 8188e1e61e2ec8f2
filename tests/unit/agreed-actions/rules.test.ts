import { describe, expect, it } from "vitest";
import {
  type AgreedMove,
  agendaOf,
  type CycleMoves,
  decideAdding,
  decideAgreed,
  decidePoint,
  decideTalk,
  decideTick,
  fieldOfRefusal,
  looksBackTo,
  type Standing,
} from "#app/features/agreed-actions/rules.ts";
import { supervisionStates } from "#app/features/supervision/rules/types.ts";

const open: Standing = { state: "open", dueOn: "2026-12-01" };
const move = (stored: Standing, from: Standing, step: { move: AgreedMove; why?: string; dueOn?: string }) => {
  const decided = decideAgreed(stored, from, { why: "", dueOn: null, ...step });
  return decided.ok ? decided.value : decided.code;
};

describe("what was agreed", () => {
  it("J1: is done, moved, dropped or opened again, with a word why where it was not done", () => {
    const done: Standing = { ...open, state: "done" };
    expect(move(open, open, { move: "done" })).toEqual({ changes: true, to: done });
    expect(move(open, open, { move: "dropped", why: "Löste sig" })).toEqual({
      changes: true,
      to: { ...open, state: "dropped" },
    });
    expect(move(open, open, { move: "moved", why: "Sjuk", dueOn: "2027-01-10" })).toEqual({
      changes: true,
      to: { state: "open", dueOn: "2027-01-10" },
    });
    expect(move(done, done, { move: "reopened" })).toEqual({ changes: true, to: open });
    expect(move(open, open, { move: "dropped" })).toBe("agreed.why-missing");
    expect(move(open, open, { move: "moved", dueOn: "2027-01-10" })).toBe("agreed.why-missing");
    expect(move(open, open, { move: "moved", why: "Sjuk" })).toBe("agreed.day-missing");
    for (const step of [{ move: "dropped" }, { move: "moved", dueOn: "2027-01-10" }] as const) {
      expect(move(done, done, { ...step, why: "Nej" }), step.move).toBe("agreed.not-open");
    }
    expect(fieldOfRefusal("agreed.why-missing")).toBe("why");
    expect(fieldOfRefusal("agreed.day-missing")).toBe("dueOn");
    expect(fieldOfRefusal("agreed.not-open")).toBeNull();
  });

  it("J2: is moved from where the page showed it, and once when two want the same", () => {
    const moved: Standing = { state: "open", dueOn: "2027-01-10" };
    const toJanuary = { move: "moved", why: "Sjuk", dueOn: "2027-01-10" } as const;
    expect(move(moved, open, toJanuary)).toEqual({ changes: false, to: moved });
    expect(move(moved, open, { ...toJanuary, dueOn: "2027-02-10" })).toBe("agreed.moved-meanwhile");
    expect(move(moved, open, { move: "done" })).toBe("agreed.moved-meanwhile");
    const dropped: Standing = { ...open, state: "dropped" };
    expect(move(dropped, open, { move: "done" })).toBe("agreed.moved-meanwhile");
    expect(move(dropped, open, { move: "dropped", why: "Nej" })).toMatchObject({ changes: false });
    expect(move(open, dropped, { move: "reopened" })).toMatchObject({ changes: false });
  });
});

describe("the agenda", () => {
  const test = (id: string, more: Partial<CycleMoves> = {}): CycleMoves => ({
    id,
    teamId: "a",
    number: 1,
    what: id,
    state: "doing",
    movedAt: "2026-11-20T10:00:00Z",
    from: null,
    ...more,
  });

  it("J3: says which tests have moved, from where to where and when, the latest first", () => {
    const cycles = [
      test("first", { from: "planned", movedAt: "2026-11-20T10:00:00Z" }),
      test("late at night", { from: "doing", state: "closed", movedAt: "2026-11-21T23:30:00Z" }),
      test("unmoved"),
      test("another team's", { teamId: "b", from: "planned" }),
    ];
    const [a, b] = agendaOf(["a", "b"], cycles, "2026-11-30");
    expect(a?.moved.map(({ id, from, state, movedOn }) => [id, from, state, movedOn])).toEqual([
      ["late at night", "doing", "closed", "2026-11-22"],
      ["first", "planned", "doing", "2026-11-20"],
    ]);
    expect(b?.moved.map(({ id }) => id)).toEqual(["another team's"]);
  });

  it("J3: says which have stood still for more than thirty days, the longest first, and no draft", () => {
    const at = (day: string) => ({ movedAt: `${day}T10:00:00Z` });
    const cycles = [
      test("thirty days", at("2026-10-31")),
      test("thirty-one days", at("2026-10-30")),
      test("long", { ...at("2026-09-01"), from: "planned" }),
      test("closed", { ...at("2026-09-01"), state: "closed" }),
      test("draft", { ...at("2026-09-01"), state: "draft" }),
    ];
    const still = (today: string | null) => agendaOf(["a"], cycles, today)[0]?.still.map(({ id, days }) => [id, days]);
    expect(still("2026-11-30")).toEqual([
      ["long", 90],
      ["thirty-one days", 31],
    ]);
    expect(still(null)).toEqual([]);
    const moved = (today: string | null) => agendaOf(["a"], cycles, today)[0]?.moved.map(({ id }) => id);
    expect([moved("2026-11-30"), moved(null)]).toEqual([[], ["long"]]);
  });

  it("J3: looks back to when they last met, or else a month", () => {
    const startsAt = new Date("2026-11-30T09:00:00Z");
    const met = new Date("2026-09-30T09:00:00Z");
    expect(looksBackTo(met, startsAt)).toBe(met);
    expect(looksBackTo(null, startsAt)).toEqual(new Date("2026-10-30T09:00:00Z"));
  });

  it("I10: looks back to the last group interview, or else a year", () => {
    const startsAt = new Date("2026-11-30T09:00:00Z");
    const met = new Date("2025-12-03T09:00:00Z");
    expect(looksBackTo(met, startsAt, "interview")).toBe(met);
    expect(looksBackTo(null, startsAt, "interview")).toEqual(new Date("2025-11-30T09:00:00Z"));
  });
});

describe("a session", () => {
  it("J4: is talked in whatever became of it, unless it was taken away", () => {
    const closed = supervisionStates.filter((state) => !decideTalk(state).ok);
    expect(closed).toEqual(["cancelled"]);
  });

  it("J5: has points that their writer changes", () => {
    expect(decidePoint({ byId: "me" }, "me").ok).toBe(true);
    expect(decidePoint({ byId: "me" }, "you")).toMatchObject({ ok: false, code: "point.not-yours" });
  });

  it("I9: at a group interview what is taken up is said and ticked off by who asks, in supervision by any who talks", () => {
    const said = (isInterview: boolean, holds: boolean, cancelled = false) =>
      [decideTick({ isInterview, holds }), decideAdding({ isInterview, holds, cancelled })].map((decided) =>
        decided.ok ? "yes" : decided.code,
      );
    expect([said(false, true), said(false, false), said(true, true)]).toEqual(Array(3).fill(["yes", "yes"]));
    expect(said(true, false)).toEqual(["point.researchers", "point.researchers"]);
    expect(
      [said(false, false, true), said(true, true, true), said(true, false, true)].map(([, adding]) => adding),
    ).toEqual(["talk.cancelled", "interview.cancelled", "point.researchers"]);
  });
});
