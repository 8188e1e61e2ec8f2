import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import type { Orders } from "./generator.ts";

type Result<Name extends keyof Orders> = Awaited<ReturnType<Orders[Name]>>;

export type Writers = {
  readonly pid: number;
  order<Name extends keyof Orders>(order: Name, ...given: Parameters<Orders[Name]>): Promise<Result<Name>>;
  stop(): void;
};

/** The process of those who write, on a core that the server has not. */
export function startWriters(): Writers {
  const child = fork(new URL("./generator.ts", import.meta.url), { execArgv: ["--max-semi-space-size=32"] });
  pin(child.pid ?? 0, 1);
  let id = 0;
  return {
    pid: child.pid ?? 0,
    order(order, ...given) {
      id += 1;
      return answerOf(child, { id, order, given: given[0] });
    },
    stop: () => void child.kill(),
  };
}

export async function withWriters<T>(work: (writers: Writers) => Promise<T>): Promise<T> {
  const writers = startWriters();
  try {
    return await work(writers);
  } finally {
    writers.stop();
  }
}

function answerOf<T>(child: ChildProcess, asked: { id: number; order: string; given: unknown }): Promise<T> {
  return new Promise((resolve, reject) => {
    const hear = (answer: { id: number; result: T; error?: string }) => {
      if (answer.id !== asked.id) return;
      child.off("message", hear);
      if (answer.error) reject(new Error(`${asked.order}: ${answer.error}`));
      else resolve(answer.result);
    };
    child.on("message", hear);
    child.send(asked);
  });
}

/** Holds all of a process to one core, and before others' work: where this machine lets us. */
export function pin(pid: number, core: number): void {
  prefer(pid);
  try {
    execFileSync("taskset", ["-acp", String(core), String(pid)], { stdio: "ignore" });
  } catch {
    // Without it, or with one core only, the figures are less steady.
  }
}

/** What is measured goes before what others do on the machine; what it starts inherits that. */
export function prefer(pid: number): void {
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) setPriority(Number(thread), -10);
    // Linux may share out its time among sessions first: a process' priority counts within its own only.
    writeFileSync(`/proc/${pid}/autogroup`, "-10");
  } catch {
    // Only root may, and only where there is such a thing.
  }
}
