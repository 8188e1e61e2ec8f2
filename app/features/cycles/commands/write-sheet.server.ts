import { dayToDate } from "#app/core/day.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import type { Cycle } from "../types.ts";
import { questionOf, type Sheet } from "../worksheet.ts";

/**
 * When a change at `now` makes the cycle's new version. One who waited for the lock began before the one she waited for:
 * versions never go backwards, since pages tell by them what is news.
 */
export function versionAfter(before: Pick<Cycle, "changedAt">, now: Date): Date {
  return before.changedAt > now ? before.changedAt : now;
}

/** Writes the named fields of `after`. One statement for the cycle and one for each question that changed. */
export async function writeSheet(tx: Tx, before: Cycle, after: Cycle, sheet: Partial<Sheet>, now: Date): Promise<void> {
  const own: Record<string, unknown> = {};
  const ofQuestions = new Map<string, Record<string, unknown>>();
  for (const name of Object.keys(sheet)) {
    const question = questionOf(name);
    if (question) {
      const row = after.questions.find(({ id }) => id === question.id);
      const changed = ofQuestions.get(question.id) ?? {};
      changed[question.field] = row?.[question.field as keyof typeof row];
      ofQuestions.set(question.id, changed);
    } else if (name === "startsOn" || name === "endsOn") {
      const day = after[name];
      own[name] = day === null ? null : dayToDate(day);
    } else own[name] = after[name as keyof Cycle];
  }
  for (const [id, data] of ofQuestions) {
    await tx.cycleQuestion.update({
      where: { id, cycleId: before.id },
      data: data as Prisma.CycleQuestionUncheckedUpdateInput,
    });
  }
  await tx.cycle.update({
    where: { id: before.id },
    data: { ...(own as Prisma.CycleUncheckedUpdateInput), changedAt: versionAfter(before, now) },
  });
}
