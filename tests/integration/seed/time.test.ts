import { expect, test } from "vitest";
import { fillDemo } from "#prisma/seed/index.ts";
import { emptyDatabase } from "./database.ts";

const now = new Date("2026-11-22T15:00:00Z");

test("everybody's time is hers, of days on which she was there, and some of every kind in each team", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today: "2026-11-22", now });
  const [lines] = await db.$queryRaw<{ all: number; strange: number; later: number }[]>`
    SELECT count(*)::int AS all,
      count(*) FILTER (WHERE e.team_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM team_memberships m
        WHERE m.person_id = e.person_id AND m.team_id = e.team_id AND m.started_at::date <= e.day
          AND (m.ended_at IS NULL OR m.ended_at::date >= e.day)))::int AS strange,
      count(*) FILTER (WHERE e.created_at > ${now} OR e.day > '2026-11-22')::int AS later FROM time_entries e`;
  expect(lines?.all).toBeGreaterThan(200);
  expect(lines).toMatchObject({ strange: 0, later: 0 });
  const kinds = await db.timeEntry.groupBy({ by: ["teamId", "kind"] });
  expect(kinds.filter(({ teamId }) => teamId !== null)).toHaveLength(6 * 3);
  expect(await db.timeEntry.count({ where: { teamId: null } })).toBeGreaterThan(0);
  expect(await db.timePromise.count()).toBe(1);
});
