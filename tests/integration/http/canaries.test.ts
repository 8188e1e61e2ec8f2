import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inspect } from "#tests/support/canaries/heap.ts";
import { canariesInFiles, canariesInTables } from "#tests/support/canaries/places.ts";
import { canariesIn, canary, phone } from "#tests/support/canaries/words.ts";
import { type Acts, actsIn, mailOfHers } from "./canary-acts.ts";
import { type CanaryHouse, openCanaryHouse } from "./canary-house.ts";
import { lived } from "./canary-story.ts";

let house: CanaryHouse;
let acts: Acts;
beforeAll(async () => {
  house = await openCanaryHouse();
  acts = actsIn(house);
});
afterAll(() => house?.close());

const dumped = async () => (await canariesInTables(house.world.database.superuserUrl)).found;

it("X26: who a parent is and what she said stands nowhere in plain: in no table, file, log or memory, whatever goes wrong", async () => {
  const { code, told, signedOutAt } = await lived(house, acts);
  // What was sent is hers: it went to her, and says nothing of whom.
  const sent = acts.sent();
  expect(sent.filter(({ to }) => to.includes(phone.sent)).length).toBeGreaterThan(2);
  expect(sent.filter(({ to }) => to.includes(mailOfHers)).length).toBeGreaterThan(1);
  expect(await lookedUp(code)).toEqual([32, 32]);

  const { tables, found: inTables } = await canariesInTables(house.world.database.superuserUrl);
  for (const one of ["public.outbox_mails", "pgboss.job", "public.audit_entries", "research.interview", "audit.entry"])
    expect(tables).toContainEqual(expect.stringContaining(one));
  const ahead = canariesInFiles(house.dataDir);
  for (const one of ["postgres.log", "pg/pg_wal", "pg/base"])
    expect(ahead.files).toContainEqual(expect.stringContaining(one));
  await checkpointed();
  const written = canariesInFiles(house.dataDir);
  await sleep(Math.max(0, 10_000 - (Date.now() - signedOutAt)));
  const inside = await inspect(house.app.output());
  const heap = await inside.heap();
  inside.close();
  expect(heap.length).toBeGreaterThan(20_000_000);
  expect({
    messages: canariesIn(Buffer.from(sent.map(({ text }) => text).join("\n")), "message"),
    pages: told.flatMap((text, nth) => canariesIn(Buffer.from(text), `page ${nth}`)),
    tables: inTables,
    files: [...ahead.found, ...written.found],
    log: canariesIn(Buffer.from(house.app.output()), "log"),
    heap: canariesIn(Buffer.from(heap), "heap"),
  }).toEqual({ messages: [], pages: [], tables: [], files: [], log: [], heap: [] });
}, 300_000);

// After it: what is planted here stays in the log that is written ahead.
it("X26: finds a word that is planted, wherever and however it is written", async () => {
  const { app, dataDir } = house;
  const word = canary("control");
  for (const [shape, bytes] of Object.entries({
    ...{
      plain: Buffer.from(`x${word}`),
      capitals: Buffer.from(word.toUpperCase()),
      json: Buffer.from(JSON.stringify({ å: word })),
    },
    ...{
      wide: Buffer.from(`å${word}`, "utf16le"),
      swapped: Buffer.from(`å${word}`, "utf16le").swap16(),
      packed: gzipSync(`x${word}`),
    },
    ...{
      hex: Buffer.from(Buffer.from(`å${word}`).toString("hex")),
      packedWithin: Buffer.concat([Buffer.from("xx"), gzipSync(word)]),
    },
    ...{
      base64: Buffer.from(Buffer.from(word).toString("base64")),
      base64at1: Buffer.from(Buffer.from(`x${word}`).toString("base64")),
    },
    ...{
      base64at2: Buffer.from(Buffer.from(`xx${word}`).toString("base64url")),
      number: Buffer.from(phone.written),
      sent: Buffer.from(phone.sent),
    },
    address: Buffer.from(encodeURIComponent(`å "${word}"`)),
  }))
    expect(canariesIn(bytes, shape), shape).not.toEqual([]);
  expect(canariesIn(Buffer.from("qvarnen och falken"), "")).toEqual([]);

  await acts.sql(`INSERT INTO municipalities (id, name, size_class) VALUES ('${randomUUID()}', '${word}', 'small')`);
  expect(await dumped()).toEqual([expect.stringContaining("municipalities")]);
  // Before it stands in its table's file, it stands in the log that is written ahead.
  expect(canariesInFiles(dataDir).found.filter((one) => one.includes("pg_wal")).length).toBeGreaterThan(0);
  await acts.sql("DELETE FROM municipalities WHERE name LIKE 'qvarn%'");
  await checkpointed();
  writeFileSync(path.join(dataDir, "app", "control"), gzipSync(word));
  expect(canariesInFiles(dataDir).found).toContainEqual(expect.stringMatching(/^app\/control, unpacked/));
  writeFileSync(path.join(dataDir, "app", "control"), "");

  const inside = await inspect(app.output());
  await inside.run(`globalThis.planted = [["${word}", ""].join(""), ["${phone.written}", "ł"].join("")]`);
  const heap = canariesIn(Buffer.from(await inside.heap()), "heap").join("\n");
  for (const planted of ["qvarnfalk (as it is)", "70-174 06 88 (as it is)"]) expect(heap).toContain(planted);
  await inside.run("delete globalThis.planted");
  inside.close();
});

/** Empties the log that is written ahead of what was planted there: many a segment further, and the old ones gone. */
async function checkpointed() {
  const superuser = new pg.Client({ connectionString: house.world.database.superuserUrl });
  await superuser.connect();
  await superuser.query("VACUUM FULL municipalities");
  await superuser.query("CHECKPOINT");
  await superuser.end();
}

/** Her telephone and mail address are looked up by, as bytes of a keyed hash. */
async function lookedUp(code: string) {
  const [row] = await acts.sql(
    `SELECT octet_length(phone_look_up) AS phone, octet_length(email_look_up) AS email FROM identity.participant WHERE code = '${code}'`,
  );
  return [row?.phone, row?.email];
}
