import { SettingsWrong } from "#app/platform/config.server.ts";
import { MigrationProblem } from "#prisma/migrate.ts";
import { PostgresProblem } from "./postgres/problem.ts";
import { SettingsProblem } from "./settings-check.ts";

/** What of a database's no only the operator can put right, by PostgreSQL's code. */
const refusals: Readonly<Record<string, string>> = {
  "28P01": "The database refuses the name or password in DATABASE_URL, DATABASE_URL_OWNER or that of a store.",
  "28000": "The database refuses the login in DATABASE_URL, DATABASE_URL_OWNER or that of a store.",
  "3D000":
    "The database that DATABASE_URL names does not exist: `npm run --silent db:roles` prints the SQL that makes it.",
  "42501":
    "The logins in DATABASE_URL and DATABASE_URL_OWNER lack rights: run all of the SQL that `npm run --silent db:roles` prints.",
};

const unreachable = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
]);

/**
 * What only the operator can put right, in whole lines: a stack would bury it. Null for everything else, which is a bug.
 * Never repeats an address: there is a password in it.
 */
export function forOperator(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ([PostgresProblem, MigrationProblem, SettingsProblem, SettingsWrong].some((kind) => error instanceof kind)) {
    return error.message;
  }
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return "The port is taken. Set PORT to another, or end what listens there.";
  if (unreachable.has(code) && (syscall !== "open" || error instanceof AggregateError)) {
    return `The database that DATABASE_URL names does not answer (${code}): does it run, and is the address right?`;
  }
  // The migration engine passes on the words only.
  if (/^permission denied for (schema|database|table)\b/.test(error.message)) return refusals["42501"] ?? null;
  return refusals[code] ?? null;
}
