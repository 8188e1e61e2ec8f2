import pg from "pg";

/** Asks the demo's database itself, for what no page makes: days that have been. */
export async function rows<Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.GENOMBROTT_JOURNEYS_DATABASE });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
