/** Hocuspocus as its pages say: its defaults, its database extension, and a token that is accepted. A process of its own. */
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE ?? "", max: 12 });
pool.on("error", () => {});
await pool.query("CREATE TABLE IF NOT EXISTS hocuspocus (name text PRIMARY KEY, data bytea NOT NULL)");

const server = new Server({
  port: Number(process.env.PORT),
  address: "127.0.0.1",
  quiet: true,
  async onAuthenticate() {},
  extensions: [
    new Database({
      async fetch({ documentName }) {
        const { rows } = await pool.query<{ data: Buffer }>("SELECT data FROM hocuspocus WHERE name = $1", [
          documentName,
        ]);
        return rows[0]?.data ?? null;
      },
      async store({ documentName, state }) {
        await pool.query(
          "INSERT INTO hocuspocus (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = excluded.data",
          [documentName, state],
        );
      },
    }),
  ],
});
await server.listen();
console.log("is ready: hocuspocus");
