import { cookieOfDemoPerson } from "#tests/support/demo-people.ts";
import { startDemo } from "#tests/support/running-app.ts";
import { fortyTeams, leadName, months, researcherName, teams } from "./forty-teams.ts";
import { demoTimes } from "./larger-demo.ts";
import { measured } from "./load.ts";
import { emptyPage } from "./pages-list.ts";
import { numberGiven, printJson, printTable } from "./print.ts";
import type { Visit } from "./visitors.ts";

/** What the overview of supervision may cost, by forty teams through three years. */
const bars = { p99: 250, statements: 6 };

const views = [
  { name: "a year", search: "" },
  { name: "the whole period", search: "?year=all" },
] as const;

/**
 * The overview of supervision as the lead sees it, and as the researcher who supervises all forty teams does, beside the empty page of
 * the same server. Prints a table. @returns whether every bar is reached.
 */
export async function measuredForty(): Promise<boolean> {
  const seconds = numberGiven("seconds", 8);
  let programmes: string[] = [];
  const app = await startDemo({
    node: ["--import", "./tests/bench/instrument.ts"],
    before: demoTimes(1, async () => {
      programmes = await fortyTeams(new Date());
    }),
  });
  try {
    const empty = await measured(
      app.address,
      { page: emptyPage, visits: [{ path: emptyPage.at, cookie: "" }] },
      seconds,
    );
    const rows = [];
    for (const [as, nameOf] of [
      ["lead", leadName],
      ["researcher", researcherName],
    ] as const) {
      const cookies = await Promise.all(programmes.map((_, n) => cookieOfDemoPerson(app.address, { name: nameOf(n) })));
      for (const { name, search } of views) {
        const visits = programmes.map(
          (id, n): Visit => ({
            path: `/programmes/${id}/supervision${search}`,
            cookie: cookies[n] ?? "",
          }),
        );
        const page = { name: `supervision, ${name} (${as})`, as, at: visits[0]?.path ?? "" } as const;
        const row = await measured(app.address, { page, visits }, seconds);
        const answered = row.status === 200 && row.errors === 0 && row.non2xx === 0;
        const quick = row["p99 ms"] < bars.p99 && row.statements <= bars.statements;
        const bar = !answered ? "MISSED (answers)" : quick ? "reached" : "MISSED";
        rows.push({ ...row, ratio: row["requests/s"] / empty["requests/s"], bar });
      }
    }
    console.log(`\nSupervision of ${teams} teams through ${months} months`);
    printTable([{ ...empty, ratio: 1, bar: "" }, ...rows]);
    printJson({ bench: "supervision", bars, empty, rows });
    return rows.every(({ bar }) => bar === "reached");
  } finally {
    await app.stop();
  }
}
