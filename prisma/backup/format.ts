import { z } from "zod";

/**
 * A backup is one gzip file of lines (UTF-8, ended by `\n`):
 *
 *     {"format":"genombrott-backup", …}     the header: what it is, and which tables with which columns follow, in order
 *     1<TAB>Ekvarpa kommun<TAB>large        a row as PostgreSQL's COPY writes text: tab between columns, \N for null
 *     …
 *     \.                                    the end of a table (COPY's own mark: no row can look like it)
 *     …                                     the next table's rows, in the header's order
 *     {"rows":{"people":44, …},"sha256":"…"}  the trailer: rows per table, SHA-256 of every byte before this line
 *
 * The trailer is written last, so a backup that was cut off has none and is refused. The checksum is against damage, not
 * against forgery. The rows are in an order that satisfies the foreign keys: they can be put back by hand with
 * `COPY table (columns) FROM STDIN`.
 */
export const FORMAT = "genombrott-backup";
export const FORMAT_VERSION = 1;
export const END_OF_TABLE = "\\.";

const table = z.object({ name: z.string().min(1), columns: z.array(z.string().min(1)).min(1) });

const header = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number(),
  /** Of Genombrott, from package.json. */
  appVersion: z.string(),
  /** The newest migration the database had. Rows fit this schema and no other. */
  schemaVersion: z.string(),
  /** When the snapshot was taken: what was committed later is not in it. */
  takenAt: z.iso.datetime(),
  tables: z.array(table),
});

const trailer = z.object({ rows: z.record(z.string(), z.number().int().min(0)), sha256: z.string().length(64) });

export type BackupTable = z.infer<typeof table>;
export type BackupHeader = z.infer<typeof header>;
export type BackupTrailer = z.infer<typeof trailer>;

/**
 * Tables whose rows are not kept, and why.
 * Passkeys, and the hashes of invitations that wait, are kept: without them people could not come back by themselves.
 */
export const leftOut: Readonly<Record<string, string>> = {
  _prisma_migrations: "the history of the database it is restored into; the header names the version",
  sessions: "whoever holds an old file must not be signed in by it; people sign in again",
  sign_ins: "codes and links live ten minutes",
  address_changes: "codes live ten minutes, and the addresses are not theirs yet, or no longer",
  passkey_challenges: "live minutes",
  vault_windows: "belong to sessions",
  rate_limits: "counters of the last minutes",
  cycle_search: "made anew by triggers as the cycles come in",
  evaluation_turns: "two backups must not tell who answered between them; who had not yet done so is asked again",
  "identity.visit": "whoever holds an old file must not be let in by it; the private link is opened anew",
  demo_mails: "a demo's copies of its mails, with codes and links in them",
};

/**
 * Tables of a file of their own, in the same form: the vault's keys, one for each participant and store, and the vault's own, with
 * which root key wraps them. Somebody is erased by destroying hers, so that no backup may hold them as long as it holds what they
 * sealed; and what a root key wrapped that has been changed for another need not be kept longer than these.
 */
export const apart: readonly string[] = [
  "consent.participant_key",
  "consent.root_key",
  "identity.participant_key",
  "identity.root_key",
  "identity.vault_secret",
  "research.participant_key",
  "research.root_key",
];

/** Where the keys of a backup lie, beside it. */
export const keysOf = (file: string) => `${file}.keys`;

/** @returns null when the line is no header of ours. */
export function parseHeader(line: string): BackupHeader | null {
  return parse(header, line);
}

/** @returns null when the line is no trailer. */
export function parseTrailer(line: string): BackupTrailer | null {
  return parse(trailer, line);
}

function parse<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
