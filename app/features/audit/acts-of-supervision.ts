import { actsOfTalk } from "./acts-of-talk.ts";

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
  "memo.saved",
  "memo.removed",
  "factor.added",
  "factor.renamed",
  "factor.moved",
  "factor.retired",
  "factor.restored",
  "factor.coded",
  "supervised-months.exported-csv",
  "supervised-months.exported-xlsx",
  ...actsOfTalk,
] as const;

/** The first words of what is done in supervision. */
export const beginningsOfSupervision = [
  "supervision-session",
  "supervision-series",
  "open-times",
  "supervised-months",
  "agreed-action",
  "supervision-point",
  "memo",
  "factor",
] as const;
