import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedIn, likeOf, paceIn } from "#app/features/meetings/rules/list.ts";
import {
  attendanceWords,
  decideAttendance,
  decideCancel,
  decideWrite,
  movedPoint,
} from "#app/features/meetings/rules/meeting.ts";
import { endsOf, hoursIn, hoursText } from "#app/features/meetings/rules/time.ts";

describe("when a meeting is", () => {
  it("W6: has both its hours or neither, and ends on its day after it begins", () => {
    expect(hoursIn("9", "11.30")).toEqual({ ok: true, value: { fromMinute: 540, minutes: 150 } });
    expect(hoursIn(" ", "")).toEqual({ ok: true, value: null });
    expect(hoursIn("22", "24:00")).toMatchObject({ value: { minutes: 120 } });
    const no = (from: string, to: string) => {
      const decided = hoursIn(from, to);
      return decided.ok ? null : [decided.code, decided.data.field];
    };
    expect(no("9", "")).toEqual(["meeting.time-half", "to"]);
    expect(no("", "9")).toEqual(["meeting.time-half", "from"]);
    expect(no("nio", "10")).toEqual(["meeting.time-invalid", "from"]);
    expect(no("9", "25")).toEqual(["meeting.time-invalid", "to"]);
    expect(no("9", "9")).toEqual(["meeting.time-order", "to"]);
    expect(no("11", "9")).toEqual(["meeting.time-order", "to"]);
    expect(no("8", "20:01")).toEqual(["meeting.time-order", "to"]);
  });

  it("W6: is written as it is read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1435 }), fc.integer({ min: 5, max: 720 }), (fromMinute, minutes) => {
        if (fromMinute + minutes > 1440) return;
        const { from, to } = endsOf({ fromMinute, minutes });
        expect(hoursIn(from, to)).toEqual({ ok: true, value: { fromMinute, minutes } });
        expect(hoursText({ fromMinute, minutes })).toBe(`${from}–${to}`);
      }),
    );
    expect([hoursText({ fromMinute: null, minutes: null }), endsOf({ fromMinute: null, minutes: null })]).toEqual([
      "",
      { from: "", to: "" },
    ]);
  });
});

describe("what can be done at a meeting", () => {
  it("W7: nothing is written in one that is cancelled or whose minutes are closed", () => {
    expect(decideWrite({ cancelled: false, closed: false }).ok).toBe(true);
    expect(decideWrite({ cancelled: true, closed: false })).toMatchObject({ code: "meeting.is-cancelled" });
    expect(decideWrite({ cancelled: false, closed: true })).toMatchObject({ code: "meeting.is-closed" });
  });

  it("W7: one at which somebody was, or whose minutes are closed, is not cancelled", () => {
    expect(decideCancel({ closed: false, anybodyPresent: false }).ok).toBe(true);
    expect(decideCancel({ closed: false, anybodyPresent: true })).toMatchObject({ code: "meeting.was-held" });
    expect(decideCancel({ closed: true, anybodyPresent: false })).toMatchObject({ code: "meeting.is-closed" });
  });

  const today = "2026-11-22";
  it("W8: a word is put down by a press, taken away by another, and a second person is told", () => {
    const on = { heldOn: today, today };
    const press = (stored: "present" | "excused" | null, seen: "present" | null, word: "present" | "absent") =>
      decideAttendance({ ...on, stored }, { seen, word });
    expect(press(null, null, "present")).toEqual({ ok: true, value: { changes: true, word: "present" } });
    expect(press("present", null, "present")).toMatchObject({ value: { changes: false } });
    expect(press("present", "present", "present")).toMatchObject({ value: { changes: true, word: null } });
    expect(press(null, "present", "present")).toMatchObject({ value: { changes: false, word: null } });
    expect(press("excused", null, "present")).toMatchObject({ code: "meeting.marked-meanwhile" });
    expect(press("excused", "present", "present")).toMatchObject({ code: "meeting.marked-meanwhile" });
  });

  it("W8: before its day it can be said of somebody that she cannot come, and nothing else", () => {
    const allowed = attendanceWords.filter(
      (word) => decideAttendance({ heldOn: "2026-11-23", today, stored: null }, { seen: null, word }).ok,
    );
    expect(allowed).toEqual(["excused"]);
    const back = decideAttendance(
      { heldOn: "2026-11-23", today, stored: "present" },
      { seen: "present", word: "present" },
    );
    expect(back).toMatchObject({ value: { word: null } });
  });

  it("W10: a point is moved one place, and none is lost or doubled", () => {
    expect(movedPoint(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
    expect(movedPoint(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
    for (const [id, by] of [
      ["a", -1],
      ["c", 1],
      ["x", 1],
    ] as const)
      expect(movedPoint(["a", "b", "c"], id, by)).toEqual(["a", "b", "c"]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.constantFrom(-1, 1), (ids, at, by) => {
        const moved = movedPoint(ids, ids[at % ids.length] ?? "", by as -1 | 1);
        expect(moved.toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});

describe("what an address says", () => {
  it("is read, and what is unknown in it is not", () => {
    expect(changedIn(new URLSearchParams("planned=12&kept=2"))).toEqual({ planned: 12, kept: 2 });
    expect(changedIn(new URLSearchParams("planned=12"))).toEqual({ planned: 12, kept: 0 });
    expect(changedIn(new URLSearchParams("planned=many"))).toBeNull();
    expect(paceIn(new URLSearchParams("pace=month-1"))).toBe("month-1");
    expect(paceIn(new URLSearchParams("pace=day-1"))).toBe("once");
    expect(likeOf("100%_\\")).toBe("%100\\%\\_\\\\%");
  });
});
