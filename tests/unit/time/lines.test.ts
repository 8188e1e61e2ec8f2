import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addForm } from "#app/features/time/forms.server.ts";
import { decideDay, type Part } from "#app/features/time/rules/entry.ts";
import { ownKinds } from "#app/features/time/rules/kinds.ts";
import { parseMinutes, writtenMinutes } from "#app/features/time/rules/minutes.ts";
import { TimeEntryKind } from "#prisma/generated/client.ts";

const minutesOf = (text: string) => {
  const parsed = parseMinutes(text);
  return parsed.ok ? parsed.value : parsed.code;
};

describe("a line of one's own", () => {
  it("L1: is about preparing, analysing or travelling, in the form and in the database, and about nothing else", () => {
    expect([...ownKinds].sort()).toEqual(["analysis", "preparation", "travel"]);
    expect(Object.values(TimeEntryKind).sort()).toEqual(["analysis", "preparation", "travel"]);
    const line = { day: "2026-11-20", hours: "1", word: "", key: "00000000-0000-4000-8000-000000000000" };
    const takes = (kind: string) => addForm.safeParse({ ...line, kind }).success;
    expect(ownKinds.map(takes)).toEqual([true, true, true]);
    for (const kind of ["recruiting", "recruitment", "interview", "interviewing", "parents", "meeting", ""])
      expect([kind, takes(kind)]).toEqual([kind, false]);
  });

  it("names nobody by number", () => {
    const line = { kind: "travel", day: "2026-11-20", hours: "1", key: "00000000-0000-4000-8000-000000000000" };
    expect(addForm.safeParse({ ...line, word: "Tåg till seminariet" }).success).toBe(true);
    const found = addForm.safeParse({ ...line, word: "Tåg med 19811228-9874" });
    expect(found.error?.issues.map(({ message }) => message)).toEqual(["identity-number"]);
  });

  it.each([
    ["2", 120],
    ["2 h", 120],
    ["2 timmar", 120],
    ["en", "time.unclear"],
    ["1,5", 90],
    ["1.5 tim", 90],
    ["0,25", 15],
    ["1,75 h", 105],
    ["1:30", 90],
    ["0:05", 5],
    ["90 min", 90],
    ["90min", 90],
    ["45 m", 45],
    ["1 h 30 min", 90],
    ["1 tim 5", 65],
    ["2 timmar och 15 minuter", 135],
    ["1 hour 30 minutes", 90],
    ["½", 30],
    ["1½ h", 90],
    ["¾ tim", 45],
    ["24", 1440],
    ["24:01", "time.longer-than-a-day"],
    ["90", "time.longer-than-a-day"],
    ["1441 min", "time.longer-than-a-day"],
    ["0", "time.nothing"],
    ["0 min", "time.nothing"],
    // Half past one, or one and three tenths?
    ["1.30", "time.unclear"],
    ["1,45", "time.unclear"],
    ["1:75", "time.unclear"],
    ["-1", "time.unclear"],
    ["1e3", "time.unclear"],
    ["", "time.unclear"],
  ])("L2: %j is %j", (text, expected) => {
    expect(minutesOf(text)).toBe(expected);
  });

  it("L2: what is written back is read as the same", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1440 }), (n) => minutesOf(writtenMinutes(n)) === n));
    expect([writtenMinutes(90), writtenMinutes(120), writtenMinutes(5)]).toEqual(["1:30", "2", "0:05"]);
  });

  it("L3: belongs to the team in which she was that day, and is of no day to come", () => {
    const parts: Part[] = [
      { teamId: "a", from: "2026-01-10", to: "2026-06-30" },
      { teamId: "b", from: "2026-06-30", to: null },
      { teamId: null, from: "2025-01-01", to: "2026-02-01" },
    ];
    const on = (day: string) => {
      const decided = decideDay(day, parts, "2026-11-22");
      return decided.ok ? decided.value : decided.code;
    };
    expect(on("2026-01-09")).toBeNull();
    expect(on("2026-01-10")).toBe("a");
    expect(on("2026-06-29")).toBe("a");
    expect(on("2026-06-30")).toBe("b");
    expect(on("2026-11-22")).toBe("b");
    expect(on("2026-11-23")).toBe("time.day-to-come");
    expect(on("2024-12-31")).toBe("time.day-outside");
  });
});
