/** `npm run restore -- FILE`: a backup into an empty database. The app must not run. */
import { join } from "node:path";
import { readConfig } from "#app/platform/config.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { openDatabases } from "#server/databases.ts";
import { endWith, fileNamed, seconds } from "./command.ts";
import { REDACTIONS_FILE, redactionsToReplay, replayLines } from "./redactions.ts";
import { restoreBackup, verifyBackup } from "./restore.ts";

await endWith(async () => {
  const file = fileNamed("npm run restore -- FILE");
  const config = readConfig(process.env);
  const started = performance.now();
  await verifyBackup(file); // Before a database is made for it.
  const database = await openDatabases(config, (line) => console.log(line));
  try {
    await migrate(database.ownerUrl);
    const { header, rows } = await restoreBackup(database.ownerUrl, file);
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    console.log(`Restored ${total} rows as of ${header.takenAt}, ${seconds(started)}. Everybody signs in again.`);
    const replay = await redactionsToReplay(database.ownerUrl, config.dataDir);
    for (const line of replayLines(replay, join(config.dataDir, REDACTIONS_FILE))) console.log(line);
  } finally {
    await database.stop();
  }
});
