import pg from "pg";
import * as Y from "yjs";
import { type Bench, kinds, withServer } from "./bench.ts";
import { editsOf } from "./large.ts";

const notes = 300;

/** What a server holds for each open note: two thousand letters after two hundred edits, and one page that has it open. */
export async function memory(bench: Bench): Promise<void> {
  const { doc } = editsOf(200);
  const line = new Y.XmlElement("paragraph");
  line.insert(0, [new Y.XmlText("a".repeat(2_000))]);
  doc.getXmlFragment("note").insert(0, [line]);
  const start = Y.encodeStateAsUpdate(doc);
  const given = { measureMemory: true };
  for (const kind of kinds) {
    await withServer(
      bench,
      kind,
      async (server, writers) => {
        const ids: string[] = [];
        for (let n = 0; n < notes; n += 1) ids.push(await bench.place.note(start));
        if (kind === "hocuspocus") await storeFor(bench, ids, start);
        const before = await server.ask<{ heapUsed: number; rss: number }>("memory");
        const targets = [];
        for (const noteId of ids) targets.push(server.target(await bench.place.seatIn(noteId)));
        await writers.order("open", targets);
        const after = await server.ask<{ heapUsed: number; rss: number }>("memory");
        const each = (of: "heapUsed" | "rss") => (after[of] - before[of]) / notes / 1_024;
        bench.note({
          memory: kind,
          "encoded KB": start.byteLength / 1_024,
          "heap KB per note": each("heapUsed"),
          "RSS KB": each("rss"),
        });
      },
      given,
    );
  }
}

async function storeFor({ place }: Bench, ids: readonly string[], state: Uint8Array): Promise<void> {
  const connection = new pg.Client({ connectionString: place.postgres.superuserUrl });
  await connection.connect();
  await connection.query("INSERT INTO hocuspocus (name, data) SELECT unnest($1::text[]), $2", [
    ids,
    Buffer.from(state),
  ]);
  await connection.end();
}
