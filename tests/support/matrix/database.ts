import pg from "pg";

/** Looks at a whole database from outside. */
export async function watchDatabase(superuserUrl: string) {
  const connection = new pg.Client({ connectionString: superuserUrl });
  await connection.connect();
  const { rows: tables } = await connection.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'identity', 'consent', 'research', 'audit') AND table_type = 'BASE TABLE' ORDER BY 1, 2`,
  );
  // That somebody was denied something is noted, in the vault too: it is the one thing that a no leaves behind.
  const denied: Readonly<Record<string, string>> = {
    "public.audit_entries": "WHERE outcome <> 'denied'",
    "audit.entry": `WHERE body NOT LIKE '%"outcome":"refused"%'`,
  };
  const one = ({ schema, name }: { schema: string; name: string }) => `
    SELECT '${schema}.${name}' AS name, count(*)::int AS rows, md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash
    FROM "${schema}"."${name}" t ${denied[`${schema}.${name}`] ?? ""}`;
  const all = tables.map(one).join(" UNION ALL ");
  return {
    /** Every table with how many rows it has and a fingerprint of them, but for denials. */
    async state(): Promise<Record<string, string>> {
      const { rows } = await connection.query<{ name: string; rows: number; hash: string }>(all);
      return Object.fromEntries(rows.map(({ name, rows: count, hash }) => [name, `${count} ${hash}`]));
    },
    /** An hour has gone since anybody took a file out: nobody takes out as many as there are to try. */
    async anHourAfterExports(): Promise<void> {
      await connection.query(`BEGIN; SET LOCAL session_replication_role = replica;
        UPDATE audit_entries SET at = at - interval '1 hour' WHERE action LIKE '%.exported-%'; COMMIT`);
    },
    /** The clock of the database, for `forgetSince`. */
    async now(): Promise<Date> {
      const { rows } = await connection.query<{ now: Date }>("SELECT clock_timestamp() AS now");
      return rows[0]?.now ?? new Date();
    },
    /** Nothing has been noted of what was done since: what is asked for leaves rows of its own, which somebody may read. */
    async forgetSince(moment: Date): Promise<void> {
      await connection.query("BEGIN; SET LOCAL session_replication_role = replica");
      await connection.query("DELETE FROM audit_entries WHERE at >= $1", [moment]);
      await connection.query("COMMIT");
    },
    close: () => connection.end(),
  };
}
