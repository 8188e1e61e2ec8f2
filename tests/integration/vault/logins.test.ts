import { describe, expect, inject, test } from "vitest";
import { acrossStores, loginOf, type Store, stores } from "#prisma/roles.ts";
import { ask } from "../postgres/apps.ts";

const { appUrl, ownerUrl, storeUrls, superuserUrl } = inject("testServer");
const logins = ["genombrott_app", ...stores.map(loginOf)];

/** Every table, view and sequence of the product of which a login may do anything, with a column of it or the whole. */
async function reachedBy(login: string): Promise<string[]> {
  const rows = await ask(
    ownerUrl,
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
       AND (has_table_privilege('${login}', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
         OR (c.relkind <> 'S' AND has_any_column_privilege('${login}', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
         OR (c.relkind = 'S' AND has_sequence_privilege('${login}', c.oid, 'USAGE, SELECT, UPDATE')))
     ORDER BY 1`,
  );
  return rows.map(({ name }) => String(name));
}

/** Of its own, and the chain in which each writes first. */
const tablesIn: Readonly<Record<Store, string[]>> = {
  identity: [
    "contact",
    "link",
    "message",
    "pair",
    "participant",
    "participant_key",
    "root_key",
    "vault_secret",
    "visit",
  ],
  consent: ["given", "participant_key", "removal", "root_key", "withdrawal"],
  research: [
    ...["booking", "free_text_request", "interview", "news", "open_time"],
    ...["participant", "participant_key", "released", "room", "root_key", "time_setting"],
  ],
};
/** The chain, and in the store through which it is read also who has gone through it. */
const audit = (store: Store) => (store === "identity" ? ["audit.entry", "audit.review"] : ["audit.entry"]);
const reachedIn = (store: Store) => [...tablesIn[store].map((name) => `${store}.${name}`), ...audit(store)].toSorted();

describe.each(stores)("the login of the store %s", (store) => {
  const others = stores.filter((other) => other !== store);
  const refused = (sql: string) =>
    expect(ask(storeUrls[store], sql), sql).rejects.toThrow(/permission denied|must be owner/);

  test("X1: reaches the tables of its own store, and nothing else", async () => {
    expect(await reachedBy(loginOf(store))).toEqual(reachedIn(store));
    // Asked from inside, which lists what one may do anything with.
    const listed = await ask(
      storeUrls[store],
      `SELECT DISTINCT table_schema || '.' || table_name AS name FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    expect(listed.map(({ name }) => name)).toEqual(reachedIn(store));
    const schemas = await ask(
      storeUrls[store],
      `SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
         AND (has_schema_privilege(oid, 'USAGE') OR has_schema_privilege(oid, 'CREATE'))`,
    );
    expect(schemas.map(({ name }) => name).toSorted()).toEqual(["audit", store].toSorted());
    expect(await ask(storeUrls[store], `SELECT has_schema_privilege('${store}', 'CREATE') AS makes`)).toEqual([
      { makes: false },
    ]);
  });

  test("X1: is refused whatever else it tries", async () => {
    for (const other of others) {
      await refused(`SELECT * FROM ${other}.participant_key`);
      await refused(`INSERT INTO ${other}.participant_key SELECT * FROM ${store}.participant_key`);
    }
    await refused("SELECT * FROM public.people");
    await refused("SELECT * FROM public.audit_entries");
    await refused("SELECT * FROM pgboss.job");
    await refused("SELECT public.grant_stores()");
    for (const sql of [
      `DELETE FROM ${store}.participant_key`,
      `INSERT INTO ${store}.participant_key SELECT * FROM ${store}.participant_key`,
      "UPDATE audit.entry SET body = body",
      "DELETE FROM audit.entry",
      "TRUNCATE audit.entry",
      `UPDATE ${store}.participant_key SET code = code`,
      `UPDATE ${store}.participant_key SET wrapped = wrapped`,
      `UPDATE ${store}.root_key SET declared = true`,
      `DELETE FROM ${store}.root_key`,
      `TRUNCATE ${store}.participant_key`,
      `ALTER TABLE ${store}.participant_key ADD COLUMN more int`,
      `CREATE TABLE ${store}.other (id int)`,
      "CREATE TEMP TABLE other (id int)",
      "CREATE SCHEMA other",
      "CREATE ROLE other",
    ]) {
      await refused(sql);
    }
  });

  test("has the limits and the clock of the app's own, and finds nothing without its schema's name", async () => {
    const [set] = await ask(
      storeUrls[store],
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
        current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('TimeZone') AS zone`,
    );
    expect(set).toEqual({ statement: "15s", lock: "2s", idle: "30s", zone: "UTC" });
    await expect(ask(storeUrls[store], "SELECT * FROM participant_key")).rejects.toThrow(/does not exist/);
  });
});

test("X1: the app's own login reaches no store", async () => {
  expect((await reachedBy("genombrott_app")).filter((name) => !/^(public|pgboss)\./.test(name))).toEqual([]);
  for (const store of stores) {
    await expect(ask(appUrl, `SELECT * FROM ${store}.participant_key`)).rejects.toThrow(/permission denied for schema/);
  }
  await expect(ask(appUrl, "SELECT grant_stores()")).rejects.toThrow(/permission denied/);
});

test("X1: no login is another, nor becomes one; whom acts across the stores will run as, nobody signs in as", async () => {
  const members = await ask(
    superuserUrl,
    `SELECT r.rolname AS role, m.rolname AS member FROM pg_auth_members a
     JOIN pg_roles r ON r.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
     WHERE r.rolname LIKE 'genombrott\\_%' OR m.rolname LIKE 'genombrott\\_%' ORDER BY 1`,
  );
  expect(members).toEqual(
    acrossStores.toSorted().map((act) => ({ role: `genombrott_${act}`, member: "genombrott_owner" })),
  );
  const roles = await ask(
    superuserUrl,
    `SELECT rolname AS role, rolcanlogin AS login, rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication AS more
     FROM pg_roles WHERE rolname LIKE 'genombrott\\_%' AND rolname <> 'genombrott_owner' ORDER BY 1`,
  );
  expect(roles).toEqual(
    [...logins, ...acrossStores.map((act) => `genombrott_${act}`)]
      .toSorted()
      .map((role) => ({ role, login: logins.includes(role), more: false })),
  );
  for (const url of [appUrl, ...Object.values(storeUrls)]) {
    for (const role of ["genombrott_owner", "genombrott_reveal", "postgres"]) {
      await expect(ask(url, `SET ROLE ${role}`)).rejects.toThrow(/permission denied to set role/);
    }
  }
});
