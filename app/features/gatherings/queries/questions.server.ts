import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import type { Question } from "../rules/questions.ts";

/** A question, and how many have answered it. */
export type QuestionLine = Question & { readonly id: string; readonly answers: number };

export type QuestionsPage = {
  readonly id: string;
  readonly title: string;
  readonly cancelled: boolean;
  readonly questions: readonly QuestionLine[];
};

/** A gathering's own questions, for who plans it. @throws Refusal missing, forbidden */
export async function questionsPage(actor: Actor, programmeId: string, gatheringId: string): Promise<QuestionsPage> {
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<QuestionsPage & { teamId: string | null }>(Prisma.sql`
    SELECT g.id, g.title, g.team_id AS "teamId", g.cancelled_at IS NOT NULL AS cancelled,
      coalesce((SELECT json_agg(json_build_object('id', q.id, 'kind', q.kind, 'label', q.label, 'options', q.options,
        'required', q.required, 'eraseAfterDays', q.erase_after_days,
        'answers', (SELECT count(*) FROM registration_answers a WHERE a.question_id = q.id)) ORDER BY q.position)
       FROM gathering_questions q WHERE q.gathering_id = g.id), '[]') AS questions
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  const { teamId, ...page } = row;
  if (!may(actor, "gathering.edit", { programmeId, teamId })) throw forbidden();
  return page;
}
