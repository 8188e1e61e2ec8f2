import { describe, expect, it } from "vitest";
import { sessionEndsAt, sessionState } from "#app/platform/session.server.ts";

const minute = 60_000;
const hour = 60 * minute;
const start = new Date("2026-11-22T07:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

const mail = { kind: "mail", endedAt: null, expiresAt: later(12 * hour), lastSeenAt: start, freshAt: start } as const;
const passkey = { ...mail, kind: "passkey", expiresAt: later(14 * 24 * hour) } as const;

describe("a session", () => {
  it("S4: from a mailed code is over after thirty idle minutes, to the millisecond", () => {
    expect(sessionState(mail, later(30 * minute - 1))).toBe("open");
    expect(sessionState(mail, later(30 * minute))).toBe("over");
  });

  it("S4: from a mailed code is over after twelve hours, however busy", () => {
    const busy = { ...mail, lastSeenAt: later(12 * hour - minute) };
    expect(sessionState(busy, later(12 * hour - 1))).toBe("open");
    expect(sessionState(busy, later(12 * hour))).toBe("over");
  });

  it("S5: on a passkey device asks for a touch after twelve hours, and idling does not matter before", () => {
    expect(sessionState(passkey, later(12 * hour - 1))).toBe("open");
    expect(sessionState(passkey, later(12 * hour))).toBe("touch");
    const touched = { ...passkey, freshAt: later(30 * hour) };
    expect(sessionState(touched, later(41 * hour))).toBe("open");
  });

  it("S5: on a passkey device is over after fourteen days, also when it was just touched", () => {
    const touched = { ...passkey, freshAt: later(14 * 24 * hour - minute) };
    expect(sessionState(touched, later(14 * 24 * hour - 1))).toBe("open");
    expect(sessionState(touched, later(14 * 24 * hour))).toBe("over");
  });

  it("that was ended is over, whatever its times", () => {
    expect(sessionState({ ...passkey, endedAt: start }, later(1))).toBe("over");
    expect(sessionState({ ...mail, endedAt: start }, later(1))).toBe("over");
  });

  it.each([
    ["idle minutes", mail, later(30 * minute)],
    ["the twelve hours", { ...mail, lastSeenAt: later(11.9 * hour) }, later(12 * hour)],
    ["the next touch", passkey, later(12 * hour)],
    ["the fourteen days", { ...passkey, freshAt: later(14 * 24 * hour - hour) }, later(14 * 24 * hour)],
  ] as const)("ends at what comes first: %s", (_what, session, ends) => {
    expect(sessionEndsAt(session)).toEqual(ends);
    expect(sessionState(session, new Date(ends.getTime() - 1))).toBe("open");
    expect(sessionState(session, ends)).not.toBe("open");
  });
});
