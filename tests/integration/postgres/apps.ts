import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "#server/postgres/embedded.ts";

/** A folder that everybody may pass through, as a project's usually is. Gone after the test. */
export function passableFolder(): string {
  const folder = lastingFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same, for a whole file of tests, which removes it itself. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-test-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** An embedded PostgreSQL that is stopped after the test, and what it logged. */
export async function opened(dataDir: string): Promise<EmbeddedPostgres & { lines: string[] }> {
  const lines: string[] = [];
  const server = await openEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
  onTestFinished(async () => {
    await server.stop();
    rmSync(server.socketFolder, { recursive: true, force: true });
  });
  return { ...server, lines };
}

export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const connection = new pg.Client({ connectionString: url });
  connection.on("error", () => undefined);
  await connection.connect();
  try {
    return (await connection.query(sql)).rows;
  } finally {
    await connection.end();
  }
}

export function postmasterPid(server: { clusterDir: string }): number {
  return Number.parseInt(readFileSync(join(server.clusterDir, "postmaster.pid"), "utf8"), 10);
}

/** Another app process on the data, to be killed or refused. Its first line is "ready", or why it was refused. */
export async function otherApp(dataDir: string): Promise<{ firstLine: string; kill(): Promise<void> }> {
  const program = fileURLToPath(new URL("./other-app.ts", import.meta.url));
  const child = spawn(process.execPath, [program, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(kill);
  const firstLine = await new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
  return { firstLine, kill };
}
