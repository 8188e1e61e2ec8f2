import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { askByMail } from "../asking.server.ts";
import { evaluationChanged } from "../events.ts";
import { type Evaluated, evaluatedColumns, evaluatedFor, type GatheringPlace } from "../found.server.ts";
import { lockEvaluation, ourQuestions, storeQuestions } from "../questions.server.ts";
import { kindOfStandard, mostQuestions, type Question, type QuestionKind, standards } from "../rules/questions.ts";
import { decideClose, decideOpen, decideQuestions } from "../rules/state.ts";

/** Opens an evaluation before its time, while people are there, and asks them by mail. @throws Refusal missing, forbidden, conflict */
export async function openEvaluation(actor: Actor, place: GatheringPlace, now: Date): Promise<void> {
  await lead(actor, place, now, { action: "evaluation.opened" }, async (tx, gathering, traces) => {
    const decided = decideOpen(gathering, now);
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    await storeQuestions(tx, gathering);
    await tx.evaluation.update({ where: { gatheringId: gathering.id }, data: { openedAt: now } });
    await askByMail(tx, traces, gathering);
  });
}

/** Closes an evaluation for good. @throws Refusal missing, forbidden, conflict */
export async function closeEvaluation(actor: Actor, place: GatheringPlace, now: Date): Promise<void> {
  await lead(actor, place, now, { action: "evaluation.closed" }, async (tx, gathering) => {
    const decided = decideClose(gathering, now);
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    await tx.evaluation.update({ where: { gatheringId: gathering.id }, data: { closedAt: now } });
  });
}

/** Writes the questions anew: the lines that say something, in their order. @throws Refusal missing, forbidden, conflict, invalid */
export async function writeQuestions(
  actor: Actor,
  place: GatheringPlace,
  fields: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const questions = questionsIn(fields);
  if (questions.length === 0) throw new Refusal("invalid", "evaluation.no-questions");
  await replaceQuestions(actor, place, () => questions, now);
}

/** Puts our own questions back. @throws Refusal missing, forbidden, conflict */
export async function resetQuestions(actor: Actor, place: GatheringPlace, now: Date): Promise<void> {
  await replaceQuestions(actor, place, ({ kind }) => ourQuestions(kind), now);
}

async function replaceQuestions(
  actor: Actor,
  place: GatheringPlace,
  questions: (gathering: Evaluated) => readonly Question[],
  now: Date,
): Promise<void> {
  await lead(actor, place, now, { action: "evaluation.questions-changed" }, async (tx, gathering) => {
    const decided = decideQuestions(gathering, now);
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    const gatheringId = gathering.id;
    await tx.evaluationQuestion.deleteMany({ where: { gatheringId } });
    const data = questions(gathering).map((question) => ({ id: newId(now.getTime()), gatheringId, ...question }));
    await tx.evaluationQuestion.createMany({ data });
  });
}

async function lead(
  actor: Actor,
  place: GatheringPlace,
  now: Date,
  did: { readonly action: string },
  work: (tx: Tx, gathering: Evaluated, traces: Traces) => Promise<void>,
): Promise<void> {
  const { id, programmeId } = await evaluatedFor(actor, place);
  authoriseSee(actor, "evaluation.see", { programmeId });
  authorise(actor, "evaluation.edit", { programmeId });
  await act(actor, now, async (tx, traces) => {
    await lockEvaluation(tx, id);
    const [gathering] = await tx.$queryRaw<[Evaluated]>`
      SELECT ${evaluatedColumns} FROM gatherings g JOIN evaluations e ON e.gathering_id = g.id WHERE g.id = ${id}::uuid`;
    await work(tx, gathering, traces);
    traces.audit({ ...did, subject: "gathering", subjectId: id, programmeId });
    traces.announce(evaluationChanged({ id, programmeId }, actor));
  });
}

/** A line that says what one of our own questions says, in either language, is that one. */
function questionsIn(fields: Readonly<Record<string, string>>): Question[] {
  const ours = new Map(
    (["sv", "en"] as const).flatMap((locale) =>
      standards.map((standard) => [wordsFor(locale, "evaluations")(`standard.${standard}`), standard] as const),
    ),
  );
  const used = new Set<string>();
  const lines = Array.from({ length: mostQuestions }, (_, i) => i + 1).flatMap((line) => {
    const label = tidyLine(fields[`label${line}`] ?? "");
    return label === "" ? [] : [{ label, kind: fields[`kind${line}`] as QuestionKind }];
  });
  return lines.map(({ label, kind }, i): Question => {
    const standard = ours.get(label);
    const isOurs = standard !== undefined && kind === kindOfStandard(standard) && !used.has(standard);
    if (isOurs) used.add(standard);
    return { position: i + 1, kind, standard: isOurs ? standard : null, label: isOurs ? null : label };
  });
}
