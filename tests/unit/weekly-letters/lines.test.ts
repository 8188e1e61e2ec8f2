import { describe, expect, it } from "vitest";
import { type Found, type FoundKind, linesOf, saysAnything } from "#app/features/weekly-letters/rules/lines.ts";

const monday = "2026-11-30";
const sunday = "2026-12-06";
const found = (kind: FoundKind, more: Partial<Found> = {}): Found => ({
  kind,
  href: `/${kind}`,
  on: null,
  minute: null,
  ...more,
});

describe("what the letter of the week says", () => {
  it("O11: days of this week in their order, and nothing of later ones", () => {
    const { dated, counted } = linesOf(
      [
        found("gathering", { on: sunday, minute: 540 }),
        found("meeting", { on: "2026-12-01", minute: 780 }),
        found("meeting", { on: "2026-12-01", minute: null, href: "/no-hour" }),
        found("supervision", { on: "2026-12-01", minute: 540 }),
        found("meeting", { on: "2026-12-07", minute: 540 }),
      ],
      monday,
    );
    expect(dated.map(({ kind, on, minute }) => [kind, on, minute])).toEqual([
      ["supervision", "2026-12-01", 540],
      ["meeting", "2026-12-01", 780],
      ["meeting", "2026-12-01", null],
      ["gathering", sunday, 540],
    ]);
    expect(counted).toEqual([]);
  });

  it("O11: what is to be done by Sunday, or was to be, by number", () => {
    const lines = linesOf(
      [
        found("action", { on: "2026-11-01", href: "/mine" }),
        found("action", { on: sunday, href: "/mine" }),
        found("action", { on: "2026-12-07", href: "/mine" }),
        found("agreed", { on: "2026-12-07" }),
        found("question", { on: "2026-12-11" }),
      ],
      monday,
    );
    expect(lines.counted).toEqual([
      { kind: "action", count: 2, href: "/mine" },
      { kind: "question", count: 1, href: "/question" },
    ]);
  });

  it("O11: tests that wait for whatever step are one number; where several are, it leads to the start page", () => {
    const tests = [
      found("cycle-begin", { on: monday, href: "/a" }),
      found("cycle-study", { href: "/b" }),
      found("cycle-close", { href: "/a" }),
    ];
    expect(linesOf(tests, monday).counted).toEqual([{ kind: "test", count: 3, href: "/start" }]);
    expect(linesOf(tests.slice(0, 1), monday).counted).toEqual([{ kind: "test", count: 1, href: "/a" }]);
  });

  it("O11: a manager's days may be later than this week; the gathering that she goes to herself is said once", () => {
    const next = { on: "2026-12-15", minute: 540, href: "/g" };
    const last = found("register-staff", { on: "2026-12-08", href: "/g" });
    expect(linesOf([found("next-gathering", next), last], monday).dated.map(({ kind }) => kind)).toEqual([
      "register-staff",
      "next-gathering",
    ]);
    const own = { ...next, on: sunday };
    const both = [found("gathering", own), found("next-gathering", own)];
    expect(linesOf(both, monday).dated.map(({ kind }) => kind)).toEqual(["gathering"]);
  });

  it("O11: scores and reports that wait are told whichever week they are due in", () => {
    const later = { on: "2026-12-10" };
    const lines = linesOf(
      [found("report-to-read"), found("report-to-read", { href: "/b" }), found("report", later), found("score", later)],
      monday,
    );
    expect(lines.counted).toEqual([
      { kind: "score", count: 1, href: "/score" },
      { kind: "report", count: 1, href: "/report" },
      { kind: "report-to-read", count: 2, href: "/start" },
    ]);
  });

  it("O10: nothing is nothing", () => {
    expect(saysAnything(linesOf([], monday))).toBe(false);
    expect(saysAnything(linesOf([found("meeting", { on: "2026-12-07" })], monday))).toBe(false);
    expect(saysAnything(linesOf([found("word")], monday))).toBe(true);
    expect(saysAnything(linesOf([found("meeting", { on: monday })], monday))).toBe(true);
  });
});
