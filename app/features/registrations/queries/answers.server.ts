import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Question } from "../rules/answers.ts";
import { erasedFrom } from "../rules/needs.ts";
import { type GatheringHead, headSql } from "./own.server.ts";

/** A question with what those who have a seat answered. */
export type Answered = Pick<Question, "id" | "kind" | "label"> & {
  /** How many answered. */
  readonly n: number;
  /** Of a choice: how many chose each, in the question's order; what can no longer be chosen stands last. */
  readonly totals: readonly { readonly text: string; readonly n: number }[];
  /** Of a question in words: who wrote what, by name. */
  readonly texts: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  /** From which day the answers are erased; null: they are kept, or no day is set. */
  readonly erasedFrom: Day | null;
  readonly erased: boolean;
};

export type AnswersPage = {
  readonly gathering: Omit<GatheringHead, "begun">;
  /** How many hold a seat: those whose answers are counted. */
  readonly seated: number;
  readonly questions: readonly Answered[];
};

type Given = { id: string; name: string; answer: string[] };
type Row = Pick<AnswersPage, "gathering" | "seated"> & {
  questions: (Pick<Question, "id" | "kind" | "label" | "options"> & {
    eraseAfterDays: number | null;
    given: Given[];
  })[];
};

/** What those who have a seat at a gathering answered to its own questions, in one statement. @throws Refusal missing, forbidden */
export async function answersPage(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
): Promise<AnswersPage> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT ${headSql} AS gathering, (SELECT count(*)::int FROM registrations r WHERE r.gathering_id = g.id AND r.state IN ('registered', 'offered')) AS seated,
      coalesce((SELECT json_agg(json_build_object('id', q.id, 'kind', q.kind, 'label', q.label, 'options', q.options, 'eraseAfterDays', q.erase_after_days,
          'given', coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', coalesce(p.name, r.guest_name), 'answer', a.answer)
              ORDER BY coalesce(p.name, r.guest_name) COLLATE "sv-x-icu", r.id)
            FROM registration_answers a JOIN registrations r ON r.id = a.registration_id LEFT JOIN people p ON p.id = r.person_id
            WHERE a.question_id = q.id AND r.state IN ('registered', 'offered')), '[]')) ORDER BY q.position)
        FROM gathering_questions q WHERE q.gathering_id = g.id), '[]') AS questions
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  authorise(actor, "registration.decide", { programmeId });
  const last = row.gathering.days.at(-1)?.day ?? null;
  const questions = row.questions.map(({ id, kind, label, options, eraseAfterDays, given }): Answered => {
    const from = last === null || eraseAfterDays === null ? null : erasedFrom(last, eraseAfterDays);
    const erased = from !== null && actor.today >= from;
    const shown = erased ? [] : given;
    const asked = { id, kind, label, n: shown.length, erasedFrom: from, erased };
    if (kind === "text") {
      return {
        ...asked,
        totals: [],
        texts: shown.map((one) => ({ id: one.id, name: one.name, text: one.answer.join("\n") })),
      };
    }
    const chosen = shown.flatMap(({ answer }) => answer);
    const all = [...new Set([...options, ...chosen])];
    const totals = all.map((text) => ({ text, n: chosen.filter((one) => one === text).length }));
    return { ...asked, totals: erased ? [] : totals, texts: [] };
  });
  return { ...row, questions };
}
