import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import type { RootKeyRow } from "#app/platform/vault/declared.server.ts";
import type { KeyRing } from "#app/platform/vault/key-ring.server.ts";
import { secretsOf, type VaultSecrets } from "#app/platform/vault/secrets.server.ts";
import { stores } from "#app/platform/vault/store.server.ts";
import { RotateProblem } from "./problem.ts";

/** What is told of the root keys in each study's chain: which it was and which it is, and nothing of them. */
type Told = { readonly act: "root-key.declared" | "root-key.changed"; readonly from: string; readonly to: string };

/** The root key that the stores have declared. @throws RotateProblem when there is none. */
export async function declaredIn(connection: pg.ClientBase): Promise<Buffer> {
  const { rows } = await connection.query<Pick<RootKeyRow, "id">>("SELECT id FROM identity.root_key WHERE declared");
  if (rows[0] === undefined) throw new RotateProblem("The vault has not been opened yet: there is nothing to change.");
  return rows[0].id;
}

/**
 * Declares a root key in every store, in one transaction, with a row in each chain that is written first. From then on nothing is
 * wrapped with another.
 */
export async function declareRootKey(connection: pg.ClientBase, ring: KeyRing, rootKey: Buffer, now: Date) {
  const from = (await declaredIn(connection)).toString("hex");
  await inTurn(connection, async () => {
    await tell(connection, ring, { act: "root-key.declared", from, to: rootKey.toString("hex") }, now);
    // Whoever is bringing a key has brought it, or waits and asks which is declared.
    await connection.query("SELECT pg_advisory_xact_lock(714502005)");
    for (const store of stores) {
      await connection.query(`UPDATE ${store}.root_key SET declared = false WHERE declared`);
      await connection.query(
        `INSERT INTO ${store}.root_key (id, declared_at) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET declared = true, declared_at = excluded.declared_at`,
        [rootKey, now],
      );
    }
  });
}

/**
 * Takes away every root key but the declared one. The database refuses it as long as one key in a store is wrapped with another.
 * @returns how many there were in all stores.
 */
export async function forgetOthers(connection: pg.ClientBase, ring: KeyRing, now: Date): Promise<number> {
  const to = (await declaredIn(connection)).toString("hex");
  let forgotten = 0;
  await inTurn(connection, async () => {
    const { rows } = await connection.query<Pick<RootKeyRow, "id">>(
      stores.map((store) => `SELECT id FROM ${store}.root_key WHERE NOT declared`).join(" UNION "),
    );
    if (rows.length === 0) return;
    const from = rows.map(({ id }) => id.toString("hex")).join(" ");
    await tell(connection, ring, { act: "root-key.changed", from, to }, now);
    for (const store of stores) await connection.query(`DELETE FROM ${store}.root_key WHERE NOT declared`);
    forgotten = rows.length;
  });
  return forgotten;
}

/** A row in the chain of each study, before anything else is locked. */
async function tell(connection: pg.ClientBase, ring: KeyRing, { act, from, to }: Told, now: Date): Promise<void> {
  const secrets = await secretsOf(connection, ring);
  if (secrets.chain === undefined) throw new RotateProblem("The key of the audit chain is not there.");
  const { rows } = await connection.query<{ id: string }>("SELECT id FROM public.studies ORDER BY id");
  const line = { now, by: "operator", act, outcome: "done", more: { from, to } } as const;
  for (const { id } of rows) await appendAudit(connection, id, line, secrets as VaultSecrets);
}

/** So often it is tried, when somebody is in the midst of something. */
const TRIES = 60;

/** Work in one transaction that stands in nobody's way: what it cannot have within half a second it asks for again later. */
async function inTurn(connection: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await connection.query("BEGIN");
    try {
      await connection.query("SET LOCAL lock_timeout = '500ms'");
      await work();
      await connection.query("COMMIT");
      return;
    } catch (error) {
      await connection.query("ROLLBACK").catch(() => undefined);
      if ((error as { code?: string }).code !== "55P03") throw error;
      if (tries === TRIES) throw new RotateProblem("The stores are too busy: run it again, and it goes on.");
      await sleep(250);
    }
  }
}
