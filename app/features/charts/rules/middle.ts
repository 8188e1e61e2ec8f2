/** A row of numbers; long ones are kept in the narrow way, which is why there are two. */
export type Numbers = readonly number[] | Float64Array;

/** The mean, or null of nothing. Adds as exactly as can be (Neumaier), so that what is alike stays alike. */
export function meanOf(values: Numbers): number | null {
  if (values.length === 0) return null;
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const mean = (sum + lost) / values.length;
  if (Number.isFinite(mean)) return mean;
  // Too large to be added up: each is divided first.
  let parts = 0;
  for (const value of values) parts += value / values.length;
  return finite(parts);
}

/** The median, or null of nothing: half of the values are not above it, and half not below. */
export function medianOf(values: Numbers): number | null {
  if (values.length === 0) return null;
  const sorted = new Float64Array(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[sorted.length / 2 - 1]!;
  return Number.isFinite(lower + upper) ? (lower + upper) / 2 : lower / 2 + upper / 2;
}

/** What is not a number, or endless, is nothing that can be drawn. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
