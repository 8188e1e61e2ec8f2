/** What leaves a row about the points of measures. */
export const actsOfPoints = [
  "points.set",
  "points.unchanged",
  "points.looked-at",
  "points.put-away",
  "points.brought-in",
  "sending.made",
  "sending.revoked",
] as const;
