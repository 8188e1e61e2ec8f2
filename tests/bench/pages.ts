/**
 * How fast pages are: `npm run bench:pages [-- --json] [--seconds=8] [--times=10] [--minutes=10]`.
 * Sixteen connections on each page of the production build with a large demo, one page after the other, beside the
 * least page of the same server; then all of them until the tenth minute, for the memory. Ends with 1 when a bar is
 * missed, or when a page is not answered as it should be: a quick error is no figure.
 */
import autocannon from "autocannon";
import { buildIfNeeded } from "#server/build.ts";
import { ask } from "#tests/support/request.ts";
import { startDemo } from "#tests/support/running-app.ts";
import { demoTimes } from "./larger-demo.ts";
import { type BenchPage, emptyPage, pages } from "./pages-list.ts";
import { numberGiven, printJson, printTable } from "./print.ts";
import { type Visit, visitorsOf } from "./visitors.ts";

const connections = 16;
const seconds = numberGiven("seconds", 8);
const minutes = numberGiven("minutes", 10);
const mb = (bytes: number) => Math.round(bytes / 1e5) / 10;

type Memory = { rss: number; heapUsed: number };
type Target = { page: BenchPage; visits: readonly Visit[] };

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
    const row = await measured(target);
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

async function measured({ page, visits }: Target) {
  const first = visits[0] as Visit;
  const { text, status, headers: answered } = await ask(app.address, first.path, { headers: headersOf(first) });
  await load(visits, Math.min(2, seconds));
  const { requests, errors, non2xx, at } = await load(visits, seconds);
  return {
    page: page.name,
    status,
    "requests/s": requests,
    "p50 ms": at(0.5),
    "p95 ms": at(0.95),
    "p99 ms": at(0.99),
    statements: Number(/sql;desc=(\d+)/.exec(String(answered["server-timing"]))?.[1] ?? Number.NaN),
    "HTML kB": Buffer.byteLength(text) / 1000,
    errors,
    non2xx,
  };
}

function headersOf({ cookie }: Visit): Record<string, string> {
  return cookie ? { cookie } : {};
}

/**
 * Sixteen connections asking for one page, as everybody it is for in turn; `at` gives the milliseconds within which a
 * share of the answers came. They ask as browsers do: what is packed costs the server time.
 */
async function load(visits: readonly Visit[], duration: number) {
  const times: number[] = [];
  const { requests, errors, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const requests = visits.map((visit) => ({
      path: visit.path,
      headers: { ...headersOf(visit), "accept-encoding": "gzip, deflate, br" },
    }));
    const options = { url: app.address, requests, connections, duration };
    const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    instance.on("response", (_client, _status, _bytes, took) => times.push(took));
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { requests: requests.average, errors, non2xx, at };
}

/** The empty page is one that does not exist, and is answered as such each time. */
function judged(page: BenchPage, row: Awaited<ReturnType<typeof measured>>, empty: number) {
  const ratio = row["requests/s"] / empty;
  const answered = row.errors === 0 && (page.name === emptyPage.name || (row.status === 200 && row.non2xx === 0));
  const quick = !page.barred || (ratio >= 0.25 && row["p99 ms"] < 250);
  const bar = !answered ? "MISSED (answers)" : quick ? (page.barred ? "reached" : "") : "MISSED";
  return { ...row, ratio, bar };
}

/** Goes on with all pages in turn, and looks at what the heap holds at minute two and at the last. */
async function memoryOverTime(targets: readonly Target[]): Promise<{ minute: number; heapUsed: number }[]> {
  const looks: { minute: number; heapUsed: number }[] = [];
  for (const minute of [2, minutes].filter((at) => at <= minutes)) {
    for (let turn = 0; performance.now() - began < minute * 60_000; turn += 1) {
      const target = targets[turn % targets.length];
      if (target) await load(target.visits, 2);
    }
    looks.push({ minute, heapUsed: (await app.ask<Memory>("memory")).heapUsed });
  }
  return looks;
}
