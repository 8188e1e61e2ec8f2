import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { scratchFolder } from "./processes.ts";

type Line = { what: string; ran: number; of: number };

/** One seed for the whole run, and a file in which tests note how many of their rounds they ran. */
export function newRoundsLog(): void {
  process.env.GENOMBROTT_SEED ??= String(randomInt(2 ** 31));
  process.env.GENOMBROTT_ROUNDS_LOG = path.join(scratchFolder(), "rounds.jsonl");
}

/** What was run of what is long, and the seed that runs the same again. */
export function printRounds(): void {
  const file = process.env.GENOMBROTT_ROUNDS_LOG ?? "";
  if (!existsSync(file)) return;
  const totals = new Map<string, { ran: number; of: number }>();
  for (const text of readFileSync(file, "utf8").trim().split("\n")) {
    const { what, ran, of } = JSON.parse(text) as Line;
    const sum = totals.get(what) ?? { ran: 0, of: 0 };
    totals.set(what, { ran: sum.ran + ran, of: sum.of + of });
  }
  console.log(`\nRounds (GENOMBROTT_SEED=${process.env.GENOMBROTT_SEED}):`);
  for (const [what, { ran, of }] of totals) console.log(`  ${what}: ${ran} of ${of}`);
}
