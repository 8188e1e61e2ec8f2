import { resolve } from "node:path";
import { forOperator } from "#server/problems.ts";
import { BackupProblem } from "./problem.ts";

/** The arguments, at most so many. @throws BackupProblem that shows how the command is written. */
export function filesNamed(usage: string, most: 1 | 2): [file: string, second: string | undefined] {
  const [file, second, ...more] = process.argv.slice(2).map((name) => (name.startsWith("-") ? "" : resolve(name)));
  if (!file || second === "" || more.length > 0 || (most === 1 && second !== undefined)) {
    throw new BackupProblem(`Usage: ${usage}`);
  }
  return [file, second];
}

/** Runs the command; what only the operator can put right is said in its own words, the rest is a bug with its stack. */
export async function endWith(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof BackupProblem ? error.message : (forOperator(error) ?? error));
    process.exitCode = 1;
  }
}

export const seconds = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

export const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
