import { performance } from "node:perf_hooks";

export type Count = { readonly passed: number; readonly failed: number; readonly skipped?: number };

/** One part of the tests. What executed nothing has failed: an empty run must never look green. */
export type Section = { readonly name: string; run(): Promise<Count> };

export type SectionResult = Count & { readonly name: string; readonly seconds: number };

export const passed: Count = { passed: 1, failed: 0 };
export const failed: Count = { passed: 0, failed: 1 };

export async function runSection(section: Section): Promise<SectionResult> {
  console.log(`\n── ${section.name}`);
  const start = performance.now();
  let count: Count;
  try {
    count = await section.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count = failed;
  }
  if (count.passed + count.failed === 0) {
    console.error(`${section.name} executed nothing.`);
    count = failed;
  }
  return { name: section.name, ...count, seconds: (performance.now() - start) / 1000 };
}

/** Prints each section's count and time, and last the one line over everything. Gives the exit code. */
export function summary(results: readonly SectionResult[]): number {
  console.log("");
  for (const { name, passed, failed, skipped, seconds } of results) {
    const left = skipped ? `, ${skipped} skipped` : "";
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed${left}`);
  }
  const total = (of: "passed" | "failed") => results.reduce((sum, result) => sum + result[of], 0);
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  return total("failed") === 0 && results.length > 0 ? 0 : 1;
}
