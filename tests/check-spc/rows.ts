import { formulaFor } from "#app/features/charts/rules/sets/anhoej.ts";
import { runsAllowed } from "#app/features/charts/rules/sets/runs-table.ts";
import { type Checked, compared, unread } from "./checked.ts";
import { type Given, isSaying, named, plainName } from "./given.ts";

const countNames = ["n_useful", "useful", "n_useful_observations", "n_obs", "n", "points"];

const critical: Readonly<Record<string, (useful: number) => number | null>> = {
  longest_run_max: (useful) => formulaFor(useful).longestRunMax,
  longest_run_upper: (useful) => formulaFor(useful).longestRunMax,
  n_crossings_min: (useful) => formulaFor(useful).crossingsMin,
  crossings_min: (useful) => formulaFor(useful).crossingsMin,
  crossings_lower: (useful) => formulaFor(useful).crossingsMin,
  lower: (useful) => runsAllowed(useful)?.least ?? null,
  runs_min: (useful) => runsAllowed(useful)?.least ?? null,
  upper: (useful) => runsAllowed(useful)?.most ?? null,
  runs_max: (useful) => runsAllowed(useful)?.most ?? null,
};

/** Whether it is a row of a table of critical values: a number of points, and no series. */
export function isRow(given: Given): boolean {
  const rest = Object.entries(given).filter(([name]) => !isSaying(name));
  return (
    typeof named(given, countNames)?.value === "number" &&
    rest.every(([, value]) => (!Array.isArray(value) && typeof value !== "object") || value === null)
  );
}

/** What a row of a table says of a number of useful points. */
export function checkRow(given: Given): { name: string; checks: Checked[] } {
  const count = named(given, countNames)!;
  const useful = Number(count.value);
  const checks = Object.entries(given).flatMap(([name, expected]) => {
    if (name === count.name || isSaying(name)) return [];
    const compute = critical[plainName(name)];
    return [compute ? compared(name, expected, compute(useful)) : unread(name, expected)];
  });
  return { name: `n = ${useful}`, checks: checks.length > 0 ? checks : [unread("row", given)] };
}
