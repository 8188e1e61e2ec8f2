import pg from "pg";
import { type Store, stores } from "#prisma/roles.ts";
import { checkSettings, SettingsProblem } from "./settings-check.ts";

/** The schemas, of the product's, into which the login of a connection may look. */
const reached = `SELECT nspname AS schema FROM pg_namespace
  WHERE nspname IN ('public', 'pgboss', ${stores.map((store) => `'${store}'`).join(", ")}) AND has_schema_privilege(oid, 'USAGE')
  ORDER BY 1`;

/**
 * Refuses to go on with stores that are not apart: each login is to reach its own and nothing else, and the app's none.
 * After the migrations.
 * @throws SettingsProblem with a line for each that is wrong.
 */
export async function checkStores(
  appUrl: string,
  storeUrls: Readonly<Record<Store, string>>,
  passing: boolean,
): Promise<void> {
  const ofApp = (await schemasReached(appUrl)).filter((schema) => stores.some((store) => store === schema));
  const lines = ofApp.map(
    (schema) =>
      `  the login in DATABASE_URL reaches the store ${schema}: it must be genombrott_app, and no owner of tables`,
  );
  for (const store of stores) {
    await checkSettings(storeUrls[store], passing, store);
    const schemas = await schemasReached(storeUrls[store]);
    const setting = `DATABASE_URL_${store.toUpperCase()}`;
    if (!schemas.includes(store)) lines.push(`  the login in ${setting} does not reach the store ${store}`);
    const more = schemas.filter((schema) => schema !== store);
    if (more.length > 0) lines.push(`  the login in ${setting} reaches more than its store: ${more.join(", ")}`);
  }
  if (lines.length > 0) throw new SettingsProblem(`The vault's stores are not apart:\n${lines.join("\n")}`);
}

async function schemasReached(url: string): Promise<string[]> {
  const connection = new pg.Client({ connectionString: url });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    const { rows } = await connection.query<{ schema: string }>(reached);
    return rows.map(({ schema }) => schema);
  } finally {
    await connection.end();
  }
}
