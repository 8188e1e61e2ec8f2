import type { Entry } from "./audit.ts";
import type { StoryRows } from "./rows.ts";

/** The study begun, its texts written, its approval registered and confirmed; as the commands note it. */
export function auditOfStudy(rows: StoryRows): Entry[] {
  const programmeId = rows.programme.id;
  const of = (studyId: string) => ({ subject: "study", subjectId: studyId, programmeId, teamId: null });
  return [
    ...rows.studies.map(({ id, createdAt, createdById }) => ({
      ...{ ...of(id), at: createdAt, actorId: createdById, action: "study.begun" },
    })),
    ...rows.studyTexts.map(({ studyId, kind, createdAt, createdById }) => ({
      ...{ ...of(studyId), at: createdAt, actorId: createdById, action: `study.${kind}-written` },
    })),
    ...rows.studyQuestions.map(({ studyId, createdAt, createdById }) => ({
      ...{ ...of(studyId), at: createdAt, actorId: createdById, action: "study.question-added" },
    })),
    ...rows.studyApprovals.flatMap(({ studyId, registeredAt, registeredById, confirmedAt, confirmedById }) => [
      { ...of(studyId), at: registeredAt, actorId: registeredById, action: "study.approval-registered" },
      { ...of(studyId), at: confirmedAt, actorId: confirmedById, action: "study.opened" },
    ]),
  ];
}
