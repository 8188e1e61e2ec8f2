import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { migrate } from "#prisma/migrate.ts";
import { databaseGrants, type Store } from "#prisma/roles.ts";
import { openPassingPostgres } from "#server/postgres/passing.ts";

/** The run's PostgreSQL, as its test files know it. Its database `genombrott` is migrated, empty and only ever copied. */
export interface TestServer {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  storeUrls: Readonly<Record<Store, string>>;
}

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** One server for a whole run: started and migrated once, whatever the number of test files. */
export async function testServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  const server = await openPassingPostgres();
  try {
    await migrate(server.ownerUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { superuserUrl, ownerUrl, appUrl, storeUrls, stop } = server;
  return { superuserUrl, ownerUrl, appUrl, storeUrls, stop };
}

/** A database of the caller's own: copied from the migrated one, which is much quicker than migrating. */
export async function freshDatabase(server: TestServer = inject("testServer")): Promise<{
  appUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  storeUrls: Readonly<Record<Store, string>>;
  drop: () => Promise<void>;
}> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asSuperuser(server, [
    // Ten megabytes as files, since no write is awaited here: half the time of writing them to the log first.
    `CREATE DATABASE ${name} OWNER genombrott_owner TEMPLATE genombrott STRATEGY file_copy`,
    ...databaseGrants(name),
  ]);
  return {
    appUrl: urlOf(server.appUrl, name),
    ownerUrl: urlOf(server.ownerUrl, name),
    superuserUrl: urlOf(server.superuserUrl, name),
    storeUrls: {
      identity: urlOf(server.storeUrls.identity, name),
      consent: urlOf(server.storeUrls.consent, name),
      research: urlOf(server.storeUrls.research, name),
    },
    drop: () => asSuperuser(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  };
}

const urlOf = (url: string, database: string) => url.replace(/(?<=@\/)[^?]*/, database);

async function asSuperuser(server: TestServer, statements: string[]): Promise<void> {
  const connection = new pg.Client({ connectionString: server.superuserUrl });
  await connection.connect();
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}
