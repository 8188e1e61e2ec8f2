import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";

/** The browser's end of the store by itself: its files as they are, on a page that has nothing else. */
const live = join(import.meta.dirname, "../../app/live");

async function served(): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.endsWith(".ts")) return response.setHeader("Content-Type", "text/html").end("<!doctype html><p>x");
    const text = stripTypeScriptTypes(readFileSync(join(live, path), "utf8"));
    response.setHeader("Content-Type", "text/javascript").end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Only here, and over TLS, a page may encrypt.
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, stop: () => void server.close() };
}

const withStore = `
  const [{ browserDrawers }, { sealedStore }] = await Promise.all([
    import("/notes/drawers.ts"), import("/notes/sealed-store.ts"),
  ]);
  const storeOf = (personId) => sealedStore(personId, browserDrawers());
  const copy = (text) => ({ epoch: "text 1", done: new Uint8Array([1]), state: new TextEncoder().encode(text) });
  const texts = async (store, note) => (await store.of(note)).map(({ state }) => new TextDecoder().decode(state));`;
const run = <T>(page: Page, body: string) => page.evaluate<T>(`(async () => { ${withStore} ${body} })()`);

const rowsAndKeys = `new Promise((resolve) => {
  const asked = indexedDB.open("genombrott-notes");
  asked.onsuccess = () => {
    const transaction = asked.result.transaction(["keys", "unsent"]);
    const [keys, rows] = ["keys", "unsent"].map((name) => transaction.objectStore(name).getAll());
    transaction.oncomplete = () => {
      asked.result.close();
      resolve({
        extractable: keys.result.map(({ key }) => key.extractable),
        clear: rows.result.map(({ bytes }) => new TextDecoder("latin1").decode(bytes)),
      });
    };
  };
})`;

test("unsent text outlives the page, sealed; it is one person's, and goes when it is taken away", async ({
  context,
}) => {
  const { url, stop } = await served();
  const page = async () => {
    const opened = await context.newPage();
    await opened.goto(url);
    return opened;
  };
  const first = await page();
  await run(
    first,
    `const asta = storeOf("asta"); for (const text of ["ett", "två"]) await asta.keep("note", copy(text));`,
  );
  const { extractable, clear } = await first.evaluate<{ extractable: boolean[]; clear: string[] }>(rowsAndKeys);
  expect(extractable).toEqual([false]);
  expect(clear).toHaveLength(1);
  expect(clear[0]).not.toContain("två");
  await first.close({ runBeforeUnload: false });

  const second = await page();
  expect(await run(second, `return [await texts(storeOf("asta"), "note"), await storeOf("asta").pending()];`)).toEqual([
    ["två"],
    ["note"],
  ]);
  expect(await run(second, `return [await texts(storeOf("bo"), "note"), await storeOf("bo").pending()];`)).toEqual([
    [],
    [],
  ]);
  // Two tabs that both need the first key of a person get the same one.
  const third = await page();
  const keep = (who: Page, text: string) => run(who, `await storeOf("cilla").keep("note", copy("${text}"));`);
  await Promise.all([keep(second, "flik 2"), keep(third, "flik 3")]);
  expect(await run(third, `return (await texts(storeOf("cilla"), "note")).toSorted();`)).toEqual(["flik 2", "flik 3"]);
  expect(
    await run(
      third,
      `const asta = storeOf("asta"); for (const kept of await asta.of("note")) await asta.forget("note", kept);
       return asta.pending();`,
    ),
  ).toEqual([]);
  stop();
});

test("signing out in another tab takes all of it away, and the page goes on", async ({ page }) => {
  const { url, stop } = await served();
  await page.goto(url);
  const gone = `await new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase("genombrott-notes");
    asked.onsuccess = resolve;
    asked.onblocked = reject;
  });`;
  expect(
    await run(
      page,
      `const asta = storeOf("asta"); await asta.keep("note", copy("ett")); ${gone}
       const left = await storeOf("asta").pending(); await asta.keep("note", copy("två"));
       return [left, await texts(asta, "note")];`,
    ),
  ).toEqual([[], ["två"]]);
  stop();
});
