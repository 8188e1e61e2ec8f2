/**
 * How a table of 5 000 rows comes in from a workbook: `npm run bench:import [-- --json] [--rows=5000]`. Received, read, looked at
 * and confirmed on a PostgreSQL of its own that waits for the disk. Under three seconds, the median of the runs, with what each
 * takes of this process's own time beside it; every wrong row is named, and no other; the process hardly grows meanwhile; and
 * once what is needed is there, a further run leaves no more behind than the one before. Ends with 1 when a bar is missed.
 */
import { addDays } from "#app/core/day.ts";
import { bringIn } from "#app/features/points/commands/bring-in.server.ts";
import { lookAtFile } from "#app/features/points/commands/look-at-table.server.ts";
import { importPage } from "#app/features/points/queries/import.server.ts";
import { db } from "#app/platform/db.server.ts";
import { xlsxTable } from "#app/platform/table-file.server.ts";
import { numberGiven, printJson, printTable } from "../print.ts";
import { openHouse } from "./house.ts";
import { heapNow, watchingMemory } from "./memory.ts";

const rows = numberGiven("rows", 5_000);
const runs = 6;
/** Seconds. */
const slowest = 3;
/** How much more may be in use after the last run than after the second, in MB: noise of the collector, not a leak. */
const mostGrowth = 8;
/** How much larger the process may become while a table comes in, in MB. */
const mostRss = 64;
/** Every so manieth row is wrong, in one way or another. */
const wrongEach = 250;
const slips = ["1.2.3", "många", "-4", "5,5"] as const;

const house = await openHouse();
const { actor, teamId, now } = house;

const isWrong = (i: number) => i % wrongEach === wrongEach - 1;
const lines = Array.from({ length: rows }, (_, i) => [
  addDays(actor.today, i - rows),
  isWrong(i) ? slips[Math.floor(i / wrongEach) % slips.length]! : i % 40,
  i % 100 === 0 ? "Semester" : null,
]);
// The headings are the first row of the sheet.
const expected = lines.flatMap((_, i) => (isWrong(i) ? [i + 2] : []));
const columns = ["Datum", "Värde", "Kommentar"].map((header) => ({ header, width: 16 }));
const file = await xlsxTable("Blad1", columns, [lines]);

const measured = [];
for (let run = 1; run <= runs; run += 1) measured.push(await once(run));
console.log(`\nA workbook of ${rows} rows (${Math.round(file.length / 1024)} kB), ${expected.length} of them wrong.`);
printTable(measured);
const median = measured.map(({ seconds }) => seconds).toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
const grown = measured.at(-1)!.heapAfterMb - measured[1]!.heapAfterMb;
const rssGrown = Math.max(...measured.map((one) => one["RSS at most"] - one["RSS before, MB"]));
const faults = [
  median > slowest ? `the median of the runs is ${median.toFixed(1)} s` : null,
  grown > mostGrowth ? `${grown.toFixed(1)} MB more are in use after run ${runs} than after run 2` : null,
  rssGrown > mostRss ? `the process grew by ${rssGrown.toFixed(0)} MB while a table came in` : null,
  measured.some(({ named }) => !named) ? "the wrong rows were not named" : null,
  measured.some(({ written }) => written !== rows - expected.length) ? "not every right row was written" : null,
].filter((fault) => fault !== null);
console.log(
  `At most ${slowest} s (median ${median.toFixed(1)}), a process that grows by ${mostRss} MB meanwhile (${rssGrown.toFixed(0)}), and ${mostGrowth} MB more in use after the last run than after the second (${grown.toFixed(1)}). ${
    faults.length === 0 ? "Reached." : `MISSED: ${faults.join("; ")}.`
  }`,
);
printJson({ bench: "import", rows, slowest, mostRss, mostGrowth, runs: measured });
await house.close();
if (faults.length > 0) process.exitCode = 1;

/** One table from the request to the points, into a measure that has none. */
async function once(run: number) {
  const at = { teamId, followedId: await house.aMeasure() };
  const form = new FormData();
  form.set("intent", "file");
  form.set("file", new File([file], "tabell.xlsx"));
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const heapBefore = heapNow();
  const memory = watchingMemory();
  const [from, used] = [performance.now(), process.cpuUsage()];
  await lookAtFile(actor, at, request, now);
  const read = performance.now();
  const { lookedAt } = await importPage(actor, at, 0, now);
  if (!lookedAt) throw new Error("Nothing is being looked at.");
  const shown = performance.now();
  const confirmed = { key: crypto.randomUUID(), importId: lookedAt.id, leaveWrong: true };
  const { added } = await bringIn(actor, at, confirmed, now);
  const done = performance.now();
  const { user, system } = process.cpuUsage(used);
  const peak = memory.end();
  const named = lookedAt.wrong.map(({ row }) => row);
  return {
    run,
    seconds: (done - from) / 1000,
    "of own time": (user + system) / 1e6,
    "read ms": read - from,
    "shown ms": shown - read,
    "confirmed ms": done - shown,
    written: added,
    named: expected.every((row, i) => named[i] === row) && named.length === expected.length,
    "heap before, MB": heapBefore,
    "heap at most": peak.heap,
    heapAfterMb: heapNow(),
    "RSS before, MB": peak.rssBefore,
    "RSS at most": peak.rss,
    points: await db().measurePoint.count({ where: { followedId: at.followedId } }),
  };
}
