/** Told where by its arguments, follows the vault's chains and says what that took. */
import { verifyAudit } from "#prisma/audit/verify.ts";

const [ownerUrl = "", rootKeyFile = "", headsFile = ""] = process.argv.slice(2);
const began = performance.now();
const { chains } = await verifyAudit(ownerUrl, rootKeyFile, headsFile);
process.send?.({
  rows: chains.reduce((sum, { rows }) => sum + rows, 0),
  whole: chains.length > 0 && chains.every(({ broken }) => broken === null),
  seconds: (performance.now() - began) / 1_000,
  // Kilobytes, of the whole process at its largest.
  peakMb: process.resourceUsage().maxRSS / 1_000,
});
