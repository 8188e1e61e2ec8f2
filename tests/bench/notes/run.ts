/**
 * Notes that are written together, beside Hocuspocus on the same machine and the same PostgreSQL:
 * `npm run bench:notes [-- PHASES] [--json] [--notes=60] [--seconds=30] [--ramp-from=360]`. Phases: load, ramp, cursors,
 * instances, outage, large, memory, kill, back; all of them without a name (some fifteen minutes). Ends with 1 when a bar
 * is missed. Figures of a machine on which others work too are worth little: `foreign` says how many cores they had.
 */
import { availableParallelism } from "node:os";
import { buildIfNeeded } from "#server/build.ts";
import { type Figures, numberGiven, printJson, printTable } from "../print.ts";
import type { Bench } from "./bench.ts";
import { large } from "./large.ts";
import { load } from "./load.ts";
import { memory } from "./memory.ts";
import { back, cursors, instances, kill, outage } from "./phases.ts";
import { Place } from "./place.ts";
import { ramp } from "./ramp.ts";
import { killServers } from "./servers.ts";

const notes = numberGiven("notes", 60);
const seconds = numberGiven("seconds", 30);
const phases: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  load: (bench) => load(bench, notes, seconds),
  ramp: (bench) => ramp(bench, numberGiven("ramp-from", 360)),
  cursors: (bench) => cursors(bench, notes),
  instances: (bench) => instances(bench, notes / 2),
  outage: (bench) => outage(bench, notes / 2),
  large,
  memory,
  kill: (bench) => kill(bench, notes),
  back,
};
const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = given.filter((name) => !(name in phases));
if (unknown.length > 0) {
  console.error(`There is no phase ${unknown.join(", ")}: ${Object.keys(phases).join(", ")}.`);
  process.exit(2);
}

await buildIfNeeded();
const bars: Figures[] = [];
const rows: Figures[] = [];
console.log(`Node ${process.version}, ${availableParallelism()} cores; the server on one, those who write on another.`);
const place = await Place.open();
const bench: Bench = {
  place,
  bar(what, value, most, unit = "") {
    const reached = "atMost" in most ? value <= most.atMost : value >= most.atLeast;
    const wanted = "atMost" in most ? `≤ ${most.atMost}` : `≥ ${most.atLeast}`;
    bars.push({ bar: what, measured: value, wanted, unit, result: reached ? "reached" : "MISSED" });
  },
  note(row) {
    rows.push(row);
    console.log(
      Object.entries(row)
        .map(([name, value]) => `${name} ${shown(value)}`)
        .join(", "),
    );
  },
};
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    killServers();
    void place.close().finally(() => process.exit(1));
  });
}
try {
  for (const [name, phase] of Object.entries(phases)) {
    if (given.length > 0 && !given.includes(name)) continue;
    console.log(`\n${name}`);
    await phase(bench);
  }
} finally {
  await place.close();
}
console.log();
printTable(bars);
printJson({ bench: "notes", bars, rows });
if (bars.some(({ result }) => result !== "reached")) process.exitCode = 1;

function shown(value: unknown): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
}
