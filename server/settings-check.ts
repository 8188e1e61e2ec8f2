import pg from "pg";
import { loginOf, type Store } from "#prisma/roles.ts";

/** The database is set up in a way that loses what people have saved, or lets one of them stop all. One line for each. */
export class SettingsProblem extends Error {
  override readonly name = "SettingsProblem";
}

type Check = {
  readonly setting: string;
  /** Whether the value is good enough. Times come in milliseconds. */
  readonly good: (value: string) => boolean;
  /** What to do, for the operator. */
  readonly remedy: string | ((login: string) => string);
  /** Says what is on the disk after a crash: not asked of a database that is thrown away. */
  readonly ofTheDisk?: true;
};

const isOn = (value: string) => value === "on";
const atMost = (ms: number) => (value: string) => Number(value) > 0 && Number(value) <= ms;
const forLogin = (setting: string, value: string) => (login: string) =>
  `ALTER ROLE ${login} SET ${setting} = '${value}';`;
const forServer = (setting: string) => `ALTER SYSTEM SET ${setting} = on; SELECT pg_reload_conf();`;

const checks: readonly Check[] = [
  { setting: "fsync", good: isOn, remedy: forServer("fsync"), ofTheDisk: true },
  { setting: "full_page_writes", good: isOn, remedy: forServer("full_page_writes"), ofTheDisk: true },
  {
    setting: "synchronous_commit",
    good: (value) => value === "on" || value === "remote_apply",
    remedy: forServer("synchronous_commit"),
    ofTheDisk: true,
  },
  { setting: "data_checksums", good: isOn, remedy: "stop PostgreSQL and run pg_checksums --enable", ofTheDisk: true },
  { setting: "statement_timeout", good: atMost(15_000), remedy: forLogin("statement_timeout", "15s") },
  { setting: "lock_timeout", good: atMost(2_000), remedy: forLogin("lock_timeout", "2s") },
  {
    setting: "idle_in_transaction_session_timeout",
    good: atMost(30_000),
    remedy: forLogin("idle_in_transaction_session_timeout", "30s"),
  },
  { setting: "TimeZone", good: (value) => value === "UTC", remedy: forLogin("timezone", "UTC") },
];

/** A connection that leaves this machine is to be encrypted. */
const overNetwork = `
  SELECT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted,
    coalesce(inet_server_addr() <<= '127.0.0.0/8' OR inet_server_addr() = '::1', true) AS local`;

/**
 * Refuses to go on with a database that is not set up as everything here relies on.
 * @param appUrl of the app's own login: some settings are a login's.
 * @param passing true for a database that is thrown away after use, which need not survive a crash.
 * @param store when the login is that of a store of the vault.
 * @throws SettingsProblem with a line for each setting that is wrong.
 */
export async function checkSettings(appUrl: string, passing: boolean, store?: Store): Promise<void> {
  const lines = await wrongSettings(appUrl, passing, store);
  if (lines.length > 0) throw new SettingsProblem(`The database is not set up safely:\n${lines.join("\n")}`);
}

async function wrongSettings(appUrl: string, passing: boolean, store?: Store): Promise<string[]> {
  const login = store === undefined ? "genombrott_app" : loginOf(store);
  const address = store === undefined ? "DATABASE_URL" : `DATABASE_URL_${store.toUpperCase()}`;
  const connection = new pg.Client({ connectionString: appUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    const { rows: servers } = await connection.query<{ setting: string }>(
      "SELECT setting FROM pg_settings WHERE name = 'server_version_num'",
    );
    const old = Number(servers[0]?.setting) < 150_000 ? ["  PostgreSQL is too old: version 15 or later is needed"] : [];
    const names = checks.map(({ setting }) => setting);
    const { rows } = await connection.query<{ name: string; setting: string }>(
      "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
      [names],
    );
    const values = new Map(rows.map(({ name, setting }) => [name, setting]));
    const wrong = checks
      .filter(({ ofTheDisk }) => !(passing && ofTheDisk))
      .filter(({ setting, good }) => !good(values.get(setting) ?? ""))
      .map(({ setting, remedy }) => {
        const todo = typeof remedy === "string" ? remedy : remedy(login);
        return `  ${setting} is ${values.get(setting) ?? "not known"}: ${todo}`;
      });
    const { rows: ways } = await connection.query<{ encrypted: boolean; local: boolean }>(overNetwork);
    const lines = [...old, ...wrong];
    const open = ways[0] !== undefined && !ways[0].encrypted && !ways[0].local;
    return open ? [...lines, `  the connection is not encrypted: add ?sslmode=verify-full to ${address}`] : lines;
  } finally {
    await connection.end();
  }
}
