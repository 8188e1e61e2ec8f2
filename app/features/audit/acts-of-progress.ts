/** What leaves a row about how far teams have come. */
export const actsOfProgress = ["score.set", "score.changed"] as const;
