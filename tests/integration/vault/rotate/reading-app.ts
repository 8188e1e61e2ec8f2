/** Another instance, as far as the vault is concerned: opens it, and reads until it is told to stop. */
import { once } from "node:events";
import { openVault, type VaultSettings, whyClosed } from "#app/platform/vault/vault.server.ts";
import { beginReads, type Readable } from "./reads.ts";

type Given = { readonly settings: VaultSettings; readonly readable: Readable; readonly salt: string };

// Who started it may be gone without a word.
process.once("disconnect", () => process.exit());
const [{ settings, readable, salt }] = (await once(process, "message")) as [Given];
await openVault(settings);
if (whyClosed() !== null) throw new Error(`The vault is closed: ${whyClosed()}.`);
const { so, stop } = await beginReads(readable, salt);
process.send?.(so);
for (;;) {
  const [asked] = (await once(process, "message")) as [string];
  process.send?.(asked === "stop" ? await stop() : so);
  if (asked === "stop") break;
}
process.disconnect();
