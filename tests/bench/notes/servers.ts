import { spawn } from "node:child_process";
import { freePort, startApp } from "#tests/support/running-app.ts";
import { root } from "#tests/support/source/files.ts";
import type { Kind, Target } from "./links.ts";
import type { Place, Seat } from "./place.ts";
import { pin } from "./writers.ts";

export type BenchServer = {
  readonly kind: Kind;
  readonly pid: number;
  /** Where somebody in this seat goes. */
  target(seat: Seat): Target;
  ask<T>(question: string): Promise<T>;
  stop(): Promise<unknown>;
  /** SIGKILL, and the same again where it was. */
  kill(): Promise<void>;
  again(): Promise<BenchServer>;
};

type Started = Omit<BenchServer, "again">;

const memory = ["--expose-gc", "--import", "./tests/bench/instrument.ts"];
type Given = { readonly port?: number; readonly measureMemory?: boolean; readonly node?: readonly string[] };

const running = new Set<number>();

/** Whatever runs still when the bench itself is told to go. */
export function killServers(): void {
  for (const pid of running) process.kill(pid, "SIGKILL");
}

/** A server on a core of its own. */
export async function startServer(kind: Kind, place: Place, given: Given = {}): Promise<BenchServer> {
  const server = await (kind === "ours" ? startOurs(place, given) : startHocuspocus(place, given));
  const { pid, stop, kill } = server;
  running.add(pid);
  pin(pid, 0);
  const ended = () => running.delete(pid);
  return {
    ...server,
    stop: () => stop().then(ended),
    kill: () => kill().then(() => void ended()),
    again: () => startServer(kind, place, { ...given, port: Number(new URL(server.target(nobody).address).port) }),
  };
}

const nobody: Seat = { noteId: "", cookie: "" };

async function startOurs(place: Place, given: Given): Promise<Started> {
  // A URL needs a host to be one; the socket's folder behind it is what counts.
  const url = (socketUrl: string) => socketUrl.replace("@/", "@localhost/");
  const port = given.port ?? (await freePort());
  const app = await startApp({
    env: {
      PORT: String(port),
      DATABASE_URL: url(place.postgres.appUrl),
      DATABASE_URL_OWNER: url(place.postgres.ownerUrl),
    },
    node: [...(given.measureMemory ? memory : []), ...(given.node ?? [])],
  });
  const address = `http://localhost:${port}`;
  return {
    kind: "ours",
    pid: app.pid,
    target: (seat) => ({ kind: "ours", address, origin: address, ...seat }),
    ask: app.ask,
    stop: app.stop,
    async kill() {
      process.kill(app.pid, "SIGKILL");
      await app.stop();
    },
  };
}

async function startHocuspocus(place: Place, given: Given): Promise<Started> {
  const port = given.port ?? (await freePort());
  const node = ["--max-semi-space-size=32", ...(given.measureMemory ? memory : []), "tests/bench/notes/hocuspocus.ts"];
  const child = spawn(process.execPath, node, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      BENCH_DATABASE: place.postgres.superuserUrl,
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("is ready")) resolve();
    });
    void ended.then(() => reject(new Error("Hocuspocus ended before it was ready.")));
  });
  const address = `http://localhost:${port}`;
  const told = (signal: "SIGTERM" | "SIGKILL") => {
    if (child.exitCode === null) child.kill(signal);
    return ended;
  };
  return {
    kind: "hocuspocus",
    pid: child.pid ?? 0,
    target: (seat) => ({ kind: "hocuspocus", address, origin: address, ...seat }),
    ask<T>(question: string) {
      return new Promise<T>((resolve) => {
        child.once("message", (answer) => resolve(answer as T));
        child.send(question);
      });
    },
    stop: () => told("SIGTERM"),
    kill: async () => void (await told("SIGKILL")),
  };
}
