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
      SELECT 1 AS place, 'cycle' AS subject, c.id AS "subjectId", v.field, v.text, NULL::int AS question, NULL::text AS who, NULL::timestamptz AS at
      FROM cycles c CROSS JOIN LATERAL (VALUES ('what', c.what), ('ideaDraft', c.idea_draft), ('measure', c.measure), ('planWho', c.plan_who),
        ('planWhat', c.plan_what), ('planWhere', c.plan_where), ('planWhen', c.plan_when), ('recordWhat', c.record_what),
        ('recordHow', c.record_how), ('differed', c.differed), ('observations', c.observations), ('unexpected', c.unexpected),
        ('learned', c.learned), ('decisionWhy', c.decision_why), ('next', c.next)) AS v(field, text)
      WHERE c.id = ${cycleId}::uuid
      UNION ALL
      SELECT 2, 'question', q.id, v.field, v.text, q.position, NULL, NULL
      FROM cycle_questions q CROSS JOIN LATERAL (VALUES ('question', q.question), ('prediction', q.prediction), ('result', q.result)) AS v(field, text)
      WHERE q.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 3, 'chain', h.id, 'title', h.title, NULL, NULL, NULL
      FROM chains h JOIN cycles c ON c.chain_id = h.id WHERE c.id = ${cycleId}::uuid
      UNION ALL
      SELECT 4, 'comment', m.id, 'text', m.text, NULL, p.name, m.created_at
      FROM comments m JOIN people p ON p.id = m.author_id WHERE m.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 5, 'closure', k.id, 'closure', k.learned, NULL, NULL, k.closed_at FROM cycle_closures k WHERE k.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 6, 'step', s.id, 'reason', s.reason, NULL, NULL, s.at FROM cycle_transitions s WHERE s.cycle_id = ${cycleId}::uuid
      UNION ALL
      SELECT 7, 'revision', r.id, r.field, r.earlier, q.position, NULL, r.at
      FROM cycle_revisions r LEFT JOIN cycle_questions q ON q.id = r.question_id
      WHERE r.cycle_id = ${cycleId}::uuid AND r.field NOT IN ('ownerId', 'ideaId', 'driverId', 'startsOn', 'endsOn', 'purpose',
        'scale', 'asPlanned', 'better', 'decision', 'asPredicted')
    ) x WHERE x.text <> '' ORDER BY x.place, x.question, x.at, x."subjectId", x.field`;
}
