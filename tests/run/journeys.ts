import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.ts";
import { root, runTool, scratchFolder } from "./processes.ts";
import { readReport } from "./report.ts";
import { failed, type Section } from "./section.ts";

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Journeys of people in a real browser, against the production build with its own database and demo. */
export const journeysSection: Section = {
  name: "journeys",
  async run() {
    const file = path.join(scratchFolder(), "journeys.json");
    const code = await runTool("playwright", ["test", "--reporter=list,json"], {
      GENOMBROTT_CHROMIUM: await findBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    if (code !== 0) printPages();
    const report = readReport<Report>(file);
    if (!report) return failed;
    const { expected, unexpected, flaky, skipped } = report.stats;
    const others = code !== 0 && unexpected + flaky === 0 ? 1 : 0;
    return { passed: expected, failed: unexpected + flaky + others, skipped };
  },
};

/** What the pages held when their journeys failed: all that is left of a fault that comes once in a hundred runs. */
function printPages(): void {
  for (const file of globSync("test-results/*/error-context.md", { cwd: root })) {
    const [, held] = /```yaml\n(.*?)\n```/s.exec(readFileSync(path.join(root, file), "utf8")) ?? [];
    if (held) console.log(`\n${path.basename(path.dirname(file))} held:\n${held}`);
  }
}
