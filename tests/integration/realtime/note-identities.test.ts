import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { node, plainText, textNode } from "#app/features/notes/document/json.ts";
import { noteIn, updateOf } from "#app/features/notes/document/yjs.server.ts";
import { loadNote } from "#app/features/notes/log.server.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { opened, send } from "./note-pages.ts";
import { anInstance, eventually } from "./visitors.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const number = "850709-9805";
const start = updateOf(node("doc", undefined, [node("paragraph", undefined, [textNode("Barnet ")])]));

/** Whether the database holds the words anywhere, in whatever table and column, as text or as bytes. */
async function holds(words: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ table: string; column: string; type: string }>(`
    SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('bytea', 'text', 'jsonb', 'tsvector')`);
  const found: string[] = [];
  for (const { table, column, type } of rows) {
    const text = type === "bytea" ? `encode("${column}", 'escape')` : `"${column}"::text`;
    const { rowCount } = await owner.query(`SELECT 1 FROM "${table}" WHERE position($1 in ${text}) > 0 LIMIT 1`, [
      words,
    ]);
    if (rowCount) found.push(`${table}.${column}`);
  }
  await owner.end();
  return found;
}

const lineOf = (doc: Y.Doc) => doc.getXmlFragment("note").get(0) as Y.XmlElement;
const textIn = (doc: Y.Doc) => lineOf(doc).get(0) as Y.XmlText;
const said = (doc: Y.Doc) => plainText(noteIn(doc));

test("a personal number that a page forces in is gone from text, log and snapshot within a second or two", async () => {
  const noteId = await noteOfMeeting(world, "member", start);
  const { address } = await anInstance();
  const forger = await opened(address, await signedIn(world.person.member), noteId);
  const reader = await opened(address, await signedIn(world.person.supervisor), noteId);
  textIn(forger.doc).insert(7, number);
  await eventually(() => forger.acked).toBe(1);
  await eventually(() => said(reader.doc)).toBe("Barnet ▇▇▇");
  await expect.poll(() => holds("9805")).toEqual([]);
  expect(said((await loadNote(noteId)).doc)).toBe("Barnet ▇▇▇");
  expect(said(forger.doc)).toBe("Barnet ▇▇▇");
  // The forger's page has nothing left to send back.
  send(forger, Y.encodeStateAsUpdate(forger.doc));
  await eventually(() => forger.acked).toBe(2);
  expect(await holds("9805")).toEqual([]);
});

test("one that two people on two instances make together is gone too, and the mark is there once", async () => {
  const noteId = await noteOfMeeting(world, "member", start);
  const [first, second] = [await anInstance(), await anInstance()];
  const one = await opened(first.address, await signedIn(world.person.member), noteId);
  const other = await opened(second.address, await signedIn(world.person.coordinator), noteId);
  textIn(one.doc).insert(7, "850709-98");
  await eventually(() => said(other.doc)).toBe("Barnet 850709-98");
  textIn(other.doc).insert(16, "05");
  await eventually(() => [said(one.doc), said(other.doc)]).toEqual(["Barnet ▇▇▇", "Barnet ▇▇▇"]);
  await expect.poll(() => holds("9805")).toEqual([]);
  expect(said((await loadNote(noteId)).doc)).toBe("Barnet ▇▇▇");
});
