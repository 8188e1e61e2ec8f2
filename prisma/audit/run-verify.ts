/** `npm run audit:verify`: follows what the vault's chains say, and names the first row that is not as it was written. */
import { readConfig } from "#app/platform/config.server.ts";
import { headsFileOf } from "#app/platform/vault/heads.server.ts";
import { rootKeyFileOf } from "#server/vault.ts";
import { endWith, seconds } from "../backup/command.ts";
import { openForReading } from "../backup/database.ts";
import { verifyAudit } from "./verify.ts";

await endWith(async () => {
  const config = readConfig(process.env);
  const rootKeyFile = rootKeyFileOf(config);
  if (rootKeyFile === null) throw new Error("GENOMBROTT_ROOT_KEY is not set.");
  const started = performance.now();
  const database = await openForReading(config, (line) => console.log(line));
  try {
    const { chains, wrongHeads } = await verifyAudit(database.ownerUrl, rootKeyFile, headsFileOf(config));
    for (const { chain, rows, broken } of chains) {
      const found =
        broken === null
          ? "whole"
          : `BROKEN at row ${broken.seq}${broken.by === "end" ? ", by a head noted elsewhere" : ""}`;
      console.log(`${chain}: ${rows} rows, ${found}.`);
    }
    if (chains.length === 0) console.log("Nothing has been written yet.");
    if (wrongHeads === null) console.log(`No heads were noted in ${headsFileOf(config)}: a cut end would not show.`);
    for (const line of wrongHeads ?? []) console.log(`Line ${line} of the heads is not ours.`);
    console.log(`Followed in ${seconds(started)}.`);
    if (chains.some(({ broken }) => broken !== null) || (wrongHeads ?? []).length > 0) process.exitCode = 2;
  } finally {
    await database.stop();
  }
});
