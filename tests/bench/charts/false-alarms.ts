/**
 * Prints the table of `app/features/charts/rules/false-alarms-table.ts` anew: `node tests/bench/charts/false-alarms.ts`
 * (a few minutes). Of each length, chart and set of rules so many stable series, by one seed.
 */
import { ruleSets } from "#app/features/charts/rules/types.ts";
import { alarmsIn } from "./stable.ts";

const series = 20_000;
const seed = 2011;
const lengths = [10, 12, 14, 16, 18, 20, 24, 30, 36, 42, 48, 54, 60, 70, 80, 90, 100];

for (const chart of ["run", "i"] as const) {
  console.log(`  ${chart}: {`);
  for (const rules of ruleSets) {
    const rates = lengths.map((points) => `[${points}, ${alarmsIn(series, { points, seed, chart, rules })}]`);
    console.log(`    "${rules}": [${rates.join(", ")}],`);
  }
  console.log("  },");
}
