import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "./embedded.ts";
import { stopPostmaster } from "./postmaster.ts";

const PREFIX = "genombrott-passing-";

/** A PostgreSQL for tests and for writing migrations: fast, since nothing waits for the disk, and gone after `stop`. */
export async function openPassingPostgres(): Promise<EmbeddedPostgres> {
  await removeAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(dataDir, 0o711); // mkdtemp shuts out the user who runs the database when we are root.
  const server = await openEmbeddedPostgres({ dataDir, durable: false, log: console.error });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(server.socketFolder, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a run left that was killed: its server goes on, since servers are made to outlive the app. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number.parseInt(name.slice(PREFIX.length), 10);
    if (isAlive(pid)) continue;
    const dataDir = realpathSync(join(tmpdir(), name));
    await stopPostmaster(join(dataDir, "pg"));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
