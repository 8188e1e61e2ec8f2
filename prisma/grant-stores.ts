import pg from "pg";

/** Each with the migration that brought what it is about, in their order. */
const grants = [
  "grant_stores",
  "grant_reviews",
  "grant_interview_times",
  "grant_parents",
  "grant_interviews",
  "grant_released",
  "grant_root_keys",
] as const;

/**
 * Gives the stores' logins what the migrations say that they may, also in a database that was migrated before its operator
 * had made them. After the migrations, at each start on a database of the operator's.
 * @param ownerUrl of the login that owns the tables.
 */
export async function grantStores(ownerUrl: string): Promise<void> {
  const connection = new pg.Client({ connectionString: ownerUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    // One transaction: of two instances that start at once, the first of these keeps the second waiting through them all.
    await connection.query("BEGIN");
    for (const grant of grants) await connection.query(`SELECT public.${grant}()`);
    await connection.query("COMMIT");
  } finally {
    await connection.end();
  }
}
