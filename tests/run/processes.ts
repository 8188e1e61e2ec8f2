import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const root = path.resolve(import.meta.dirname, "../..");
const prefix = "genombrott-run-";
let scratch: string | undefined;

/** The run's folder: everything its programs put in a temporary place lies here, and goes with it. */
export function scratchFolder(): string {
  if (!scratch) throw new Error("The run has no folder yet.");
  return scratch;
}

export function openScratch(): void {
  removeAbandoned();
  scratch = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(scratch, 0o755); // The database's own user must pass through when we are root.
}

/** What a run left that was killed outright. Its number is in the name. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (existsSync(`/proc/${Number.parseInt(name.slice(prefix.length), 10)}`)) continue;
    const folder = path.join(tmpdir(), name);
    for (const pid of processesOf(folder)) signal(pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a program of node_modules/.bin with its output on the screen. Gives its exit code (1 when it was ended).
 * It and all that it starts carry the run's folder in their environment, by which `endEverything` finds them.
 */
export function runTool(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const bin = path.join(root, "node_modules/.bin");
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: undefined, // Each program has its own idea of it, and another one from outside would change what is tested.
        PATH: `${bin}:${process.env.PATH ?? ""}`,
        TMPDIR: scratchFolder(),
        GENOMBROTT_RUN: scratchFolder(),
        // A run starts some hundred Nodes on the same files: what the first has compiled, the others read.
        NODE_COMPILE_CACHE: path.join(scratchFolder(), "compiled"),
        ...env,
      },
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Ends what is left of the run, also servers that outlive those who started them, and removes the run's folder. */
export async function endEverything(): Promise<void> {
  const folder = scratch;
  if (!folder) return;
  scratch = undefined;
  const socketFolders = processesOf(folder).map(socketFolderOf);
  for (const name of ["SIGINT", "SIGKILL"] as const) {
    for (const pid of processesOf(folder)) signal(pid, name);
    for (let waited = 0; waited < 8_000 && processesOf(folder).length > 0; waited += 50) await sleep(50);
  }
  for (const socketFolder of socketFolders) if (socketFolder) rmSync(socketFolder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function signal(pid: number, name: "SIGINT" | "SIGKILL"): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}

function readProc(pid: number, file: "environ" | "cmdline" | "stat"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // Ended meanwhile, or another person's.
  }
}

/** The living processes of a run, by the folder in their environment or on their command line (PostgreSQL hides the former). */
function processesOf(folder: string): number[] {
  if (!existsSync("/proc/self/environ")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      if (pid === process.pid || / Z /.test(readProc(pid, "stat"))) return false;
      return (
        readProc(pid, "environ").includes(`GENOMBROTT_RUN=${folder}\0`) || readProc(pid, "cmdline").includes(folder)
      );
    });
}

function socketFolderOf(pid: number): string | undefined {
  return /unix_socket_directories=(\/tmp\/genombrott-[^\0]+)/.exec(readProc(pid, "cmdline"))?.[1];
}
