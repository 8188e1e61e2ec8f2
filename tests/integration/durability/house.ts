import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { nameOfFolder } from "#server/postgres/folders.ts";
import { runningPostmaster, stopPostmaster } from "#server/postgres/postmaster.ts";
import type { Secrets } from "#server/postgres/secrets.ts";
import { ask } from "#tests/support/request.ts";
import { freePort } from "#tests/support/running-app.ts";
import { root } from "#tests/support/source/files.ts";

/** How the app is started: by itself, or by npm as README says. */
const itself: readonly [string, ...string[]] = [process.execPath, "server/start.mjs"];
export const byNpm: typeof itself = ["npm", "start"];

/**
 * The app as an operator has it: `node server/start.mjs` on a data folder with a PostgreSQL of its own that waits for the
 * disk. Its processes can be killed and held, which nothing in it is told of.
 */
export class House {
  readonly dataDir = newDataDir();
  readonly #port: number;
  #app: ChildProcess | null = null;
  #ended: Promise<number | null> = Promise.resolve(null);
  readonly #listeners = new Set<() => void>();
  output = "";

  private constructor(port: number) {
    this.#port = port;
  }

  /** A house with nothing in it yet. */
  static async empty(): Promise<House> {
    return new House(await freePort());
  }

  static async open(): Promise<House> {
    const house = await House.empty();
    await house.start();
    return house;
  }

  get address(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Starts the app and gives the milliseconds until it said that it is ready. */
  async start(command = itself): Promise<number> {
    const begun = performance.now();
    const before = this.output.length;
    this.begin(command);
    const ended = this.#ended.then((code) => {
      throw new Error(`The app ended (${code}) at its start:\n${this.output}`);
    });
    await Promise.race([ended, this.untilSaid("is ready: ", before)]);
    return performance.now() - begun;
  }

  /** The same without waiting for anything: what is begun can be cut off. */
  begin([program, ...given] = itself): void {
    const app = spawn(program, given, {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        GENOMBROTT_RUN: process.env.GENOMBROTT_RUN,
        NODE_ENV: "production",
        PORT: String(this.#port),
        GENOMBROTT_DATA: this.dataDir,
        LOG_LEVEL: "error",
      },
      // A group of its own, as a terminal gives: Ctrl-C goes to all of it.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#app = app;
    this.#ended = new Promise((resolve) => app.once("exit", resolve));
    const hear = (chunk: Buffer) => {
      this.output += chunk.toString();
      for (const heard of this.#listeners) heard();
    };
    app.stdout?.on("data", hear);
    app.stderr?.on("data", hear);
  }

  /** Waits until the app has said this, after what it had said before. */
  untilSaid(words: string, from = this.output.length): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.output.slice(from).includes(words)) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Sends the app a signal; to be killed is to be waited for. */
  async signalApp(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): Promise<void> {
    this.#app?.kill(signal);
    if (signal === "SIGKILL") await this.#ended;
  }

  /** Asks the app to go: it alone as an operator does, or its whole group as a terminal does. */
  tell(signal: "SIGTERM" | "SIGINT" | "SIGHUP", group = false): void {
    const pid = this.#app?.pid;
    if (pid !== undefined) signalIfThere(group ? -pid : pid, signal);
  }

  /** The same, and waits until it is gone. */
  async stop(signal: "SIGTERM" | "SIGINT" | "SIGHUP", group = false): Promise<{ code: number | null; ms: number }> {
    const begun = performance.now();
    this.tell(signal, group);
    const code = await this.#ended;
    return { code, ms: performance.now() - begun };
  }

  /** Sends every process of PostgreSQL a signal, the postmaster first: it must not see its children die. */
  signalPostgres(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
    const postmaster = this.postmaster();
    if (postmaster === null) throw new Error("PostgreSQL does not run.");
    for (const pid of [postmaster, ...childrenOf(postmaster)]) signalIfThere(pid, signal);
  }

  postmaster(): number | null {
    if (!hasSecrets(this.dataDir)) return null;
    return runningPostmaster(path.resolve(this.dataDir, secretsOf(this.dataDir).cluster));
  }

  /** Milliseconds until the app says that it can answer pages. */
  async untilReady(): Promise<number> {
    const begun = performance.now();
    for (;;) {
      const answer = await ask(this.address, "/readyz").catch(() => null);
      if (answer?.status === 200) return performance.now() - begun;
      if (performance.now() - begun > 60_000) throw new Error(`Not ready after a minute:\n${this.output}`);
      await sleep(25);
    }
  }

  /** Asks the database itself, by a way that does not go through the app. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const connection = new pg.Client({ connectionString: urlOf(this.dataDir) });
    connection.on("error", () => undefined);
    await connection.connect();
    try {
      return (await connection.query<Row>(text, values)).rows;
    } finally {
      await connection.end();
    }
  }

  /** What the app has logged as bugs, the newest few. */
  bugs(): string[] {
    return this.output
      .split("\n")
      .filter((line) => line.includes('"level":50'))
      .slice(-5);
  }

  /** Ends everything, and removes every trace. */
  async close(): Promise<void> {
    await this.signalApp("SIGKILL");
    if (!hasSecrets(this.dataDir)) return rmSync(this.dataDir, { recursive: true, force: true });
    const cluster = path.resolve(this.dataDir, secretsOf(this.dataDir).cluster);
    const postmaster = runningPostmaster(cluster);
    if (postmaster !== null) this.signalPostgres("SIGCONT");
    await stopPostmaster(cluster);
    rmSync(socketFolderOf(this.dataDir), { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function newDataDir(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "genombrott-durability-")));
  chmodSync(folder, 0o711); // The database's own user must pass through when we are root.
  return folder;
}

const hasSecrets = (dataDir: string) => existsSync(path.join(dataDir, "postgres-passwords.json"));

function secretsOf(dataDir: string): Secrets {
  return JSON.parse(readFileSync(path.join(dataDir, "postgres-passwords.json"), "utf8")) as Secrets;
}

function socketFolderOf(dataDir: string): string {
  const name = nameOfFolder(dataDir);
  const folder = readdirSync("/tmp").find((entry) => entry.startsWith("genombrott-") && entry.endsWith(`-${name}`));
  return path.join("/tmp", folder ?? `genombrott-none-${name}`);
}

function urlOf(dataDir: string): string {
  return `postgresql://postgres:${secretsOf(dataDir).postgres}@/genombrott?host=${socketFolderOf(dataDir)}`;
}

function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
    .map(Number);
}

function parentOf(pid: number): number | null {
  try {
    // The name in brackets may hold anything, so what follows the last bracket counts: state, then parent.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
