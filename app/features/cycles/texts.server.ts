import { Prisma } from "#app/platform/db.server.ts";

/** Where a text stands: what kind of row, which, and which of its fields (in the words of the worksheet). */
export type CycleText = {
  subject: "cycle" | "question" | "revision" | "closure" | "step" | "comment" | "chain";
  subjectId: string;
  field: string;
  text: string;
  /** The question's place, of a question and of its history. */
  question: number | null;
  /** Whose comment. */
  who: string | null;
};

/**
 * Every text that is kept of one cycle, empty ones left out: what it says now, what it said before, why it went back,
 * what was learnt when it was closed, what was said about it, and its chain's name (which may be its own first words).
 */
export function textsOfCycle(cycleId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT x.* FROM (
      SELECT 1 AS place, 'cycle' AS subject, c.id AS "subjectId", v.field, v.text, NULL::int AS question, NULL::text AS who, NULL::timestamptz AS at, v.nth
      FROM cycles c CROSS JOIN LATERAL (VALUES (1, 'what', c.what), (2, 'ideaDraft', c.idea_draft), (3, 'measure', c.measure), (4, 'planWho', c.plan_who), (5,
        'planWhat', c.plan_what), (6, 'planWhere', c.plan_where), (7, 'planWhen', c.plan_when), (8, 'recordWhat',
        c.record_what), (9, 'recordHow', c.record_how), (10, 'helpWanted', c.help_wanted), (11, 'differed', c.differed), (12, 'observations',
        c.observations), (13, 'unexpected', c.unexpected), (14, 'learned', c.learned), (15, 'decisionWhy', c.decision_why),
        (16, 'next', c.next)) AS v(nth, field, text)
      WHERE c.id = ${cycleId}::uuid
      UNION ALL
      SELECT 2, 'question', q.id, v.field, v.text, q.position, NULL, NULL, v.nth
      FROM cycle_questions q CROSS JOIN LATERAL (VALUES (1, 'question', q.question), (2, 'prediction', q.prediction),
        (3, 'result', q.result)) AS v(nth, field, text)
      WHERE q.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 3, 'chain', h.id, 'title', h.title, NULL, NULL, NULL, 0
      FROM chains h JOIN cycles c ON c.chain_id = h.id WHERE c.id = ${cycleId}::uuid
      UNION ALL
      SELECT 4, 'comment', m.id, 'text', m.text, NULL, p.name, m.created_at, 0
      FROM comments m JOIN people p ON p.id = m.author_id WHERE m.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 5, 'closure', k.id, 'closure', k.learned, NULL, NULL, k.closed_at, 0 FROM cycle_closures k WHERE k.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 6, 'step', s.id, 'reason', s.reason, NULL, NULL, s.at, 0 FROM cycle_transitions s WHERE s.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 7, 'revision', r.id, r.field, r.earlier, q.position, NULL, r.at, 0
      FROM cycle_revisions r LEFT JOIN cycle_questions q ON q.id = r.question_id
      WHERE r.cycle_id = ${cycleId}::uuid AND r.field NOT IN ('ownerId', 'ideaId', 'driverId', 'startsOn', 'endsOn', 'purpose',
        'scale', 'asPlanned', 'better', 'decision', 'asPredicted')
    ) x WHERE x.text <> '' ORDER BY x.place, x.question, x.nth, x.at, x."subjectId"`;
}
