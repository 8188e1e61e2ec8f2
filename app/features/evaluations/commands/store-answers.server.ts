import { tidyText } from "#app/core/text.ts";
import { db, Prisma, type Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Evaluated } from "../found.server.ts";
import { evaluatedColumns } from "../found.server.ts";
import { questionsOf, type StoredQuestion } from "../questions.server.ts";
import { fieldOf } from "../rules/questions.ts";
import { least } from "../rules/shown.ts";
import { decideAnswer } from "../rules/state.ts";
import { giveTurns } from "../turns.server.ts";

/** What became of it: her first answer is stored, and an earlier one stays as it is. */
export type Answered = "stored" | "answered-before";

type Answer = { readonly questionId: string; readonly score: number | null; readonly text: string | null };

/**
 * Stores somebody's answers, once, so that nobody can find which they are. It is no ordinary act, and leaves no audit row,
 * no submission and no hint: each would say who answered at the moment when an answer came.
 *
 * What PostgreSQL keeps beside the columns must not say it either. So all answers of the gathering are written anew each time, in random
 * order and with new ids, and all turns are touched: the number of the transaction is the same on all of them, and where a row
 * lies says nothing.
 * @throws Refusal invalid: nothing is answered; conflict: not open yet, over, not registered any more
 */
export async function storeAnswers(
  gathering: Evaluated,
  registrationId: string,
  fields: Readonly<Record<string, string>>,
  now: Date,
): Promise<Answered> {
  const decided = decideAnswer(gathering, now);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  await giveTurns(gathering);
  const answers = answersIn(await questionsOf(gathering), fields);
  if (answers.length === 0) throw new Refusal("invalid", "evaluation.empty");
  return db().$transaction(async (tx) => {
    await stillOpen(tx, gathering.id, now);
    const turn = await tx.evaluationTurn.findUnique({ where: { registrationId }, select: { used: true } });
    if (!turn) throw new Refusal("conflict", "evaluation.unknown");
    if (turn.used) return "answered-before";
    await tx.$executeRaw`UPDATE evaluation_turns t SET used = t.used OR t.registration_id = ${registrationId}::uuid
      FROM registrations r WHERE r.id = t.registration_id AND r.gathering_id = ${gathering.id}::uuid`;
    await tx.$executeRaw`UPDATE evaluations SET answered = answered + 1 WHERE gathering_id = ${gathering.id}::uuid`;
    await mixIn(tx, gathering.id, answers);
    return "stored";
  });
}

/** Locks the evaluation, and asks again: it may have been closed while this waited. */
async function stillOpen(tx: Tx, gatheringId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM evaluations WHERE gathering_id = ${gatheringId}::uuid FOR UPDATE`;
  const [found] = await tx.$queryRaw<Evaluated[]>`
    SELECT ${evaluatedColumns} FROM gatherings g JOIN evaluations e ON e.gathering_id = g.id WHERE g.id = ${gatheringId}::uuid`;
  const decided = found ? decideAnswer(found, now) : null;
  if (!decided?.ok) throw new Refusal("conflict", decided?.code ?? "evaluation.unknown");
}

function answersIn(questions: readonly StoredQuestion[], fields: Readonly<Record<string, string>>): Answer[] {
  return questions.flatMap((question): Answer[] => {
    const said = tidyText(fields[fieldOf(question)] ?? "");
    if (said === "" || question.id === null) return [];
    const isScale = question.kind === "scale";
    return [{ questionId: question.id, score: isScale ? Number(said) : null, text: isScale ? null : said }];
  });
}

/** Writes all answers of a gathering anew, with these among them. Which are shown is `shownOf`'s rule for an open evaluation. */
async function mixIn(tx: Tx, gatheringId: string, answers: readonly Answer[]): Promise<void> {
  const rows = answers.map(
    ({ questionId, score, text }) => Prisma.sql`(${questionId}::uuid, ${score}::smallint, ${text}::text, false)`,
  );
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM evaluation_answers a USING evaluation_questions q
        WHERE q.id = a.question_id AND q.gathering_id = ${gatheringId}::uuid RETURNING a.question_id, a.score, a.text, a.shown),
      together AS (SELECT * FROM gone UNION ALL VALUES ${Prisma.join(rows)}),
      placed AS (SELECT *, count(*) OVER (PARTITION BY question_id) AS n,
        row_number() OVER (PARTITION BY question_id ORDER BY shown DESC, gen_random_uuid()) AS place FROM together)
    INSERT INTO evaluation_answers (id, question_id, score, text, shown)
    SELECT gen_random_uuid(), question_id, score, text, place <= (n / ${least}::bigint - 1) * ${least}::bigint
    FROM placed ORDER BY gen_random_uuid()`;
}
