/** What leaves a row about the study with parents, and who recruits them. */
export const actsOfStudies = [
  "study.begun",
  "study.changed",
  "study.interviewer-added",
  "study.interviewer-removed",
  "study.language-added",
  "study.language-removed",
  "study.information-written",
  "study.consent-written",
  "study.approval-registered",
  "study.approval-taken-back",
  "study.opened",
  "study.closed",
  "recruiter.set",
  "recruiter.dropped",
] as const;
