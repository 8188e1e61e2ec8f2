/** The sets of the interviews with parents. */
export const sourcesOfInterviews = {
  recruitment: {
    sv: () => import("#app/features/recruitment/messages.sv.ts"),
    en: () => import("#app/features/recruitment/messages.en.ts"),
  },
  parents: {
    sv: () => import("#app/features/parents/messages.sv.ts"),
    en: () => import("#app/features/parents/messages.en.ts"),
  },
  participants: {
    sv: () => import("#app/features/participants/messages.sv.ts"),
    en: () => import("#app/features/participants/messages.en.ts"),
  },
  "interview-times": {
    sv: () => import("#app/features/interview-times/messages.sv.ts"),
    en: () => import("#app/features/interview-times/messages.en.ts"),
  },
  "interview-meetings": {
    sv: () => import("#app/features/interview-times/messages/meetings.sv.ts"),
    en: () => import("#app/features/interview-times/messages/meetings.en.ts"),
  },
  "interview-words": {
    sv: () => import("#app/features/interview-times/messages/words.sv.ts"),
    en: () => import("#app/features/interview-times/messages/words.en.ts"),
  },
  interviews: {
    sv: () => import("#app/features/interviews/messages.sv.ts"),
    en: () => import("#app/features/interviews/messages.en.ts"),
  },
  "interview-export": {
    sv: () => import("#app/features/interviews/messages/export.sv.ts"),
    en: () => import("#app/features/interviews/messages/export.en.ts"),
  },
  "interview-whole": {
    sv: () => import("#app/features/interviews/messages/whole.sv.ts"),
    en: () => import("#app/features/interviews/messages/whole.en.ts"),
  },
  "interview-consent": {
    sv: () => import("#app/features/interviews/messages/consent.sv.ts"),
    en: () => import("#app/features/interviews/messages/consent.en.ts"),
  },
} as const;
