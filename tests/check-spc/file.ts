import { readFileSync } from "node:fs";
import { checkCase } from "./cases.ts";
import { type CheckedEntry, unread } from "./checked.ts";
import { type Given, isGiven, named, plainName } from "./given.ts";
import { checkRow, isRow } from "./rows.ts";

/** All that a file of published series or tables says, beside what our rules say. What cannot be read is an entry too. */
export function checkFile(path: string): CheckedEntry[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return [{ name: "file", checks: [unread("JSON", (error as Error).message)] }];
  }
  const entries = entriesIn(content);
  return entries.length > 0
    ? entries
    : [{ name: "file", checks: [unread("series or rows", Object.keys(content ?? {}))] }];
}

function entriesIn(content: unknown): CheckedEntry[] {
  if (Array.isArray(content)) return content.map((entry, n) => checkEntry(entry, n));
  if (!isGiven(content)) return [];
  if (named(content, ["values", "y", "numerators"])) return [checkEntry(content, 0)];
  // What is said of all cases of a file, each may say otherwise.
  const common = Object.fromEntries(Object.entries(content).filter(([name]) => shared.has(plainName(name))));
  return Object.entries(content).flatMap(([name, value]) => {
    if (plainName(name).startsWith("source") || !Array.isArray(value) || !value.every(isGiven)) return [];
    return value.map((entry, n) => checkEntry({ ...common, ...entry }, n));
  });
}

const shared = new Set([
  "chart",
  "chart_type",
  "tolerance",
  "per",
  "multiply",
  "improvement_direction",
  "screen_outliers",
]);

function checkEntry(entry: unknown, n: number): CheckedEntry {
  if (!isGiven(entry)) return { name: `entry ${n + 1}`, checks: [unread("entry", entry)] };
  if (isRow(entry)) return checkRow(entry);
  return { name: nameOf(entry, n), checks: checkCase(entry) };
}

function nameOf(entry: Given, n: number): string {
  const said = named(entry, ["id", "name", "rule", "title"])?.value;
  return said === undefined ? `case ${n + 1}` : `case ${n + 1} ${String(said)}`;
}
