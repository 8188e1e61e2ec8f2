/**
 * How the programme's page of how it goes bears a large programme: `npm run bench:overview [-- --json] [--seconds=30]`.
 * The production build, asked over two connections by its leads. Ends with 1 when a bar is missed.
 */
import { gzipSync } from "node:zlib";
import { buildIfNeeded } from "#server/build.ts";
import { cookieOfDemoPerson } from "#tests/support/demo-people.ts";
import { ask } from "#tests/support/request.ts";
import { startDemo } from "#tests/support/running-app.ts";
import { demoTimes } from "./larger-demo.ts";
import { load, measured } from "./load.ts";
import { leadName, leads, programmeOf, type Size } from "./overview-programme.ts";
import { type Place, pages } from "./pages-list.ts";
import { numberGiven, printJson, printTable } from "./print.ts";
import { type Visit, visitorsOf } from "./visitors.ts";

const bars = { statements: 10, p99: 400, gzipKb: 250 };
const hands = 2;
const sizes: readonly (Size & { readonly name: string })[] = [
  { name: "Tolv team", teams: 12, measures: 12, weeks: 156 },
  // What grows with the teams is told; the bars for time and size are of twelve.
  { name: "Fyrtio team", teams: 40, measures: 12, weeks: 156 },
];

await buildIfNeeded();
// Of some eight answers a second, a hundredth is to be more than the one that was slowest.
const seconds = numberGiven("seconds", 30);
const warmSeconds = 6;
const ids: string[] = [];
const app = await startDemo({
  node: ["--import", "./tests/bench/instrument.ts"],
  before: demoTimes(1, async () => {
    for (const size of sizes) ids.push(await programmeOf(size.name, size, new Date()));
  }),
});
try {
  const rows = [];
  for (const [at, { name, teams, measures, weeks }] of sizes.entries()) {
    const cookies = await Promise.all(
      Array.from({ length: leads }, (_, n) => cookieOfDemoPerson(app.address, { name: leadName(name, n) })),
    );
    const path = `/programmes/${ids[at]}/overview`;
    const visits = cookies.map((cookie): Visit => ({ path, cookie }));
    const said = `${teams} teams × ${measures} measures × ${weeks} weeks`;
    await load(app.address, visits, warmSeconds, hands);
    const row = await measured(app.address, { page: { name: said, as: "lead", at: path }, visits }, seconds, hands);
    const frame = await frameOf(cookies[0] ?? "");
    const { text } = await ask(app.address, path, { headers: { cookie: cookies[0] ?? "" } });
    const { statements, ...figures } = row;
    rows.push({ ...figures, "gzip kB": gzipSync(text).byteLength / 1000, own: statements - frame, frame });
  }
  printTable(rows);
  const demo = await demosStatements();
  const [twelve, forty] = rows;
  if (!twelve || !forty) throw new Error("Nothing was measured.");
  const answered = rows.every((row) => row.status === 200 && row.errors === 0 && row.non2xx === 0);
  const checks = [
    ["answers", answered ? "all" : "not all", "all", answered],
    ["statements of the page itself, 12 teams", twelve.own, `≤ ${bars.statements}`, twelve.own <= bars.statements],
    ["statements of the page itself, 40 teams", forty.own, `= ${twelve.own}`, forty.own === twelve.own],
    ...demo.map(
      ({ as, own }) =>
        [`statements of the page itself, demo, ${as}`, own, `≤ ${bars.statements}`, own <= bars.statements] as const,
    ),
    ["p99 ms at 2 connections, 12 teams", Math.round(twelve["p99 ms"]), `< ${bars.p99}`, twelve["p99 ms"] < bars.p99],
    [
      "gzip kB of the page, 12 teams",
      Math.round(twelve["gzip kB"]),
      `≤ ${bars.gzipKb}`,
      twelve["gzip kB"] <= bars.gzipKb,
    ],
  ] as const;
  console.log(
    `\nBeside them the session and the frame ask ${twelve.frame} statements, as on every page. BEGIN and COMMIT are not counted.`,
  );
  const judged = checks.map(([what, is, bar, reached]) => ({ what, is, bar, "": reached ? "reached" : "MISSED" }));
  printTable(judged);
  printJson({ bench: "overview", bars, hands, seconds, rows, demo });
  if (checks.some(([, , , reached]) => !reached)) process.exitCode = 1;
} finally {
  await app.stop();
}

/** What who is signed in asks on any page, before the page itself: counted on an address of this page where nothing is. */
async function frameOf(cookie: string): Promise<number> {
  return statementsOf("/programmes/none/overview", cookie);
}

async function statementsOf(path: string, cookie: string): Promise<number> {
  // The first look at anything may ask more: what never changes is kept from then on.
  await ask(app.address, path, { headers: { cookie } });
  const { headers } = await ask(app.address, path, { headers: { cookie } });
  return Number(/sql;desc=(\d+)/.exec(String(headers["server-timing"]))?.[1] ?? Number.NaN);
}

/** In the demo there is a study too, of which each role is told something else: by researchers also when the vault is open. */
async function demosStatements(): Promise<{ as: string; own: number }[]> {
  const visitors = visitorsOf(app.address);
  const at = pages.find(({ name }) => name === "how it goes")?.at as Place;
  const looks = [
    { as: "lead", vault: false },
    { as: "researcher", vault: false },
    { as: "researcher", vault: true },
  ] as const;
  const all = [];
  for (const { as, vault } of looks) {
    const page = { name: "how it goes", as, at, ...(vault && { vault }) } as const;
    const [visit] = await visitors.visitsOf(page, 1);
    if (!visit) throw new Error(`No ${as} is led there.`);
    const own = (await statementsOf(visit.path, visit.cookie)) - (await frameOf(visit.cookie));
    all.push({ as: vault ? `${as}, vault open` : as, own });
  }
  return all;
}
