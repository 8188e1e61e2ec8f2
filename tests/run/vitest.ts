import path from "node:path";
import { runTool, scratchFolder } from "./processes.ts";
import { readReport } from "./report.ts";
import { failed, type Section } from "./section.ts";

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };

/** Vitest's own counts, of one of the projects of vitest.config.ts. */
export function vitestSection(name: string): Section {
  return {
    name,
    async run() {
      const file = path.join(scratchFolder(), `${name}.json`);
      const code = await runTool("vitest", [
        "run",
        "--project",
        name,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ]);
      const report = readReport<Report>(file);
      if (!report) return failed;
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
      // A file that cannot be loaded, or an error outside every test, fails the run and no test.
      const others = code !== 0 && numFailedTests === 0 ? 1 : 0;
      return { passed: numPassedTests, failed: numFailedTests + others, skipped: numPendingTests + numTodoTests };
    },
  };
}
