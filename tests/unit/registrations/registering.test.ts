import { describe, expect, it } from "vitest";
import {
  type Audience,
  audiences,
  decideCancel,
  decideChange,
  decideRegister,
  isAlive,
  offeredUntil,
  type Registering,
  registrationStates,
} from "#app/features/registrations/rules/registering.ts";

const open: Registering = {
  published: true,
  cancelled: false,
  begun: false,
  opensOn: "2026-11-01",
  closesOn: "2026-11-20",
  changesUntil: "2026-11-25",
  audience: ["members", "coordinators"],
};
const member: Audience[] = ["members"];

describe("who may register when", () => {
  it.each([
    ["2026-10-31", "registration.not-open-yet"],
    ["2026-11-01", "at-once"],
    ["2026-11-20", "at-once"],
    ["2026-11-21", "by-asking"],
    ["2026-12-24", "by-asking"],
  ])("B1: on %s: %s", (today, answer) => {
    const decided = decideRegister(open, member, null, today);
    expect(decided.ok ? decided.value : decided.code).toBe(answer);
  });

  it("B1: says from when it is open", () => {
    expect(decideRegister(open, member, null, "2026-10-31")).toMatchObject({ data: { day: "2026-11-01" } });
  });

  it("B2: is said by what one is, and guests' gatherings are for everybody", () => {
    for (const kind of audiences) {
      const invited = open.audience.includes(kind);
      expect(decideRegister(open, [kind], null, "2026-11-10").ok, kind).toBe(invited);
      expect(decideRegister({ ...open, audience: ["guests"] }, [kind], null, "2026-11-10").ok, kind).toBe(true);
    }
    expect(decideRegister(open, [], null, "2026-11-10")).toMatchObject({ code: "registration.not-invited" });
    expect(decideRegister(open, ["partners", "members"], null, "2026-11-10").ok).toBe(true);
  });

  it.each(registrationStates)("B3: who is %s already", (state) => {
    const decided = decideRegister(open, member, state, "2026-11-10");
    const expected = isAlive(state)
      ? "registration.twice"
      : state === "refused"
        ? "registration.refused-before"
        : "at-once";
    expect(decided.ok ? decided.value : decided.code).toBe(expected);
  });

  it.each([
    [{ published: false }, "registration.not-published"],
    [{ cancelled: true }, "registration.gathering-cancelled"],
    [{ begun: true }, "registration.gathering-begun"],
  ] as const)("B4: not when %j", (change, code) => {
    expect(decideRegister({ ...open, ...change }, member, null, "2026-11-10")).toMatchObject({ ok: false, code });
  });
});

describe("what one has registered", () => {
  it("B8: is offered for some hours, and not after it has begun", () => {
    const now = new Date("2026-11-10T10:00:00Z");
    const far = new Date("2026-12-01T08:00:00Z");
    expect(offeredUntil(now, 48, far)).toEqual(new Date("2026-11-12T10:00:00Z"));
    expect(offeredUntil(now, 48, new Date("2026-11-11T08:00:00Z"))).toEqual(new Date("2026-11-11T08:00:00Z"));
  });

  it("B11: is cancelled until it begins, by whoever is in any way registered", () => {
    for (const state of registrationStates) {
      expect(decideCancel({ begun: false }, state).ok, state).toBe(isAlive(state));
      expect(decideCancel({ begun: true }, state).ok, state).toBe(false);
    }
  });

  it.each([
    ["2026-11-25", "at-once"],
    ["2026-11-26", "by-asking"],
  ])("B12: is changed on %s %s", (today, how) => {
    expect(decideChange(open, "waiting", today)).toEqual({ ok: true, value: how });
    expect(decideChange(open, "cancelled", today)).toMatchObject({ code: "registration.over" });
    expect(decideChange({ ...open, begun: true }, "registered", today)).toMatchObject({
      code: "registration.gathering-begun",
    });
    expect(decideChange({ ...open, cancelled: true }, "registered", today)).toMatchObject({
      code: "registration.gathering-cancelled",
    });
  });
});
