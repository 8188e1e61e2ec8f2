import { meanOf } from "./middle.ts";

/** Below, on, or above a line. */
export type Side = -1 | 0 | 1;

/**
 * What is nearer than this is the same, in proportion to the numbers: computers round what they add and divide, and the
 * mean of equal values must be that value. (Two values that people have measured are never as near without being equal.)
 */
const alike = 1e-12;

/** How large the numbers of a series are, as what to call the same is measured by. */
export function sizeOf(values: readonly number[]): number {
  return meanOf(values.map(Math.abs)) ?? 0;
}

/** On which side of a line a value is, among values of a size. */
export function sideOf(value: number, line: number, size: number): Side {
  if (value === line) return 0;
  // Halves, since two numbers can be further from each other than any number is large.
  const apart = value / 2 - line / 2;
  if (2 * Math.abs(apart) <= alike * Math.max(Math.abs(value), Math.abs(line), size)) return 0;
  return value > line ? 1 : -1;
}

/** On which side of a line each value is. */
export function sidesOf(values: readonly number[], line: number): Int8Array {
  const size = sizeOf(values);
  return Int8Array.from(values, (value) => sideOf(value, line, size));
}

/** A run: points in a row on one side. First and last are positions among the points, and are themselves on that side. */
export type Run = { readonly first: number; readonly last: number; readonly count: number; readonly side: Side };

/** The runs from a position on. Points on the line neither count nor break. */
export function runsOf(sides: Int8Array, from = 0): Run[] {
  const runs: Run[] = [];
  let [first, last, count, side] = [0, 0, 0, 0 as Side];
  for (let position = from; position < sides.length; position += 1) {
    const here = sides[position] as Side;
    if (here === 0) continue;
    if (here !== side) {
      if (count > 0) runs.push({ first, last, count, side });
      [first, count, side] = [position, 0, here];
    }
    count += 1;
    last = position;
  }
  if (count > 0) runs.push({ first, last, count, side });
  return runs;
}
