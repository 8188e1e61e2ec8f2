import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byUrgency, type TodayKind, type TodayLine, todayKinds, urgencyOf } from "#app/features/start/rules/today.ts";

const today = "2026-11-22";
const line = (kind: TodayKind, on: string | null, minute: number | null = null): TodayLine => ({
  ...{ kind, on, minute, id: `${kind} ${on} ${minute}` },
  ...{ title: "Något", team: "Team A", href: "/start" },
});

describe("what waits for somebody", () => {
  it("W14: a seat to answer for, what is late, today by its hour, what has no day, and then what comes", () => {
    const sorted = [
      line("offer", "2026-11-24", 720),
      line("action", "2026-11-01"),
      line("cycle-study", "2026-11-21"),
      line("meeting", today, 540),
      line("gathering", today, 780),
      line("action", today),
      line("cycle-close", null),
      line("action", "2026-11-23"),
      line("evaluation", "2026-11-25"),
    ];
    expect(byUrgency([...sorted].reverse(), today)).toEqual(sorted);
    expect(sorted.map((one) => urgencyOf(one, today))).toEqual([
      ...["later", "late", "late", "today", "today", "today", "undated", "tomorrow", "later"],
    ]);
  });

  it("W14: loses nothing, and says the same in whatever order it was found", () => {
    const lines = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...todayKinds),
        fc.constantFrom(null, "2026-11-01", today, "2026-11-23", "2026-12-01"),
        fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null }),
      ),
      { selector: String },
    );
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (found, random) => {
        const all = found.map(([kind, on, minute]) => line(kind, on, minute));
        const shuffled = all.map((one) => ({ one, at: random.next().value })).toSorted((a, b) => a.at - b.at);
        const sorted = byUrgency(all, today);
        expect(
          byUrgency(
            shuffled.map(({ one }) => one),
            today,
          ),
        ).toEqual(sorted);
        expect(new Set(sorted)).toEqual(new Set(all));
      }),
    );
  });
});
