/** Characters that a memo may have. */
export const memoMax = 20_000;
