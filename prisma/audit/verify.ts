import { createSecretKey } from "node:crypto";
import pg from "pg";
import type { ChainRow } from "#app/platform/vault/chain.server.ts";
import { type Head, readHeads } from "#app/platform/vault/heads.server.ts";
import { keyRing } from "#app/platform/vault/key-ring.server.ts";
import { secretsOf } from "#app/platform/vault/secrets.server.ts";
import { type Broken, verifyChain } from "#app/platform/vault/verify.server.ts";

/** Why the chains cannot be followed at all. */
export class VerifyProblem extends Error {
  override readonly name = "VerifyProblem";
}

export type Verified = {
  readonly chains: readonly { readonly chain: string; readonly rows: number; readonly broken: Broken | null }[];
  /** Lines of the file of heads that nobody with the key has written. Null: there is no such file. */
  readonly wrongHeads: readonly number[] | null;
};

/** So many rows are held at a time. */
const AT_ONCE = 5_000;

/**
 * Follows every chain there is, and those of which only a head is left.
 * @param ownerUrl of the login that owns the tables.
 * @throws VerifyProblem, RootKeyProblem, KeyRefused
 */
export async function verifyAudit(ownerUrl: string, rootKeyFile: string, headsFile: string): Promise<Verified> {
  const ring = keyRing(rootKeyFile);
  if (ring.ofFile() === null) throw new VerifyProblem("The vault's root key is not there.");
  const connection = new pg.Client({ connectionString: ownerUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const secrets = await secretsOf(connection, ring);
    const read = readHeads(headsFile, secrets.heads ?? createSecretKey(Buffer.alloc(32)));
    const { rows } = await connection.query<{ chain: string }>("SELECT DISTINCT chain FROM audit.entry");
    const noted = read?.heads ?? [];
    const names = [...new Set([...rows.map(({ chain }) => chain), ...noted.map(({ chain }) => chain)])].toSorted();
    if (names.length > 0 && secrets.chain === undefined) throw new VerifyProblem("The chain's key is not there.");
    const chains: Verified["chains"][number][] = [];
    for (const chain of names) {
      const heads = noted.filter((head: Head) => head.chain === chain);
      const found = await verifyChain(secrets.chain!, chain, rowsOf(connection, chain), heads);
      chains.push({ chain, ...found });
    }
    return { chains, wrongHeads: read?.wrong ?? null };
  } finally {
    await connection.end();
  }
}

async function* rowsOf(connection: pg.Client, chain: string): AsyncGenerator<ChainRow> {
  let last = "0";
  while (true) {
    const { rows } = await connection.query<{ seq: string; body: string; mac: Buffer }>(
      "SELECT seq, body, mac FROM audit.entry WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT $3",
      [chain, last, AT_ONCE],
    );
    for (const { seq, body, mac } of rows) yield { seq: Number(seq), body, mac };
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_ONCE) return;
    last = end.seq;
  }
}
