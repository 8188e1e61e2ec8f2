import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { nameOfFolder } from "#server/postgres/folders.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Node's options as `npm start` gives them. */
const startOptions = (
  JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { scripts: { start: string } }
).scripts.start
  .split(" ")
  .filter((part) => part.startsWith("--"));

export type RunningApp = {
  /** `http://localhost:PORT`, or what the settings say people reach it by. */
  readonly origin: string;
  /** Where it really listens, whatever its origin is said to be. */
  readonly address: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does, and waits until it is gone. Gives its exit code. */
  stop(): Promise<number | null>;
  /** Asks the process for something when it was started with a program that answers (see tests/bench). */
  ask<T>(question: string): Promise<T>;
};

export type AppOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
};

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The production build as a process of its own, ready to answer. Building is the caller's: several start at once.
 * @throws Error with what it printed when it does not get so far.
 */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const port = await freePort();
  const env = { PORT: String(port), LOG_LEVEL: "warn", ...options.env };
  const child = spawn(
    process.execPath,
    ["--enable-source-maps", ...startOptions, ...(options.node ?? []), "server/index.ts"],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", VITEST: undefined, DATABASE_URL: "", ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const address = `http://localhost:${port}`;
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("is ready: ")) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    void ended.then((code) => reject(new Error(`The app ended (${code}) before it was ready:\n${output}`)));
  });
  return {
    origin: options.env?.GENOMBROTT_ORIGIN ?? address,
    address,
    pid: child.pid ?? 0,
    output: () => output,
    stop() {
      if (child.exitCode === null) child.kill("SIGTERM");
      return ended;
    },
    ask<T>(question: string) {
      return new Promise<T>((resolve) => {
        child.once("message", (answer) => resolve(answer as T));
        child.send(question);
      });
    },
  };
}

/**
 * The app as on a new machine: its own PostgreSQL in a folder that is gone after `stop`, and the demo in it.
 * `before` may put something into the folder first (see tests/bench/larger-demo.ts).
 */
export async function startDemo(
  options: AppOptions & { readonly before?: (dataDir: string) => Promise<void> } = {},
): Promise<RunningApp & { readonly dataDir: string }> {
  const dataDir = realpathSync(mkdtempSync(path.join(tmpdir(), "genombrott-demo-")));
  chmodSync(dataDir, 0o711); // The database's own user must pass through when we are root.
  const socketFolder = path.join("/tmp", `genombrott-*-${nameOfFolder(dataDir)}`);
  const remove = async () => {
    const { glob } = await import("node:fs/promises");
    for await (const folder of glob(socketFolder)) rmSync(folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await options.before?.(dataDir);
    const app = await startApp({ ...options, env: { GENOMBROTT_DATA: dataDir, ...options.env } });
    const stop = async () => {
      const code = await app.stop();
      await remove();
      return code;
    };
    return { ...app, stop, dataDir };
  } catch (error) {
    await remove();
    throw error;
  }
}
