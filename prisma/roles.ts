import { randomBytes } from "node:crypto";
import { pathToFileURL } from "node:url";

/** The stores of the vault: each a schema of its own, read by the login `genombrott_` and its name. */
export const stores = ["identity", "consent", "research"] as const;
export type Store = (typeof stores)[number];

/**
 * Acts that go across the stores. Each will be a function that runs as a role of its own, which nobody signs in as. They are
 * made with the logins, since an operator runs that once: a later version finds them there.
 */
export const acrossStores = ["hand_over", "reveal", "book", "withdraw", "destroy_key"] as const;

/** The SQL that makes the logins and the database, in the order it must run. */
export interface RolesSql {
  /** As an administrator, in any database. Can be repeated. */
  roles: string;
  /** Alone, outside a transaction, once. */
  createDatabase: string;
  /** As an administrator, inside the new database. Can be repeated. */
  grants: string;
}

/**
 * `genombrott_owner` owns the tables and is used by migrations only; `genombrott_app` reads and writes rows of everything
 * but the vault, of which each store has a login that reads nothing else. Logins stand outside the migrations since they belong to the server, not to one database. A migration takes back what
 * a table must not allow (`REVOKE UPDATE, DELETE ... FROM genombrott_app`).
 */
export function rolesSql(names: {
  ownerPassword: string;
  appPassword: string;
  storePasswords: Readonly<Record<Store, string>>;
  database: string;
}): RolesSql {
  return {
    roles: [
      login("genombrott_owner", names.ownerPassword),
      login("genombrott_app", names.appPassword),
      // The client library reads moments as UTC whatever the server says: the server must say UTC.
      "ALTER ROLE genombrott_owner SET timezone = 'UTC';",
      ...limits("genombrott_app"),
      ...stores.flatMap((store) => [
        login(loginOf(store), names.storePasswords[store]),
        ...limits(loginOf(store)),
        // What is asked of a store names its schema: nothing else can slip in before it.
        `ALTER ROLE ${loginOf(store)} SET search_path = '';`,
      ]),
      ...acrossStores.map(noLogin),
    ].join("\n"),
    createDatabase: `CREATE DATABASE "${names.database}" OWNER genombrott_owner TEMPLATE template0 ENCODING 'UTF8';`,
    grants: [
      ...databaseGrants(names.database),
      "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
      "GRANT USAGE ON SCHEMA public TO genombrott_app;",
      defaultPrivileges("SELECT, INSERT, UPDATE, DELETE ON TABLES"),
      defaultPrivileges("USAGE, SELECT ON SEQUENCES"),
    ].join("\n"),
  };
}

export const loginOf = (store: Store) => `genombrott_${store}` as const;

/** Who may enter the database. A copy made with CREATE DATABASE ... TEMPLATE inherits everything except this. */
export function databaseGrants(database: string): string[] {
  return [
    `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE "${database}" TO ${["genombrott_app", ...stores.map(loginOf)].join(", ")};`,
  ];
}

const defaultPrivileges = (privileges: string) =>
  `ALTER DEFAULT PRIVILEGES FOR ROLE genombrott_owner IN SCHEMA public GRANT ${privileges} TO genombrott_app;`;

const limits = (role: string) => [
  `ALTER ROLE ${role} SET timezone = 'UTC';`,
  `ALTER ROLE ${role} SET statement_timeout = '15s';`,
  `ALTER ROLE ${role} SET lock_timeout = '2s';`,
  `ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '30s';`,
];

const unlessThere = (role: string, how: string) =>
  `DO $do$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    CREATE ROLE ${role} ${how} NOSUPERUSER NOCREATEDB NOCREATEROLE;
  END IF;
END $do$;`;

const login = (role: string, password: string) =>
  unlessThere(role, `LOGIN PASSWORD '${password.replaceAll("'", "''")}'`);

/** The owner is a member, or a migration could not give it its function. */
const noLogin = (act: string) =>
  `${unlessThere(`genombrott_${act}`, "NOLOGIN")}\nGRANT genombrott_${act} TO genombrott_owner;`;

function printForOperator(database: string): void {
  const password = () => randomBytes(32).toString("base64url");
  const storePasswords = { identity: password(), consent: password(), research: password() };
  const passwords = { ownerPassword: password(), appPassword: password(), storePasswords };
  const sql = rolesSql({ ...passwords, database });
  console.log(`-- npm run --silent db:roles > roles.sql (without --silent npm writes lines of its own before it)
-- Run once with psql as an administrator of PostgreSQL 15 or later. The passwords were made now and are kept nowhere else:
--   DATABASE_URL_OWNER=postgresql://genombrott_owner:${passwords.ownerPassword}@HOST:5432/${database}
--   DATABASE_URL=postgresql://genombrott_app:${passwords.appPassword}@HOST:5432/${database}
${stores.map((store) => `--   DATABASE_URL_${store.toUpperCase()}=postgresql://${loginOf(store)}:${storePasswords[store]}@HOST:5432/${database}`).join("\n")}
-- Of a database made by an earlier version: leave CREATE DATABASE out. Logins that there are keep the passwords they have.
${sql.roles}
-- An administrator who is not a superuser must first be a member of the owner: GRANT genombrott_owner TO CURRENT_USER;
${sql.createDatabase}
\\connect ${database}
${sql.grants}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) printForOperator(process.argv[2] ?? "genombrott");
