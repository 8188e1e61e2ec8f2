import { randomBytes } from "node:crypto";
import { pathToFileURL } from "node:url";

/** The SQL that makes the two logins and the database, in the order it must run. */
export interface RolesSql {
  /** As an administrator, in any database. Can be repeated. */
  roles: string;
  /** Alone, outside a transaction, once. */
  createDatabase: string;
  /** As an administrator, inside the new database. Can be repeated. */
  grants: string;
}

/**
 * Two logins: `genombrott_owner` owns the tables and is used by migrations only; `genombrott_app` reads and writes rows.
 * Logins stand outside the migrations since they belong to the server, not to one database. A migration takes back what
 * a table must not allow (`REVOKE UPDATE, DELETE ... FROM genombrott_app`).
 */
export function rolesSql(names: { ownerPassword: string; appPassword: string; database: string }): RolesSql {
  return {
    roles: [
      login("genombrott_owner", names.ownerPassword),
      login("genombrott_app", names.appPassword),
      // The client library reads moments as UTC whatever the server says: the server must say UTC.
      "ALTER ROLE genombrott_owner SET timezone = 'UTC';",
      "ALTER ROLE genombrott_app SET timezone = 'UTC';",
      "ALTER ROLE genombrott_app SET statement_timeout = '15s';",
      "ALTER ROLE genombrott_app SET lock_timeout = '2s';",
      "ALTER ROLE genombrott_app SET idle_in_transaction_session_timeout = '30s';",
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

/** Who may enter the database. A copy made with CREATE DATABASE ... TEMPLATE inherits everything except this. */
export function databaseGrants(database: string): string[] {
  return [
    `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE "${database}" TO genombrott_app;`,
  ];
}

const defaultPrivileges = (privileges: string) =>
  `ALTER DEFAULT PRIVILEGES FOR ROLE genombrott_owner IN SCHEMA public GRANT ${privileges} TO genombrott_app;`;

const login = (role: string, password: string) =>
  `DO $do$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${password.replaceAll("'", "''")}';
  END IF;
END $do$;`;

function printForOperator(database: string): void {
  const password = () => randomBytes(32).toString("base64url");
  const passwords = { ownerPassword: password(), appPassword: password() };
  const sql = rolesSql({ ...passwords, database });
  console.log(`-- npm run --silent db:roles > roles.sql (without --silent npm writes lines of its own before it)
-- Run once with psql as an administrator of PostgreSQL 15 or later. The passwords were made now and are kept nowhere else:
--   DATABASE_URL_OWNER=postgresql://genombrott_owner:${passwords.ownerPassword}@HOST:5432/${database}
--   DATABASE_URL=postgresql://genombrott_app:${passwords.appPassword}@HOST:5432/${database}
${sql.roles}
-- An administrator who is not a superuser must first be a member of the owner: GRANT genombrott_owner TO CURRENT_USER;
${sql.createDatabase}
\\connect ${database}
${sql.grants}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) printForOperator(process.argv[2] ?? "genombrott");
