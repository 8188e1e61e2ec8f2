import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const program = path.join(import.meta.dirname, "mail-process.ts");

export type MailProcess = {
  signal(signal: "SIGSTOP" | "SIGCONT"): void;
  /** Without a word to it. Waits until it is gone. */
  kill(): Promise<void>;
  output(): string;
};

/** Starts one on a database. It works as soon as it can: whoever orders mail need not wait for it. */
export function startMailProcess(databaseUrl: string, smtpUrl: string): MailProcess {
  const child: ChildProcess = spawn(process.execPath, [program, databaseUrl], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "test",
      SMTP_URL: smtpUrl,
      GENOMBROTT_ORIGIN: "https://genombrott.example",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    signal: (signal) => void child.kill(signal),
    kill() {
      child.kill("SIGKILL");
      return ended;
    },
    output: () => output,
  };
}
