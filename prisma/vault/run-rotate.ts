/** `npm run vault:rotate`: changes the vault's root key for a new one. The app may run meanwhile. */
import { readConfig } from "#app/platform/config.server.ts";
import { nextRootKeyOf, RootKeyProblem } from "#app/platform/vault/root-key.server.ts";
import { rootKeyFileOf } from "#server/vault.ts";
import { endWith, seconds } from "../backup/command.ts";
import { openForReading } from "../backup/database.ts";
import { nextRootKey } from "./files.ts";
import { RotateProblem } from "./problem.ts";
import { rotateRootKey } from "./rotate.ts";

const say = (line: string) => console.log(line);

await endWith(async () => {
  const [how, ...more] = process.argv.slice(2);
  const started = performance.now();
  try {
    if ((how !== undefined && how !== "prepare") || more.length > 0) {
      throw new RotateProblem("Usage: npm run vault:rotate [-- prepare]");
    }
    const config = readConfig(process.env);
    const rootKeyFile = rootKeyFileOf(config);
    if (rootKeyFile === null) throw new RotateProblem("GENOMBROTT_ROOT_KEY is not set.");
    if (how === "prepare") {
      nextRootKey(rootKeyFile);
      say(
        `The new root key is there: ${nextRootKeyOf(rootKeyFile)}. Copy it to every machine, and run this again without "prepare".`,
      );
      return;
    }
    const database = await openForReading(config, say);
    try {
      await rotateRootKey({ ownerUrl: database.ownerUrl, rootKeyFile, now: new Date(), say });
      say(`Done in ${seconds(started)}.`);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof RotateProblem || error instanceof RootKeyProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
