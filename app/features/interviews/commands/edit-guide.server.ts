import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { demandStill } from "#app/access/still.server.ts";
import { isId, newId } from "#app/core/id.ts";
import { type Step, stepped } from "#app/features/factors/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { guideChanged } from "../events.ts";
import { type Asked, asksSame, decideQuestion, mostQuestions, type WrittenQuestion } from "../rules/guide.ts";
import { guideOf, type StoredQuestion } from "../stored.server.ts";

type Editing = { readonly studyId: string; readonly guide: readonly StoredQuestion[] };

/** Adds a question last at its occasion. @throws Refusal missing, invalid (by field), conflict (there is no room) */
export async function addQuestion(
  actor: Actor,
  programmeId: string,
  said: WrittenQuestion & { readonly occasion: number; readonly key: string },
  now: Date,
): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, { studyId, guide }) => {
    const by = { key: said.key, personId: actor.personId };
    await once(tx, traces, { ...by, action: "study.question", content: [programmeId, said], now }, async () => {
      const asked = decided(said);
      const { occasion } = said;
      if (!(await tx.studyOccasion.findFirst({ where: { studyId, number: occasion }, select: { number: true } })))
        throw new Refusal("invalid", "form.outdated");
      const here = guide.filter((one) => one.occasion === occasion);
      demandRoom(here);
      const position = Math.max(0, ...here.map((one) => one.position)) + 1;
      await write(tx, actor, { studyId, guide, asked, occasion, position, now });
      traces.audit({ action: "study.question-added", subject: "study", subjectId: studyId, programmeId });
      traces.announce(guideChanged(programmeId, actor));
      return {};
    });
  });
}

/**
 * Asks otherwise: another question in the place of one, which is asked no more. What has been answered stays as it was asked.
 * @throws Refusal missing, invalid (by field), conflict (it is asked no more)
 */
export async function rewriteQuestion(
  actor: Actor,
  programmeId: string,
  said: WrittenQuestion & { readonly questionId: string; readonly key: string },
  now: Date,
): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, { studyId, guide }) => {
    const by = { key: said.key, personId: actor.personId };
    await once(tx, traces, { ...by, action: "study.rewrite", content: [programmeId, said], now }, async () => {
      const question = questionIn(guide, said.questionId);
      const asked = decided(said);
      if (!question.inUse) throw new Refusal("conflict", "interviews.guide-changed");
      if (asksSame(question, asked)) {
        traces.unchanged();
        return {};
      }
      const { occasion, position, id } = question;
      await tx.studyQuestion.update({ where: { id }, data: { inUse: false } });
      await write(tx, actor, { studyId, guide, asked, occasion, position, now });
      traces.audit({ action: "study.question-rewritten", subject: "study", subjectId: studyId, programmeId });
      traces.announce(guideChanged(programmeId, actor));
      return {};
    });
  });
}

/** Moves one a place up or down among those that are asked with it. @throws Refusal missing, conflict (the order is another) */
export async function moveQuestion(
  actor: Actor,
  programmeId: string,
  { questionId, ...step }: Step & { readonly questionId: string },
  now: Date,
): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, { studyId, guide }) => {
    const { occasion } = questionIn(guide, questionId);
    const before = guide.filter((one) => one.occasion === occasion && one.inUse).map(({ id }) => id);
    const after = stepped(before, questionId, step);
    if (!after) throw new Refusal("conflict", "interviews.guide-changed");
    if (after === before) return traces.unchanged();
    await tx.$executeRaw`
      UPDATE study_questions SET position = placed.position
      FROM unnest(${[...after]}::uuid[]) WITH ORDINALITY AS placed (id, position) WHERE study_questions.id = placed.id`;
    traces.audit({ action: "study.questions-moved", subject: "study", subjectId: studyId, programmeId });
    traces.announce(guideChanged(programmeId, actor));
  });
}

/** Asks it, or asks it no more; its answers stay. Twice is once. @throws Refusal missing, conflict (there is no room) */
export async function useQuestion(
  actor: Actor,
  programmeId: string,
  { questionId, on }: { readonly questionId: string; readonly on: boolean },
  now: Date,
): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, { studyId, guide }) => {
    const { id, inUse, occasion } = questionIn(guide, questionId);
    if (inUse === on) return traces.unchanged();
    const here = guide.filter((one) => one.occasion === occasion);
    if (on) demandRoom(here);
    const last = Math.max(0, ...here.map((one) => one.position)) + 1;
    await tx.studyQuestion.update({ where: { id }, data: on ? { inUse: true, position: last } : { inUse: false } });
    const action = on ? "study.question-asked" : "study.question-retired";
    traces.audit({ action, subject: "study", subjectId: studyId, programmeId });
    traces.announce(guideChanged(programmeId, actor));
  });
}

/** One at a time edits a programme's guide: under the lock that a role is ended under too. */
async function editing(
  actor: Actor,
  programmeId: string,
  now: Date,
  work: (tx: Tx, traces: Traces, on: Editing) => Promise<void>,
): Promise<void> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "study.see", { programmeId });
  authorise(actor, "study.edit", { programmeId });
  await act(actor, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
    await demandStill(tx, actor, "study.edit", programmeId, now);
    const study = await tx.study.findUnique({ where: { programmeId }, select: { id: true } });
    if (!study) throw missing();
    await work(tx, traces, { studyId: study.id, guide: await guideOf(study.id, tx) });
  });
}

function decided(written: WrittenQuestion): Asked {
  const decision = decideQuestion(written);
  if (decision.ok) return decision.value;
  throw new Refusal("invalid", "form.invalid", { fields: { [String(decision.data.field)]: decision.code } });
}

function questionIn(guide: readonly StoredQuestion[], id: string): StoredQuestion {
  const found = guide.find((one) => one.id === id);
  if (!found) throw missing();
  return found;
}

function demandRoom(here: readonly StoredQuestion[]): void {
  if (here.filter(({ inUse }) => inUse).length >= mostQuestions)
    throw new Refusal("conflict", "interviews.guide-full", { data: { most: mostQuestions } });
}

type ToWrite = Editing & { asked: Asked; occasion: number; position: number; now: Date };

async function write(tx: Tx, actor: Actor, { studyId, guide, asked, occasion, position, now }: ToWrite): Promise<void> {
  const { kind, words, choices, scale } = asked;
  const number = Math.max(0, ...guide.map((one) => one.number)) + 1;
  await tx.studyQuestion.create({
    data: {
      ...{ id: newId(now.getTime()), studyId, occasion, number, position, kind, words, choices: [...choices] },
      ...{ scaleFrom: scale?.from ?? null, scaleTo: scale?.to ?? null },
      ...{ fromLabel: scale?.fromLabel ?? "", toLabel: scale?.toLabel ?? "" },
      ...{ createdById: actor.personId, createdAt: now },
    },
  });
}
