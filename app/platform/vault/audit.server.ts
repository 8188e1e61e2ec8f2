import type pg from "pg";
import { beforeFirst, type ChainLine, canonical, macOf, pseudonymOf } from "./chain.server.ts";
import type { VaultSecrets } from "./secrets.server.ts";
import { vaultSecrets } from "./vault.server.ts";

/** What is to be written in a study's chain. */
export type VaultLine = Omit<ChainLine, "at" | "subject"> & {
  readonly now: Date;
  /** Whom it is about. */
  readonly code?: string;
};

/** The next row of a chain, as the acts in the database take it. */
export type ChainEntry = {
  readonly chain: string;
  readonly seq: number;
  readonly body: string;
  readonly mac: string;
};

/**
 * The row that comes next in a study's chain. Nobody else writes in it until the transaction is over: it is asked for first,
 * before anything else is locked.
 * @param chain the study's id.
 * @param secrets those of the open vault, unless it is another than the app's.
 * @throws VaultClosed
 */
export async function nextEntry(
  tx: pg.ClientBase,
  chain: string,
  line: VaultLine,
  secrets: Pick<VaultSecrets, "chain" | "pseudonym"> = vaultSecrets(),
): Promise<ChainEntry> {
  const { now, code, ...said } = line;
  const subject = code === undefined ? {} : { subject: pseudonymOf(secrets.pseudonym, chain, code) };
  const body = canonical({ ...said, at: now.toISOString(), ...subject } satisfies ChainLine);
  const { rows } = await tx.query<{ seq: string; mac: Buffer }>("SELECT seq, mac FROM audit.last($1)", [chain]);
  const seq = Number(rows[0]?.seq ?? 0) + 1;
  return {
    chain,
    seq,
    body,
    mac: macOf(secrets.chain, chain, rows[0]?.mac ?? beforeFirst, { seq, body }).toString("hex"),
  };
}

/** Writes a row in a study's chain, first in the transaction of what it tells of. @throws VaultClosed */
export async function appendAudit(...row: Parameters<typeof nextEntry>): Promise<void> {
  const [tx] = row;
  await tx.query("SELECT audit.append($1)", [await nextEntry(...row)]);
}
