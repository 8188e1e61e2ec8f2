import { openEmbeddedPostgres, PostgresProblem } from "#server/postgres/embedded.ts";

/** An app as far as PostgreSQL is concerned: opens the data, says so, and lives until it is killed. */
try {
  await openEmbeddedPostgres({ dataDir: process.argv[2] ?? "" });
  console.log("ready");
} catch (error) {
  if (!(error instanceof PostgresProblem)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
