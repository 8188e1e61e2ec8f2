import type { Points } from "./points.ts";

/** Below, on, or above a line. */
export type Side = -1 | 0 | 1;

/**
 * What is nearer than this is the same, in proportion to the numbers: computers round what they add and divide, and the
 * mean of equal values must be that value. (Two values that people have measured are never as near without being equal.)
 */
const alike = 1e-12;

/** On which side of a line a value is, among values of a size. */
export function sideOf(value: number, line: number, size: number): Side {
  if (value === line) return 0;
  // Halves, since two numbers can be further from each other than any number is large.
  const apart = value / 2 - line / 2;
  if (2 * Math.abs(apart) <= alike * Math.max(Math.abs(value), Math.abs(line), size)) return 0;
  return value > line ? 1 : -1;
}

/** On which side of a line each point is. */
export function sidesOf({ values, size }: Pick<Points, "values" | "size">, line: number): Int8Array {
  const sides = new Int8Array(values.length);
  for (let position = 0; position < values.length; position += 1)
    sides[position] = sideOf(values[position]!, line, size);
  return sides;
}

/**
 * A run: points in a row on one side. First and last are positions among the points, and are themselves on that side;
 * until is where the next run has not yet begun.
 */
export type Run = {
  readonly first: number;
  readonly last: number;
  readonly until: number;
  readonly count: number;
  readonly side: Side;
};

/** How many runs there are, how long the longest is, and those of so many points or more. */
export type Runs = { readonly runs: number; readonly longest: number; readonly long: readonly Run[] };

/**
 * The runs from a position on. What is on the line neither counts nor breaks; or it breaks, by rules that have it so, and
 * then what is between two runs is of neither.
 */
export function runsOf(
  sides: Int8Array,
  atLeast: number,
  { from = 0, lineBreaks = false }: { readonly from?: number; readonly lineBreaks?: boolean } = {},
): Runs {
  const long: Run[] = [];
  let [runs, longest, first, last, count, side] = [0, 0, from, from, 0, 0 as Side];
  const end = (until: number) => {
    if (count > 0) runs += 1;
    if (count > longest) longest = count;
    if (count >= atLeast) long.push({ first, last, until, count, side });
    count = 0;
  };
  for (let position = from; position < sides.length; position += 1) {
    const here = sides[position] as Side;
    if (here === 0) {
      if (lineBreaks) {
        end(position - 1);
        side = 0;
      }
      continue;
    }
    if (here !== side) {
      end(position - 1);
      first = position;
      side = here;
    }
    count += 1;
    last = position;
  }
  end(sides.length - 1);
  return { runs, longest, long };
}
