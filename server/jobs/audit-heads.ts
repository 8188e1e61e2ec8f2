import { config } from "#app/platform/config.server.ts";
import { headsFileOf, noteHeadsNow } from "#app/platform/vault/heads.server.ts";
import { job } from "./job.ts";

/** Notes every hour, outside the database, how far the vault's chains have come. */
export const auditHeads = job({
  name: "audit-heads",
  cron: "5 * * * *",
  run: async (_, now) => ({ heads: await noteHeadsNow(headsFileOf(config()), now) }),
});
