/** What leaves a row about the time that people give. */
export const actsOfTime = [
  "time.added",
  "time.changed",
  "time.removed",
  "time.promised",
  "time.exported-csv",
  "time.exported-xlsx",
] as const;
