/** What is done with what supervision talks about and agrees on. */
export const actsOfTalk = [
  "agreed-action.added",
  "agreed-action.changed",
  "agreed-action.done",
  "agreed-action.moved",
  "agreed-action.dropped",
  "agreed-action.reopened",
  "supervision-point.added",
  "supervision-point.changed",
  "supervision-point.ticked",
  "supervision-point.unticked",
  "supervision-point.removed",
] as const;
