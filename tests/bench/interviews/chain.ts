import { fork } from "node:child_process";
import { beforeFirst, canonical, macOf, pseudonymOf } from "#app/platform/vault/chain.server.ts";
import { vaultSecrets } from "#app/platform/vault/vault.server.ts";
import type { House } from "./house.ts";

const AT_ONCE = 20_000;

/**
 * Writes rows in the study's chain as the app makes them. What a row asks of the one before it is not asked of a million that
 * come in their order: that trigger rests meanwhile.
 */
export async function writeChain({ owner, studyId, interviewers, now }: House, count: number): Promise<void> {
  const { chain, pseudonym } = vaultSecrets();
  const subjects = Array.from({ length: 1_000 }, (_, at) => pseudonymOf(pseudonym, studyId, `subject ${at}`));
  await owner.query("BEGIN; ALTER TABLE audit.entry DISABLE TRIGGER entry_follows");
  let before: Buffer = beforeFirst;
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => {
      const seq = from + n + 1;
      const at = new Date(now.getTime() - (count - seq) * 1_000).toISOString();
      const by = interviewers[seq % interviewers.length];
      const more = { at, by, from: "Firefox", subject: subjects[seq % subjects.length] };
      const body = canonical({ act: "identity.opened", outcome: "done", purpose: "follow-up", ...more });
      before = macOf(chain, studyId, before, { seq, body });
      return { seq, body, mac: before };
    });
    await owner.query(
      `INSERT INTO audit.entry (chain, seq, body, mac)
       SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::bytea[])`,
      [studyId, rows.map(({ seq }) => seq), rows.map(({ body }) => body), rows.map(({ mac }) => mac)],
    );
  }
  await owner.query("ALTER TABLE audit.entry ENABLE TRIGGER entry_follows; COMMIT");
  await owner.query("VACUUM ANALYZE audit.entry");
}

export type Followed = {
  readonly rows: number;
  readonly whole: boolean;
  readonly seconds: number;
  readonly peakMb: number;
};

/** Follows the chains as `npm run audit:verify` does, in a process of its own, whose memory is then its own too. */
export function followed({ database, vault }: House, headsFile: string): Promise<Followed> {
  return new Promise((resolve, reject) => {
    const child = fork(`${import.meta.dirname}/follow-chain.ts`, [database.ownerUrl, vault.rootKeyFile, headsFile]);
    child.once("message", (found) => resolve(found as Followed));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The chains were not followed (${code}).`)));
  });
}
