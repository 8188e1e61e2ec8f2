import pg from "pg";
import { freshDatabase } from "#tests/support/database.ts";
import { type RunningApp, startApp } from "#tests/support/running-app.ts";

export type RealInstallation = {
  readonly app: RunningApp;
  /** The app's own login. */
  readonly client: pg.Client;
  /** The database's owner, for putting it out of order. */
  readonly ownerUrl: string;
  /** A session put into the database, as one is after signing in. */
  openSession(): Promise<{ cookie: string; id: string }>;
  stop(): Promise<void>;
};

/** A real installation with one person in it, who has been invited. */
export async function startReal(more: Readonly<Record<string, string>> = {}): Promise<RealInstallation> {
  const database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  await client.query("INSERT INTO installation (id, kind, born_at) VALUES (1, 'real', now())");
  await client.query(
    "INSERT INTO people (id, name, email, created_at) VALUES (gen_random_uuid(), 'Anna Berg', 'anna@kommun.example', now())",
  );
  const url = (socketUrl: string) => socketUrl.replace("@/", "@localhost/");
  // Nobody listens there: mails wait, which is as it should be here.
  const env = {
    DATABASE_URL: url(database.appUrl),
    DATABASE_URL_OWNER: url(database.ownerUrl),
    GENOMBROTT_PASSING_DATABASE: "1",
    SMTP_URL: "smtp://127.0.0.1:9",
    LOG_LEVEL: "silent",
    ...more,
  };
  const app = await startApp({ env });
  return {
    app,
    client,
    ownerUrl: database.ownerUrl,
    async openSession() {
      const secret = crypto.randomUUID();
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO sessions (id, person_id, secret_hash, kind, device, created_at, last_seen_at, fresh_at, expires_at)
         SELECT gen_random_uuid(), id, sha256($1::bytea), 'mail', 'test', now(), now(), now(), now() + interval '12 hours'
         FROM people LIMIT 1 RETURNING id`,
        [Buffer.from(secret)],
      );
      return { cookie: `__Host-genombrott=${secret}`, id: rows[0]!.id };
    },
    async stop() {
      await app.stop();
      await client.end();
      await database.drop();
    },
  };
}
