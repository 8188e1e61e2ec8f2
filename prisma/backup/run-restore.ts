/** `npm run restore -- FILE [KEYS]`: a backup into an empty database. The app must not run. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "#app/platform/config.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { openDatabases } from "#server/databases.ts";
import { endWith, filesNamed, seconds } from "./command.ts";
import { keysOf } from "./format.ts";
import { REDACTIONS_FILE, redactionsToReplay, replayLines } from "./redactions.ts";
import { restoreBackup, verifyBackup } from "./restore.ts";

await endWith(async () => {
  const [file, named] = filesNamed("npm run restore -- FILE [KEYS]", 2);
  const keys = named ?? (existsSync(keysOf(file)) ? keysOf(file) : null);
  const config = readConfig(process.env);
  const started = performance.now();
  await verifyBackup(file); // Before a database is made for it.
  if (keys !== null) await verifyBackup(keys);
  const database = await openDatabases(config, (line) => console.log(line));
  try {
    await migrate(database.ownerUrl);
    const { header, rows } = await restoreBackup(database.ownerUrl, file, keys);
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    console.log(`Restored ${total} rows as of ${header.takenAt}, ${seconds(started)}. Everybody signs in again.`);
    console.log(
      keys === null
        ? `There is no ${keysOf(file)}: what the vault has sealed cannot be read. A newer file of keys can be named after the backup, into an empty database.`
        : `The vault's keys come from ${keys}. They need the root key that they were made with.`,
    );
    const replay = await redactionsToReplay(database.ownerUrl, config.dataDir);
    for (const line of replayLines(replay, join(config.dataDir, REDACTIONS_FILE))) console.log(line);
  } finally {
    await database.stop();
  }
});
