import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "./embedded.ts";
import { stopPostmaster } from "./postmaster.ts";

const PREFIX = "genombrott-passing-";
/** What Linux keeps in memory. */
const MEMORY = "/dev/shm";
const ROOMY = 4 * 1024 ** 3;

/** A PostgreSQL for tests and for writing migrations: fast, since nothing waits for the disk, and gone after `stop`. */
export async function openPassingPostgres(): Promise<EmbeddedPostgres> {
  await removeAbandoned();
  const dataDir = mkdtempSync(join(passingFolder(), `${PREFIX}${process.pid}-`));
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

/**
 * In memory, where there is room. Each test file has a database of its own: to copy one is to make fifteen hundred files, for
 * which a disk takes thirty times as long.
 */
function passingFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    accessSync(MEMORY, constants.W_OK);
    return bavail * bsize >= ROOMY ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** What a run left that was killed: its server goes on, since servers are made to outlive the app. */
async function removeAbandoned(): Promise<void> {
  for (const folder of [tmpdir(), MEMORY].filter(existsSync)) {
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith(PREFIX))) {
      const pid = Number.parseInt(name.slice(PREFIX.length), 10);
      if (isAlive(pid)) continue;
      const dataDir = realpathSync(join(folder, name));
      await stopPostmaster(join(dataDir, "pg"));
      rmSync(dataDir, { recursive: true, force: true });
    }
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
