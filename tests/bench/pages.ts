/**
 * How fast pages are: `npm run bench:pages [-- --json] [--seconds=8] [--times=10] [--minutes=10]`.
 * Sixteen connections on each page of the production build with a large demo, one page after the other, beside the
 * least page of the same server; then all of them until the tenth minute, for the memory; last, on a server of its own,
 * the overview of supervision of forty teams. Ends with 1 when a bar is missed, or when a page is not answered as it should be: a quick error is no figure.
 */
import { buildIfNeeded } from "#server/build.ts";
import { startDemo } from "#tests/support/running-app.ts";
import { measuredForty } from "./forty-pages.ts";
import { demoTimes } from "./larger-demo.ts";
import { connections, judged, load, measured, type Target } from "./load.ts";
import { emptyPage, pages } from "./pages-list.ts";
import { numberGiven, printJson, printTable } from "./print.ts";
import { visitorsOf } from "./visitors.ts";

const seconds = numberGiven("seconds", 8);
const minutes = numberGiven("minutes", 10);
const mb = (bytes: number) => Math.round(bytes / 1e5) / 10;

type Memory = { rss: number; heapUsed: number };

await buildIfNeeded();
const app = await startDemo({
  node: ["--expose-gc", "--import", "./tests/bench/instrument.ts"],
  before: demoTimes(numberGiven("times", 10)),
});
const began = performance.now();
try {
  const visitors = visitorsOf(app.address);
  const rest = await app.ask<Memory>("memory");
  const targets: Target[] = [];
  for (const page of [emptyPage, ...pages]) targets.push({ page, visits: await visitors.visitsOf(page) });
  const rows: ReturnType<typeof judged>[] = [];
  let empty = 0;
  for (const target of targets) {
    const row = await measured(app.address, target, seconds);
    if (target.page.name === emptyPage.name) empty = row["requests/s"];
    rows.push(judged(target.page, row, empty));
  }
  printTable(rows);
  const memory = await memoryOverTime(targets);
  const after = await app.ask<Memory>("memory");
  console.log(`\nMemory: ${mb(rest.rss)} MB at rest, ${mb(after.rss)} MB after (RSS).`);
  for (const { minute, heapUsed } of memory)
    console.log(`  heap after collecting, minute ${minute}: ${mb(heapUsed)} MB`);
  const growth = (memory.at(-1)?.heapUsed ?? 0) / (memory[0]?.heapUsed ?? 1) - 1;
  if (memory.length > 1) console.log(`  it grew by ${(growth * 100).toFixed(1)} % (bar: within 10 %)`);
  if (growth > 0.1 || rows.some(({ bar }) => bar.startsWith("MISSED"))) process.exitCode = 1;
  printJson({ connections, seconds, pages: rows, memory: { rest, after, heap: memory } });
} finally {
  await app.stop();
}
if (!(await measuredForty())) process.exitCode = 1;

/** Goes on with all pages in turn, and looks at what the heap holds at minute two and at the last. */
async function memoryOverTime(targets: readonly Target[]): Promise<{ minute: number; heapUsed: number }[]> {
  const looks: { minute: number; heapUsed: number }[] = [];
  for (const minute of [2, minutes].filter((at) => at <= minutes)) {
    for (let turn = 0; performance.now() - began < minute * 60_000; turn += 1) {
      const target = targets[turn % targets.length];
      if (target) await load(app.address, target.visits, 2);
    }
    looks.push({ minute, heapUsed: (await app.ask<Memory>("memory")).heapUsed });
  }
  return looks;
}
