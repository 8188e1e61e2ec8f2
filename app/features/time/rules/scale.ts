/** Steps of a scale that people read with ease, in minutes. */
const steps = [30, 60, 120, 300, 600, 1200, 3000, 6000, 12_000, 30_000, 60_000];

/** The step that divides a scale up to so many minutes into four parts at most. */
export function largestStep(most: number): number {
  return steps.find((step) => most / step <= 4) ?? Math.ceil(most / 4 / 60_000) * 60_000;
}

/** The numbers of a scale, above nothing. */
export function ticksTo(top: number, step: number): number[] {
  return Array.from({ length: Math.round(top / step) }, (_, i) => (i + 1) * step);
}
