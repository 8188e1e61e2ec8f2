import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { CycleState } from "./rules/types.ts";

/** Events on one page of the history. */
export const eventsPerPage = 50;

type Acts = "shared" | "unshared" | "partners-invited" | "partners-uninvited" | "redacted";

/** One thing that happened. `at` is ISO text. */
export type HistoryEvent = { id: string; at: string; who: string } & (
  | {
      kind: "text";
      field: string;
      /** The question's place from 1; null when the field is the cycle's own, or its question is gone. */
      question: number | null;
      ofQuestion: boolean;
      /** What stood there before; where the field holds a person or an idea, the name. */
      earlier: string;
    }
  | { kind: "step"; from: CycleState; to: CycleState; reason: string }
  | { kind: "act"; act: Acts }
);

export type HistoryPage = {
  cycle: { id: string; number: number | null; what: string };
  team: { id: string; name: string };
  events: HistoryEvent[];
  page: number;
  hasOlder: boolean;
};

type Row = HistoryPage["cycle"] & {
  teamId: string;
  teamName: string;
  programmeId: string;
  events: HistoryEvent[] | null;
};

/**
 * Who changed what in a cycle, the newest first, with what stood there before; in one statement.
 * @throws Refusal missing, forbidden (somebody who sees the cycle because it is shared)
 */
export async function historyOf(actor: Actor, teamId: string, cycleId: string, page: number): Promise<HistoryPage> {
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  const [row] = await db().$queryRaw<Row[]>`
    WITH here AS (
      SELECT c.id, c.number, c.what, c.team_id, c.programme_id FROM cycles c
      WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${cyclesVisibleSql(actor)}
    ), events AS (
      SELECT r.id, r.at, r.by_id, json_build_object('kind', 'text', 'field', r.field, 'question', q.position,
          'ofQuestion', r.question_id IS NOT NULL, 'earlier', CASE
            WHEN r.earlier = '' THEN ''
            WHEN r.field = 'ownerId' THEN (SELECT p.name FROM people p WHERE p.id = r.earlier::uuid)
            WHEN r.field = 'ideaId' THEN (SELECT i.title FROM change_ideas i
              WHERE i.id = r.earlier::uuid AND ${ideasVisibleSql(actor)})
            WHEN r.field = 'driverId' THEN (SELECT d.title FROM drivers d WHERE d.id = r.earlier::uuid)
            ELSE r.earlier END) AS what
      FROM cycle_revisions r JOIN here ON here.id = r.cycle_id LEFT JOIN cycle_questions q ON q.id = r.question_id
      UNION ALL
      SELECT s.id, s.at, s.by_id, json_build_object('kind', 'step', 'from', s.from_state, 'to', s.to_state, 'reason', s.reason)
      FROM cycle_transitions s JOIN here ON here.id = s.cycle_id
      UNION ALL
      SELECT a.id, a.at, a.actor_id, json_build_object('kind', 'act', 'act', replace(a.action, 'cycle.', ''))
      FROM audit_entries a JOIN here ON here.team_id = a.team_id AND here.id = a.subject_id
      WHERE a.action IN ('cycle.shared', 'cycle.unshared', 'cycle.partners-invited', 'cycle.partners-uninvited', 'cycle.redacted')
    ), shown AS (
      SELECT e.* FROM events e ORDER BY e.at DESC, e.id DESC LIMIT ${eventsPerPage + 1} OFFSET ${(page - 1) * eventsPerPage}
    )
    SELECT here.id, here.number, here.what, t.id AS "teamId", t.name AS "teamName", here.programme_id AS "programmeId", (
      SELECT json_agg(jsonb_build_object('id', e.id, 'at', e.at, 'who', p.name) || e.what::jsonb ORDER BY e.at DESC, e.id DESC)
      FROM shown e JOIN people p ON p.id = e.by_id) AS events
    FROM here JOIN teams t ON t.id = here.team_id`;
  if (!row) throw missing();
  authorise(actor, "cycle.see-history", row);
  const events = row.events ?? [];
  return {
    cycle: { id: row.id, number: row.number, what: row.what },
    team: { id: row.teamId, name: row.teamName },
    events: events.slice(0, eventsPerPage),
    page,
    hasOlder: events.length > eventsPerPage,
  };
}
