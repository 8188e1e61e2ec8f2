/**
 * How much script a browser loads on its first visit to a page: `npm run bench:size [-- --json]`.
 * Each page is opened in Chromium with nothing kept, and every script that comes is packed with gzip and added up.
 */
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Response } from "@playwright/test";
import { buildIfNeeded } from "#server/build.ts";
import { findBrowser } from "#tests/run/browser.ts";
import { browserCookie } from "#tests/support/demo-people.ts";
import { startDemo } from "#tests/support/running-app.ts";
import { type BenchPage, pages } from "./pages-list.ts";
import { printJson, printTable } from "./print.ts";
import { visitorsOf } from "./visitors.ts";

/**
 * What a note loads to be written in (the editor, Yjs, and what keeps them in step with the server): after the page can be
 * read and used, and on no other page. It is told by itself.
 */
const toWrite = /\/(?:note-editor|yjs|own-notes)-[^/]*\.js$/;

/** kB that a page may load: without sign-in, and with. */
const bars = { open: 15, signedIn: 190 };

const executablePath = await findBrowser(); // Before anything is started: without one there is nothing to do.
await buildIfNeeded();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
let app: Awaited<ReturnType<typeof startDemo>> | undefined;
try {
  app = await startDemo();
  const visitors = visitorsOf(app.address);
  const rows = [];
  for (const page of pages) {
    const [visit] = await visitors.visitsOf(page, 1);
    if (visit) rows.push(await measured(browser, page, { ...visit, origin: app.origin }));
  }
  printTable(rows);
  printJson({ bars, pages: rows });
  if (rows.some(({ bar }) => bar !== "reached")) process.exitCode = 1;
} finally {
  await browser.close();
  await app?.stop();
}

async function measured(
  browser: Browser,
  { name, as }: BenchPage,
  { path, origin, cookie }: { path: string; origin: string; cookie: string },
) {
  const context = await browser.newContext({ locale: "sv-SE" });
  if (cookie) await context.addCookies([browserCookie(origin, cookie)]);
  const page = await context.newPage();
  const packed: Promise<{ kind: string; bytes: number }>[] = [];
  const weigh = (response: Response) => {
    const type = response.request().resourceType();
    const kind = toWrite.test(new URL(response.url()).pathname) ? "writing" : type;
    if (kind !== "writing" && kind !== "script" && kind !== "stylesheet" && kind !== "document" && kind !== "font")
      return;
    const bytes = response.body().then((body) => (kind === "font" ? body.byteLength : gzipSync(body).byteLength));
    packed.push(bytes.then((count) => ({ kind, bytes: count })));
  };
  page.on("response", weigh);
  const response = await page.goto(origin + path, { waitUntil: "networkidle" });
  const inline = await page.evaluate(() =>
    [...document.scripts]
      .filter((script) => !script.src)
      .map((script) => script.textContent ?? "")
      .join("\n"),
  );
  // What comes from now on is no first visit any more, and its page is about to close.
  page.off("response", weigh);
  const all = await Promise.all(packed);
  await context.close();
  const kB = (kind: string) => all.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.bytes, 0) / 1000;
  const script = kB("script");
  const bar = as === "nobody" || as === "parent" ? bars.open : bars.signedIn;
  return {
    page: name,
    status: response?.status() ?? 0,
    "script kB": script,
    scripts: all.filter((one) => one.kind === "script").length,
    "inline kB": inline ? gzipSync(inline).byteLength / 1000 : 0,
    "to write kB": kB("writing"),
    "style kB": kB("stylesheet"),
    "font kB": kB("font"),
    "HTML kB": kB("document"),
    bar: response?.status() !== 200 ? "MISSED (answer)" : script <= bar ? "reached" : `MISSED (${bar})`,
  };
}
