import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { birth } from "#server/birth.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** "Ready for query", which ends the greeting of a connection. */
const ready = Buffer.from("Z\0\0\0\x05I", "latin1");
const field = (code: string, text: string) => `${code}${text}\0`;
const words = `${field("S", "FATAL")}${field("V", "FATAL")}${field("C", "57P01")}${field("M", "is stopped")}\0`;
const stopped = Buffer.concat([Buffer.from("E"), Buffer.alloc(4), Buffer.from(words)]);
stopped.writeInt32BE(words.length + 4, 1);

/**
 * A way to PostgreSQL on which the nth connection is greeted, and told in the same breath that PostgreSQL is stopped.
 * Gives the URL by that way.
 */
async function wayTo(url: string, nth: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "way-"));
  const target = new URL(url.replace("@/", "@localhost/"));
  const socket = `.s.PGSQL.${target.searchParams.get("port") ?? "5432"}`;
  const there = path.join(target.searchParams.get("host") ?? "", socket);
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    const cut = connections === nth;
    const postgres = connect(there);
    for (const [one, other] of [[client, postgres] as const, [postgres, client] as const]) {
      one.on("error", () => {}).on("close", () => other.destroy());
    }
    client.on("data", (chunk) => postgres.write(chunk));
    postgres.on("data", (chunk) => {
      if (cut && chunk.includes(ready)) client.end(Buffer.concat([chunk, stopped]));
      else client.write(chunk);
    });
  });
  await new Promise<void>((listening) => server.listen(path.join(folder, socket), listening));
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  return url.replace(/host=[^&]*/, `host=${encodeURIComponent(folder)}`);
}

test("PostgreSQL that is stopped while the demo is filled fails the start, and does not end the process", async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  // The first connection asks what the database is, the second fills it.
  const url = await wayTo(database.appUrl, 2);
  const said: string[] = [];
  await expect(birth(url, new Date(), (line) => said.push(line))).rejects.toThrow();
  expect(said).toEqual(["Filling the demo programme …"]);
  expect(await birth(url, new Date(), () => {})).toEqual({ kind: "demo", isNew: true });
});
