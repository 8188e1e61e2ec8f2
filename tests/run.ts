/**
 * Everything that is tested, in one command, ending with one line over all of it: `N passed, N failed`.
 * `node tests/run.ts` · `check` for what takes seconds · or the names of sections.
 */
import { findBrowser } from "./run/browser.ts";
import { buildSection } from "./run/build.ts";
import { journeysSection } from "./run/journeys.ts";
import { lintSection } from "./run/lint.ts";
import { endEverything, openScratch } from "./run/processes.ts";
import { findPspp } from "./run/pspp.ts";
import { newRoundsLog, printRounds } from "./run/rounds.ts";
import { runSection, type Section, summary } from "./run/section.ts";
import { typesSection } from "./run/types.ts";
import { vitestSection } from "./run/vitest.ts";

const sections: readonly Section[] = [
  typesSection,
  lintSection,
  vitestSection("unit"),
  vitestSection("integration"),
  buildSection,
  vitestSection("http"),
  journeysSection,
];
const quick = ["types", "lint", "unit"];

let leaving = false;

function chosen(names: readonly string[]): readonly Section[] {
  const wanted = names.length === 1 && names[0] === "check" ? quick : names;
  const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no section ${unknown.join(", ")}: ${sections.map(({ name }) => name).join(", ")}, or check.`,
    );
    process.exit(2);
  }
  return wanted.length === 0 ? sections : sections.filter((section) => wanted.includes(section.name));
}

async function main(): Promise<number> {
  const todo = chosen(process.argv.slice(2));
  // A browser, or a program for statistics, that is missing is said at once, not after the minutes of everything else.
  if (todo.includes(journeysSection)) await findBrowser();
  if (todo.some(({ name }) => name === "integration")) findPspp();
  openScratch();
  newRoundsLog();
  const results = [];
  for (const section of todo) if (!leaving) results.push(await runSection(section));
  // A run that was cut off has no result to show.
  if (leaving) return 1;
  printRounds();
  return summary(results);
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.on(signal, () => {
    if (leaving) return;
    leaving = true;
    void endEverything().finally(() => process.exit(code));
  });
}

const code = await main().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
if (!leaving) {
  leaving = true;
  await endEverything();
  process.exit(code);
}
