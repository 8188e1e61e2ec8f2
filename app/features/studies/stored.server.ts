import type { Prisma } from "#app/platform/db.server.ts";
import type { StudyFacts } from "./rules/facts.ts";

/** What is read of a study to know its facts. */
export const factsSelect = {
  name: true,
  familiesPerMunicipality: true,
  placeKinds: true,
  interpreter: true,
  legalBasis: true,
  secrecy: true,
  occasions: {
    where: { number: { gt: 1 } },
    orderBy: { number: "asc" },
    select: { number: true, countedFrom: true, fromMonths: true, toMonths: true },
  },
} as const satisfies Prisma.StudySelect;

export function factsOf(study: Prisma.StudyGetPayload<{ select: typeof factsSelect }>): StudyFacts {
  const { name, familiesPerMunicipality, placeKinds, interpreter, legalBasis, secrecy, occasions } = study;
  const windows = occasions.map(({ countedFrom, fromMonths, toMonths }) => ({
    countedFrom: countedFrom ?? "previous",
    fromMonths: fromMonths ?? 0,
    toMonths: toMonths ?? 0,
  }));
  return { name, familiesPerMunicipality, placeKinds, interpreter, legalBasis, secrecy, windows };
}

/** The rows of a study's occasions, in their order. */
export function occasionRows(studyId: string, { windows }: Pick<StudyFacts, "windows">) {
  const first = { countedFrom: null, fromMonths: null, toMonths: null };
  return [first, ...windows].map(({ countedFrom, fromMonths, toMonths }, at) => ({
    ...{ studyId, number: at + 1, previousNumber: at === 0 ? null : at, countedFrom, fromMonths, toMonths },
  }));
}
