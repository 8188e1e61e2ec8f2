import { rmSync } from "node:fs";
import pg from "pg";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";

/** Opens a data folder, says where the data and PostgreSQL's programs lie, and stops. */
const server = await openEmbeddedPostgres({ dataDir: process.argv[2] ?? "", log: console.log });
console.log(server.clusterDir);
const connection = new pg.Client({ connectionString: server.superuserUrl });
await connection.connect();
console.log((await connection.query("SELECT setting FROM pg_config WHERE name = 'BINDIR'")).rows[0].setting);
await connection.end();
await server.stop();
rmSync(server.socketFolder, { recursive: true });
