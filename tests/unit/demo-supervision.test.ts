import { expect, test } from "vitest";
import { addDays } from "#app/core/day.ts";
import { clockOf } from "#prisma/seed/clock.ts";
import { demoContent } from "#prisma/seed/content/index.ts";
import { peopleOf } from "#prisma/seed/people.ts";
import { programmeOf } from "#prisma/seed/programme.ts";
import { supervisionOf } from "#prisma/seed/supervision.ts";

/** Days apart: through a year, on every weekday. */
const STEP = 9;

test("on whichever day the demo is born, nobody is supervised twice at once, and nothing has happened later", () => {
  for (let n = 0, today = "2026-12-20"; n < 42; n += 1, today = addDays(today, STEP)) {
    const clock = clockOf(today, new Date(`${today}T12:30:00Z`), demoContent.programme.pauseMonths);
    const people = peopleOf(demoContent, clock);
    const rows = supervisionOf(demoContent, clock, { people, programme: programmeOf(demoContent, clock, people) });
    const sessions = new Map(rows.supervisionSessions.map((session) => [session.id, session]));
    for (const there of Map.groupBy(rows.supervisionAttendees, ({ personId }) => personId).values()) {
      const hers = there.flatMap(({ sessionId }) => sessions.get(sessionId) ?? []);
      const live = hers.filter(({ state }) => state === "booked" || state === "held");
      const inOrder = live.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
      const together = inOrder.filter((session, at) => at > 0 && session.startsAt < (inOrder[at - 1]?.endsAt ?? 0));
      expect(together, today).toEqual([]);
    }
    const said = [...rows.agreedActionMoves.map(({ at }) => at), ...rows.supervisionSessions.map((s) => s.changedAt)];
    expect(said.filter((at) => new Date(at) > clock.now)).toEqual([]);
  }
});
