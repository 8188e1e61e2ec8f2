/** What leaves a row about supervision: that it is, when and how it went. */
export const actsOfSupervision = [
  "supervision-session.planned",
  "supervision-session.booked",
  "supervision-session.moved",
  "supervision-session.changed",
  "supervision-session.held",
  "supervision-session.missed",
  "supervision-session.excused",
  "supervision-session.cancelled",
  "supervision-session.restored",
  "supervision-series.planned",
  "supervision-series.changed",
  "supervision-series.ended",
  "open-times.published",
  "open-times.removed",
] as const;
