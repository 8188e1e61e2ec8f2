import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import {
  type Answered,
  asSeen,
  decideQuestion,
  decideRemoval,
  mostQuestions,
  type Question,
} from "../rules/questions.ts";
import { refusedAt, traceDay } from "./day.server.ts";
import { type GatheringAddress, openGathering } from "./locked-gathering.server.ts";

export type QuestionAddress = GatheringAddress & { readonly questionId: string };

/** Which field of the form each no is about. */
const fieldOf: Readonly<Record<string, string>> = { "question.kind-fixed": "kind" };

function demandQuestion(...asked: Parameters<typeof decideQuestion>): Question {
  const decided = decideQuestion(...asked);
  if (!decided.ok) throw refusedAt(fieldOf[decided.code] ?? "options", decided);
  return decided.value;
}

const columns = ({ options, label, ...question }: Question) => ({
  ...question,
  label: tidyLine(label),
  options: [...options],
});

/** Asks those who register one thing more, last. @throws Refusal missing, forbidden, invalid, conflict */
export async function addQuestion(
  actor: Actor,
  address: GatheringAddress,
  input: Question & { readonly key: string },
  now: Date,
): Promise<{ questionId: string }> {
  const { key, ...question } = input;
  const content = [address.gatheringId, question];
  return act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "gathering.add-question", content, now }, async () => {
      const gathering = await openGathering(tx, actor, address);
      const all = await questionsOf(tx, gathering.id);
      if (all.length >= mostQuestions) {
        throw new Refusal("conflict", "question.too-many", { data: { most: mostQuestions } });
      }
      const asked = columns(demandQuestion(question, null));
      const [id, position] = [newId(now.getTime()), Math.max(0, ...all.map((one) => one.position)) + 1];
      await tx.gatheringQuestion.create({ data: { id, gatheringId: gathering.id, position, ...asked } });
      traceDay(traces, actor, gathering, { action: "gathering.question-added" });
      return { questionId: id };
    }),
  );
}

/**
 * Changes a question, unless somebody else has meanwhile (`seen` is the question as the form showed it).
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function editQuestion(
  actor: Actor,
  address: QuestionAddress,
  input: { readonly mine: Question; readonly seen: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await openGathering(tx, actor, address);
    const stored = (await questionsOf(tx, gathering.id)).find(({ id }) => id === address.questionId);
    if (!stored) throw missing();
    const before = asSeen(stored);
    if (input.seen !== before) throw new Refusal("conflict", "question.changed-meanwhile");
    const asked = columns(demandQuestion(input.mine, { kind: stored.kind, answered: stored.answered }));
    if (asSeen(asked) === before) return traces.unchanged();
    await tx.gatheringQuestion.update({ where: { id: stored.id }, data: asked });
    traceDay(traces, actor, gathering, { action: "gathering.question-changed" });
  });
}

/** Moves a question one place up; the first stays first. @throws Refusal missing, forbidden, conflict */
export async function raiseQuestion(actor: Actor, address: QuestionAddress, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await openGathering(tx, actor, address);
    const all = await questionsOf(tx, gathering.id);
    const at = all.findIndex(({ id }) => id === address.questionId);
    if (at < 0) throw missing();
    const [before, question] = [all[at - 1], all[at]];
    if (!before || !question) return traces.unchanged();
    // No two have one place, not even on the way.
    const put = (id: string, position: number) => tx.gatheringQuestion.update({ where: { id }, data: { position } });
    await put(question.id, -1);
    await put(before.id, question.position);
    await put(question.id, before.position);
    traceDay(traces, actor, gathering, { action: "gathering.question-changed" });
  });
}

/** Stops asking something. Answers go with it when `sure`. @throws Refusal missing, forbidden, conflict */
export async function removeQuestion(
  actor: Actor,
  address: QuestionAddress & { readonly sure: boolean },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await openGathering(tx, actor, address);
    const stored = (await questionsOf(tx, gathering.id)).find(({ id }) => id === address.questionId);
    if (!stored) throw missing();
    const decided = decideRemoval(stored.answered.answers, address.sure);
    if (!decided.ok) throw refusedAt(null, decided);
    await tx.gatheringQuestion.delete({ where: { id: stored.id } });
    traceDay(traces, actor, gathering, { action: "gathering.question-removed" });
  });
}

type StoredQuestion = Question & { readonly id: string; readonly position: number; readonly answered: Answered };

/** The questions in order, each with what has been answered. */
async function questionsOf(tx: Tx, gatheringId: string): Promise<StoredQuestion[]> {
  return tx.$queryRaw(Prisma.sql`
    SELECT q.id, q.position, q.kind::text AS kind, q.label, q.options, q.required, q.erase_after_days AS "eraseAfterDays",
      json_build_object('answers', (SELECT count(*) FROM registration_answers a WHERE a.question_id = q.id),
        'chosen', coalesce((SELECT json_agg(DISTINCT one) FROM registration_answers a, unnest(a.answer) one
          WHERE a.question_id = q.id AND q.kind <> 'text'), '[]')) AS answered
    FROM gathering_questions q WHERE q.gathering_id = ${gatheringId}::uuid ORDER BY q.position`);
}
