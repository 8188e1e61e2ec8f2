import { z } from "zod";
import { type Store, stores } from "./vault/store.server.ts";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

const postgres = z.url({ protocol: /^postgres(ql)?$/ });

/** Every setting there is. `.env.example` explains each in words. */
export const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  GENOMBROTT_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  GENOMBROTT_DATA: z.string().min(1).default("data"),
  GENOMBROTT_DEMO_PUBLIC: flag,
  GENOMBROTT_TRUST_PROXY: flag,
  DATABASE_URL: postgres.optional(),
  DATABASE_URL_OWNER: postgres.optional(),
  DATABASE_URL_IDENTITY: postgres.optional(),
  DATABASE_URL_CONSENT: postgres.optional(),
  DATABASE_URL_RESEARCH: postgres.optional(),
  GENOMBROTT_ROOT_KEY: z.string().min(1).optional(),
  GENOMBROTT_PASSING_DATABASE: flag,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Genombrott <genombrott@localhost>"),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_FROM: z
    .string()
    .regex(/^(?:[A-Za-z0-9]{3,11}|\+\d{7,15})$/)
    .default("Vartmote"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Config = {
  readonly mode: "development" | "production" | "test";
  readonly port: number;
  /** Where people reach the app, without a path: links in mails, Origin checks and passkeys are bound to it. */
  readonly origin: string;
  readonly dataDir: string;
  readonly demoPublic: boolean;
  readonly trustProxy: boolean;
  readonly databaseUrl: string | undefined;
  readonly databaseUrlOwner: string | undefined;
  /** Of the vault's stores, in a database of the operator's. */
  readonly storeUrls: Readonly<Record<Store, string>> | undefined;
  /** The file of the vault's root key, when the operator keeps it. */
  readonly rootKeyFile: string | undefined;
  /** The database is thrown away after use, so it need not survive a crash. */
  readonly passingDatabase: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Of the provider of text messages, with its login in it. */
  readonly smsUrl: string | undefined;
  readonly smsFrom: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** The message lists, one line each, what is wrong. It never repeats a value: a setting can be a secret. */
export class SettingsWrong extends Error {
  override readonly name = "SettingsWrong";
}

type Settings = z.infer<typeof settings>;

const addressIn = (set: Settings, store: Store) =>
  ({ identity: set.DATABASE_URL_IDENTITY, consent: set.DATABASE_URL_CONSENT, research: set.DATABASE_URL_RESEARCH })[
    store
  ];

function storeUrlsIn(set: Settings): Record<Store, string> | undefined {
  const [identity, consent, research] = stores.map((store) => addressIn(set, store));
  return identity && consent && research ? { identity, consent, research } : undefined;
}

/** What no setting shows by itself. */
function wrongTogether(set: Settings): string[] {
  const origin = set.GENOMBROTT_ORIGIN === undefined ? null : new URL(set.GENOMBROTT_ORIGIN);
  const lines: string[] = [];
  if (origin?.protocol === "http:" && !/^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/.test(origin.hostname)) {
    lines.push("GENOMBROTT_ORIGIN: must be https anywhere but on this machine (cookies and passkeys need it)");
  }
  if (set.DATABASE_URL_OWNER !== undefined && set.DATABASE_URL === undefined) {
    lines.push("DATABASE_URL: is needed too when DATABASE_URL_OWNER is set");
  }
  const given = stores.filter((store) => addressIn(set, store) !== undefined);
  if (given.length > 0 && set.DATABASE_URL === undefined && set.DATABASE_URL_OWNER === undefined) {
    lines.push("DATABASE_URL: is needed too when the address of a store is set");
  }
  if (given.length > 0 && given.length < stores.length) {
    const missing = stores
      .filter((store) => !given.includes(store))
      .map((store) => `DATABASE_URL_${store.toUpperCase()}`);
    lines.push(`${missing.join(", ")}: needed too, since the address of another store is set`);
  }
  return lines;
}

/**
 * Reads the settings once, at start.
 * @throws SettingsWrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(present);
  const wrong = parsed.success
    ? wrongTogether(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (!parsed.success || wrong.length > 0) {
    throw new SettingsWrong(`The settings are wrong:\n${wrong.map((line) => `  ${line}`).join("\n")}`);
  }
  const set = parsed.data;
  return {
    mode: set.NODE_ENV,
    port: set.PORT,
    origin: new URL(set.GENOMBROTT_ORIGIN ?? `http://localhost:${set.PORT}`).origin,
    dataDir: set.GENOMBROTT_DATA,
    demoPublic: set.GENOMBROTT_DEMO_PUBLIC,
    trustProxy: set.GENOMBROTT_TRUST_PROXY,
    databaseUrl: set.DATABASE_URL,
    databaseUrlOwner: set.DATABASE_URL_OWNER,
    storeUrls: storeUrlsIn(set),
    rootKeyFile: set.GENOMBROTT_ROOT_KEY,
    passingDatabase: set.GENOMBROTT_PASSING_DATABASE,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    smsUrl: set.SMS_URL,
    smsFrom: set.SMS_FROM,
    logLevel: set.LOG_LEVEL,
  };
}

const holder = globalThis as typeof globalThis & { __genombrottConfig?: Config };

/** Makes the settings known to everything that answers. Called once by the server (or a test). */
export function adoptConfig(config: Config): void {
  holder.__genombrottConfig = config;
}

export function config(): Config {
  if (!holder.__genombrottConfig) throw new Error("The settings have not been read.");
  return holder.__genombrottConfig;
}
