import { db, type Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Question } from "./rules/guide.ts";

const asked = {
  ...{ id: true, occasion: true, number: true, kind: true, words: true, choices: true, inUse: true, position: true },
  ...{ scaleFrom: true, scaleTo: true, fromLabel: true, toLabel: true },
} as const satisfies Prisma.StudyQuestionSelect;

export type StoredQuestion = Question & { readonly position: number };

/** Every question that a study has had, in the order in which they are asked. */
export async function guideOf(studyId: string, tx: Pick<Tx, "studyQuestion"> = db()): Promise<StoredQuestion[]> {
  const rows = await tx.studyQuestion.findMany({
    where: { studyId },
    orderBy: [{ occasion: "asc" }, { position: "asc" }, { number: "asc" }],
    select: asked,
  });
  return rows.map(({ scaleFrom, scaleTo, fromLabel, toLabel, ...row }) => ({
    ...row,
    scale: scaleFrom === null || scaleTo === null ? null : { from: scaleFrom, to: scaleTo, fromLabel, toLabel },
  }));
}
