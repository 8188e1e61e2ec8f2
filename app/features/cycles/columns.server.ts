import { Prisma } from "#app/platform/db.server.ts";

/** Columns of a cycle as the pages want them, for a statement in which `cycles` is called `c`. Days as text. */
export const cycleColumns = Prisma.sql`
  c.id, c.team_id AS "teamId", c.programme_id AS "programmeId", c.chain_id AS "chainId", c.number, c.previous_id AS "previousId",
  c.owner_id AS "ownerId", c.idea_id AS "ideaId", c.idea_draft AS "ideaDraft", c.driver_id AS "driverId", c.state, c.what, c.purpose, c.scale, c.measure,
  c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.plan_who AS "planWho", c.plan_what AS "planWhat",
  c.plan_where AS "planWhere", c.plan_when AS "planWhen", c.record_what AS "recordWhat", c.record_how AS "recordHow", c.help_wanted AS "helpWanted",
  c.as_planned AS "asPlanned", c.differed, c.observations, c.unexpected, c.learned, c.better, c.decision,
  c.decision_why AS "decisionWhy", c.next, c.shared_at AS "sharedAt", c.partners_invited_at AS "partnersInvitedAt",
  c.created_at AS "createdAt", c.changed_at AS "changedAt"`;

/** A cycle's questions in their order, as JSON; null when there are none. */
export const questionsOf = Prisma.sql`(
  SELECT json_agg(json_build_object('id', q.id, 'position', q.position, 'question', q.question, 'prediction', q.prediction,
    'result', q.result, 'asPredicted', q.as_predicted) ORDER BY q.position)
  FROM cycle_questions q WHERE q.cycle_id = c.id) AS questions`;
