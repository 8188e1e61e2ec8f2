import * as Y from "yjs";
import { ask } from "#tests/support/request.ts";
import { random } from "#tests/support/rounds.ts";
import { type Bench, withServer } from "./bench.ts";
import { median } from "./samples.ts";
import type { BenchServer } from "./servers.ts";

/** The first times the code is new to the engine, which a server in use does not know: they are printed as well. */
const times = 7;
const pasteLetters = 1_200_000;

/** Notes with a long past, opened by somebody while nobody has them open; and a long paste. */
export async function large(bench: Bench): Promise<void> {
  const { place } = bench;
  await withServer(bench, "ours", async (server, writers) => {
    const [seat] = await place.seats(1);
    if (!seat) return;
    await writers.order("open", [server.target(seat)]);
    const opened = async (what: string, made: () => Promise<string>) => {
      const all: number[] = [];
      for (let n = 0; n < times; n += 1) {
        const { ms, length } = await writers.order("arrive", server.target(await place.seatIn(await made())));
        if (length === 0) throw new Error("The note that was opened is empty.");
        all.push(ms);
      }
      bench.note({ opened: what, "first ms": all[0] ?? 0, "median ms": median(all) });
      return median(all);
    };
    const rows = editsOf(20_000).updates;
    const inRows = await opened("20 000 rows", async () => {
      const noteId = await place.note();
      await place.rows(noteId, rows);
      return noteId;
    });
    bench.bar("a note of 20 000 rows opened", inRows, { atMost: 300 }, "ms");
    const start = Y.encodeStateAsUpdate(editsOf(50_000).doc);
    const edited = await opened(`50 000 edits, ${Math.round(start.byteLength / 1_024)} KB`, () => place.note(start));
    bench.bar("a note with 50 000 edits to editable", edited, { atMost: 1_500 }, "ms");
    const read = await readWithin(bench, server, start);
    bench.bar("a note with 50 000 edits to readable text", read, { atMost: 300 }, "ms");
    const { ms, open } = await writers.order("paste", pasteLetters);
    bench.note({ "pasted MB": pasteLetters / 1e6, "acked after ms": ms, "connection kept": open });
    bench.bar("connections lost by a paste of 1.2 MB", open ? 0 : 1, { atMost: 0 });
  });
}

/** Milliseconds until the page on which it is read is there whole, of a note that nobody has read; the median. */
async function readWithin({ place, note }: Bench, server: BenchServer, start: Uint8Array): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const noteId = await place.note(start);
    const { address, cookie } = server.target(await place.seatIn(noteId));
    const path = await place.pathOf(noteId);
    const from = performance.now();
    const { status, text } = await ask(address, path, { headers: { cookie } });
    if (status !== 200) throw new Error(`${path} was answered ${status}.`);
    // A page without the text is none.
    all.push(text.includes("aaaaaaaa") ? performance.now() - from : Number.NaN);
  }
  note({ read: "50 000 edits", "first ms": all[0] ?? 0, "median ms": median(all) });
  return median(all);
}

/** A text of forty lines after so many letters and takings away, here and there; and each of them by itself. */
export function editsOf(count: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const chance = random("a long past");
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (data: Uint8Array) => updates.push(data));
  const lines = Array.from({ length: 40 }, () => new Y.XmlText());
  doc.transact(() => {
    const paragraphs = lines.map((line) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [line]);
      return paragraph;
    });
    doc.getXmlFragment("note").insert(0, paragraphs);
  });
  while (updates.length < count) {
    const line = lines[Math.floor(chance() * lines.length)];
    if (!line) continue;
    const at = Math.floor(chance() * line.length);
    if (line.length > 20 && chance() < 0.2) line.delete(at, 1);
    else line.insert(at, "a");
  }
  return { doc, updates };
}
