import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { SharedLesson } from "../types.ts";

/** The last tests that were closed and shared in these programmes, newest first: what the teams learn from each other. */
export async function lastLessons(actor: Actor, programmeIds: readonly string[], most = 5): Promise<SharedLesson[]> {
  if (programmeIds.length === 0) return [];
  return db().$queryRaw<SharedLesson[]>`
    SELECT c.id, c.team_id AS "teamId", t.name AS team, c.what, left(c.learned, 400) AS learned, c.decision,
      (k.closed_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "closedOn"
    FROM cycles c JOIN teams t ON t.id = c.team_id JOIN cycle_closures k ON k.cycle_id = c.id AND k.reopened_at IS NULL
    WHERE c.programme_id = ANY(${[...programmeIds]}::uuid[]) AND c.state = 'closed' AND c.shared_at IS NOT NULL
      AND ${cyclesVisibleSql(actor)}
    ORDER BY k.closed_at DESC LIMIT ${most}`;
}
