import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nameOfFolder } from "#server/postgres/folders.ts";
import { runningPostmaster, stopPostmaster } from "#server/postgres/postmaster.ts";
import { freePort } from "#tests/support/running-app.ts";
import { root } from "#tests/support/source/files.ts";

const parts = [
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "react-router.config.ts",
  "app",
  "server",
  "prisma",
  "public",
];

/** A copy of the project that may be changed, with `npm run dev` on it. Packages are used where they are. */
export class Project {
  readonly folder = mkdtempSync(path.join(tmpdir(), "genombrott-development-"));
  readonly #port: number;
  #dev: ChildProcess | undefined;
  output = "";

  private constructor(port: number) {
    this.#port = port;
    chmodSync(this.folder, 0o755); // The database's own user must pass through when we are root.
    for (const part of parts) cpSync(path.join(root, part), path.join(this.folder, part), { recursive: true });
    const packages = path.join(this.folder, "node_modules");
    mkdirSync(packages);
    for (const name of readdirSync(path.join(root, "node_modules")).filter((entry) => !entry.startsWith(".vite"))) {
      symlinkSync(path.join(root, "node_modules", name), path.join(packages, name));
    }
  }

  static async copied(): Promise<Project> {
    return new Project(await freePort());
  }

  get address(): string {
    return `http://localhost:${this.#port}`;
  }

  /** As `npm run dev` starts it, in a group of its own as a terminal gives; the database client has been copied. */
  async start(): Promise<void> {
    const { scripts } = JSON.parse(readFileSync(path.join(this.folder, "package.json"), "utf8"));
    const command = String(scripts.dev).split(" && ").at(-1);
    const dev = spawn("sh", ["-c", `exec env ${command}`], {
      cwd: this.folder,
      env: {
        PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
        GENOMBROTT_RUN: process.env.GENOMBROTT_RUN,
        PORT: String(this.#port),
        LOG_LEVEL: "error",
      },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#dev = dev;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.output += chunk.toString();
        if (this.output.includes("is ready: ")) resolve();
      };
      dev.stdout.on("data", hear);
      dev.stderr.on("data", hear);
      dev.once("exit", (code) => reject(new Error(`It ended (${code}):\n${this.output}`)));
    });
  }

  change(file: string, from: string, to: string): void {
    const whole = path.join(this.folder, file);
    const text = readFileSync(whole, "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    writeFileSync(whole, text.replace(from, to));
  }

  postmaster(): number | null {
    return runningPostmaster(path.join(this.folder, "data/pg"));
  }

  /** Ctrl-C: everything in the terminal's group hears it. */
  async interrupt(): Promise<number | null> {
    const dev = this.#dev;
    if (!dev?.pid) throw new Error("It has not been started.");
    const ended = new Promise<number | null>((resolve) => dev.once("exit", resolve));
    process.kill(-dev.pid, "SIGINT");
    return ended;
  }

  async close(): Promise<void> {
    const { pid, exitCode = 0 } = this.#dev ?? {};
    if (pid && exitCode === null) process.kill(-pid, "SIGKILL");
    await stopPostmaster(path.join(this.folder, "data/pg"));
    for (const entry of readdirSync("/tmp")) {
      if (entry.startsWith("genombrott-") && entry.endsWith(`-${this.#socketName()}`)) {
        rmSync(path.join("/tmp", entry), { recursive: true, force: true });
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #socketName(): string {
    try {
      return nameOfFolder(path.join(this.folder, "data"));
    } catch {
      return "none";
    }
  }
}
