/** `npm run backup -- FILE`: everything into a new file, and the vault's keys into another. The app may run meanwhile. */
import { statSync } from "node:fs";
import { readConfig } from "#app/platform/config.server.ts";
import { endWith, filesNamed, seconds, size } from "./command.ts";
import { openForReading } from "./database.ts";
import { keysOf, leftOut } from "./format.ts";
import { takeBackup } from "./take.ts";
import { appVersion } from "./version.ts";

await endWith(async () => {
  const [file] = filesNamed("npm run backup -- FILE", 1);
  const config = readConfig(process.env);
  const started = performance.now();
  const database = await openForReading(config, (line) => console.log(line));
  try {
    const { header, rows } = await takeBackup(database.ownerUrl, file, appVersion());
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    console.log(
      `${file}: ${total} rows of ${header.tables.length} tables as of ${header.takenAt}, ${size(statSync(file).size)}, ${seconds(started)}.`,
    );
    console.log(
      `Not in it: ${Object.keys(leftOut).join(", ")}; nor the settings, the folder GENOMBROTT_DATA or the root key.`,
    );
    console.log(
      `${keysOf(file)}: the vault's keys. Keep it elsewhere, and no longer than 30 days: erased is what no key is left of.`,
    );
    console.log("It holds everything people have written, and whose: keep it as carefully as the database.");
  } finally {
    await database.stop();
  }
});
