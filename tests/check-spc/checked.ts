/** One thing that a published series says, and what our rules say. */
export type Checked = {
  readonly what: string;
  readonly expected: string;
  readonly computed: string;
  readonly same: boolean;
};

/** All that one series, or one row of a table, says. */
export type CheckedEntry = { readonly name: string; readonly checks: readonly Checked[] };

/** What could not be read is never taken for right. */
export function unread(what: string, given: unknown): Checked {
  return { what, expected: shown(given), computed: "could not be read", same: false };
}

/** Numbers are the same when they differ by no more than is allowed; everything else when it is written the same. */
export function compared(what: string, expected: unknown, computed: unknown, tolerance = 0): Checked {
  return { what, expected: shown(expected), computed: shown(computed), same: isSame(expected, computed, tolerance) };
}

function isSame(expected: unknown, computed: unknown, tolerance: number): boolean {
  if (typeof expected === "number" && typeof computed === "number")
    return Math.abs(expected - computed) <= tolerance + 1e-9 * Math.max(1, Math.abs(expected));
  if (Array.isArray(expected) && Array.isArray(computed))
    return expected.length === computed.length && expected.every((one, n) => isSame(one, computed[n], tolerance));
  return shown(expected) === shown(computed);
}

function shown(value: unknown): string {
  if (value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * How much a number may differ when nothing else is said: half of the last decimal of the most exactly given of those that
 * belong together.
 */
export function toleranceOf(numbers: readonly unknown[]): number {
  const decimals = numbers.flat().map((number) => {
    const [digits = "", exponent = "0"] = String(number).toLowerCase().split("e");
    return typeof number === "number" ? (digits.split(".")[1] ?? "").length - Number(exponent) : 0;
  });
  const most = Math.max(0, ...decimals);
  return most >= 10 ? 0 : 0.5 * 10 ** -most;
}
