/** What leaves a row about the points of measures. */
export const actsOfPoints = ["points.set", "points.unchanged", "points.brought-in"] as const;
