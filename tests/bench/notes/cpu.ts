import { closeSync, fdatasyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median } from "./samples.ts";

const ticksPerSecond = 100;

function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // What stands in brackets may hold anything.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

const seconds = (fields: readonly string[], ...at: number[]) =>
  at.reduce((sum, field) => sum + Number(fields[field] ?? 0), 0) / ticksPerSecond;

/** CPU seconds of a process so far. */
export const cpuOf = (pid: number) => seconds(fieldsOf(pid), 11, 12);

/** The same of a process with all its children, those that have ended among them. */
export function cpuOfFamily(pid: number): number {
  return seconds(fieldsOf(pid), 11, 12, 13, 14) + childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), 0);
}

export function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(fieldsOf(Number(name))[1]) === pid)
    .map(Number);
}

/** CPU seconds that all of the machine has spent. */
export function cpuOfMachine(): number {
  const [user, nice, system, , , irq, softirq] = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "")
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return [user, nice, system, irq, softirq].reduce<number>((sum, one) => sum + (one ?? 0), 0) / ticksPerSecond;
}

/** Resident memory in MB. */
export function rssOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds that the disk takes to have a page for sure, the median: no commit is quicker. */
export function diskMs(): number {
  const folder = mkdtempSync(path.join(tmpdir(), "genombrott-disk-"));
  const file = openSync(path.join(folder, "probe"), "w");
  const times = Array.from({ length: 100 }, () => {
    const from = performance.now();
    writeSync(file, Buffer.alloc(8_192));
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return median(times);
}
