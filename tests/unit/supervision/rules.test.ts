import { describe, expect, it } from "vitest";
import { attendeesFor } from "#app/features/supervision/rules/attendees.ts";
import { decideState, maySteer } from "#app/features/supervision/rules/state.ts";
import { type SupervisionState, supervisionReasons, supervisionStates } from "#app/features/supervision/rules/types.ts";
import type { Term } from "#app/features/teams/rules.ts";

const term = (personId: string, kind: Term["kind"], startedOn: string, endedOn: string | null): Term => ({
  ...{ id: personId, personId, kind, startedOn, endedOn },
});

describe("who is to be there", () => {
  const acting = term("asa", "acting", "2026-01-01", "2027-01-31");
  const deputy = term("dan", "deputy", "2026-12-01", "2026-12-31");
  const next = term("eva", "acting", "2027-02-01", null);
  const held = { researcherId: "rut", delegateId: null };
  const names = (day: string, who = held as Parameters<typeof attendeesFor>[0]) =>
    attendeesFor(who, [[acting, deputy, next]], day).map(({ personId, role }) => `${role} ${personId}`);

  it("V9: is who coordinates each team on that day, a deputy while she stands in, and who holds it", () => {
    expect(names("2026-11-30")).toEqual(["researcher rut", "coordinator asa"]);
    expect(names("2026-12-01")).toEqual(["researcher rut", "coordinator dan"]);
    expect(names("2026-12-31")).toEqual(["researcher rut", "coordinator dan"]);
    expect(names("2027-01-31")).toEqual(["researcher rut", "coordinator asa"]);
    expect(names("2027-02-01")).toEqual(["researcher rut", "coordinator eva"]);
    expect(names("2025-12-31")).toEqual(["researcher rut"]);
    expect(names("2027-03-01", { researcherId: "rut", delegateId: "kim" })).toEqual([
      "researcher kim",
      "coordinator eva",
    ]);
  });

  it("V9: is everybody once, also in a group", () => {
    const teams = [
      [acting],
      [term("asa", "acting", "2026-01-01", null)],
      [term("rut", "acting", "2026-01-01", null)],
      [],
    ];
    expect(attendeesFor(held, teams, "2026-11-30").map(({ personId }) => personId)).toEqual(["rut", "asa"]);
  });
});

describe("what became of a session", () => {
  const startsAt = new Date("2026-11-22T12:00:00Z");
  const [before, after] = [new Date("2026-11-22T11:59:59Z"), new Date("2026-11-22T12:00:00Z")];
  const decide = (from: SupervisionState, to: SupervisionState, now = after) =>
    decideState({ state: from, reason: null, startsAt }, { from, to, reason: to === "excused" ? "leave" : null }, now);

  it("V7: is held or missed when it has begun, called off while it is booked, and always booked again", () => {
    const can = (now: Date) =>
      supervisionStates.flatMap((from) =>
        supervisionStates.flatMap((to) => {
          const decided = decide(from, to, now);
          return decided.ok && decided.value.changes && from !== to ? [`${from} ${to}`] : [];
        }),
      );
    const again = ["held booked", "missed booked", "excused booked", "cancelled booked"];
    const off = ["booked excused", "booked cancelled"];
    expect(can(before).toSorted()).toEqual([...again, ...off].toSorted());
    const begun = ["booked held", "booked missed", "held missed", "missed held"];
    expect(can(after).toSorted()).toEqual([...again, ...off, ...begun].toSorted());
  });

  it("V7: is called off for a reason, and nothing keeps one that is booked or held", () => {
    const stored = { state: "booked", reason: null, startsAt } as const;
    expect(decideState(stored, { from: "booked", to: "excused", reason: null }, after)).toMatchObject({
      code: "supervision.reason-needed",
    });
    for (const reason of supervisionReasons) {
      const asked = { from: "booked", to: "missed", reason } as const;
      expect(decideState(stored, asked, after)).toMatchObject({ ok: true, value: { changes: true, reason } });
    }
    const back = decideState(
      { ...stored, state: "missed", reason: "leave" },
      { from: "missed", to: "held", reason: "leave" },
      after,
    );
    expect(back).toMatchObject({ ok: true, value: { reason: null } });
  });

  it("V7: is not said from where it is not, and changes nothing when it is so already", () => {
    const stored = { state: "excused", reason: "leave", startsAt } as const;
    const as = (from: SupervisionState, to: SupervisionState) =>
      decideState(stored, { from, to, reason: "leave" }, after);
    expect(as("booked", "excused")).toMatchObject({ ok: true, value: { changes: false } });
    expect(as("booked", "held")).toMatchObject({ code: "supervision.changed-meanwhile" });
    expect(as("excused", "held")).toMatchObject({ code: "supervision.restore-first" });
  });

  it("V8: is said by both of two, and in a group by the researcher", () => {
    const may = (["individual", "group"] as const).flatMap((kind) =>
      [true, false].map((holds) => maySteer({ kind, holds })),
    );
    expect(may).toEqual([true, true, true, false]);
  });
});
