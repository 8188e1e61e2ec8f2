/**
 * How many runs are neither too few nor too many, of 10 to 60 useful points: as printed by Perla, Provost and Murray (BMJ
 * Qual Saf 2011;20:46–51, table 1, after Swed and Eisenhart 1943). It is looked up and never computed: several rows are
 * one off from what a formula gives, and it is the printed ones that people know.
 */
// biome-ignore format: ten numbers of points a line
const printed = [
  [3, 9], [3, 10], [3, 11], [4, 11], [4, 12], [5, 12], [5, 13], [5, 13], [6, 14], [6, 15],
  [6, 16], [7, 16], [7, 17], [7, 17], [8, 18], [8, 18], [9, 19], [10, 19], [10, 20], [10, 20],
  [11, 21], [11, 22], [11, 23], [12, 23], [12, 24], [12, 24], [13, 25], [13, 25], [14, 26], [14, 26],
  [15, 27], [15, 27], [16, 28], [16, 28], [17, 29], [17, 30], [17, 31], [18, 31], [18, 32], [19, 32],
  [19, 33], [20, 33], [20, 34], [21, 34], [21, 35], [22, 35], [22, 35], [23, 36], [23, 37], [24, 38],
  [24, 38],
] as const;

/** The numbers of runs, both allowed, between which nothing is said; null where nothing is printed. */
export function runsAllowed(useful: number): { readonly least: number; readonly most: number } | null {
  const row = printed[useful - 10];
  return row ? { least: row[0], most: row[1] } : null;
}
