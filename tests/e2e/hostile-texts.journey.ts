import type { BrowserContext } from "@playwright/test";
import { readCsv } from "#tests/support/files/csv.ts";
import { hostileFormulas, hostileTexts } from "./support/hostile.ts";
import { expect, forgetSession, type Page, signInAs, test } from "./support.ts";

/** Notes every call by which a text that runs would show itself. What is blocked before that, the fixture `trouble` sees. */
async function watch(context: BrowserContext): Promise<string[]> {
  const ran: string[] = [];
  await context.exposeBinding("noteRun", (_source, what: string) => void ran.push(what));
  await context.addInitScript(() => {
    const all = globalThis as unknown as Record<string, (what: string) => void>;
    for (const name of ["alert", "confirm", "prompt", "print"]) {
      all[name] = () => all.noteRun?.(`${name} on ${location.pathname}`);
    }
  });
  return ran;
}

/** The texts as lines, no more than a field holds; each part the next ones. */
function* parts(): Generator<string, string, number> {
  let at = 0;
  let longest = yield "";
  for (;;) {
    let text = "";
    for (let n = 0; n < hostileTexts.length; n += 1) {
      const next = hostileTexts[at % hostileTexts.length] ?? "";
      if (text.length + next.length + 1 > longest) break;
      text += (text === "" ? "" : "\n") + next;
      at += 1;
    }
    longest = yield text;
  }
}

async function expectInert(page: Page, address: string): Promise<void> {
  expect((await page.goto(address))?.status(), address).toBe(200);
  await expect(page.locator("h1").first()).toBeVisible();
  const made = page.locator(".pwned, [onerror], [onload], [onfocus], [href^=javascript], iframe, object, embed, base");
  await expect(made, address).toHaveCount(0);
}

/** Every one of them is on the page, letter by letter as it was written. */
async function expectShown(page: Page, texts: readonly string[]): Promise<void> {
  const shown = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
  const gone = texts.filter((text) => !shown.includes(text.replaceAll(/\s+/g, " ")));
  expect(gone).toEqual([]);
}

const linkTo = async (page: Page, start: string) =>
  (await page.locator(`a[href^="${start}"]`).first().getAttribute("href")) ?? "";

test("what would be code elsewhere is text here, on every page that shows it", async ({ page, context }) => {
  const ran = await watch(context);
  const all = hostileTexts.join("\n");
  const lines = parts();
  lines.next(0);
  const part = (longest: number) => lines.next(longest).value;
  const line = (longest: number) => part(longest).replaceAll("\n", " ");

  await signInAs(page, "researcher");
  const shelf = /^\/programmes\/[^/?#]+\/package/.exec(await linkTo(page, "/programmes/"))?.[0];
  const menu = await page
    .getByRole("link", { name: /Förändrings/ })
    .first()
    .getAttribute("href");
  const address = shelf ?? menu ?? "";
  await page.goto(`${address}/drivers/new`);
  await page.getByLabel("Drivare", { exact: true }).fill(line(190));
  await page.getByLabel("Förklaring").fill(all);
  await page.getByRole("button", { name: "Spara drivaren" }).click();
  await page.waitForURL(/package(\?|$)/);

  await forgetSession(page);
  await signInAs(page, "coordinator");
  const team = /^\/teams\/[^/?#]+/.exec(await linkTo(page, "/teams/"))?.[0] ?? "";
  await page.goto(`${address}/ideas/new?team=${team.split("/").at(-1)}`);
  await page.getByLabel("Idé", { exact: true }).fill(line(190));
  await page.getByLabel("Vad går den ut på?").fill(all);
  await page.getByLabel("Så kan ni pröva").fill(all);
  await page.getByLabel("Varifrån kommer den?").fill(part(900));
  await page.getByRole("button", { name: "Spara idén" }).click();
  await page.waitForURL(/\/ideas\/[0-9a-f]{8}-/);
  const idea = new URL(page.url()).pathname;
  await page.getByLabel("Skriv en kommentar").fill(all);
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByLabel("Skriv en kommentar")).toHaveValue("");

  await page.goto(`${team}/cycles/new?idea=${idea.split("/").at(-1)}`);
  const what = `${hostileFormulas[0]} ${crypto.randomUUID()} ${line(120)}`;
  await page.getByLabel("Vad provar vi?").fill(what);
  await page.getByLabel("Vad tror vi händer?").fill(all);
  await page.getByRole("button", { name: "Spara testet" }).click();
  await page.waitForURL(/saved/);
  const cycle = new URL(page.url()).pathname;
  await page.getByLabel("Skriv en kommentar").fill([...hostileFormulas, all].join("\n"));
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByLabel("Skriv en kommentar")).toHaveValue("");

  await page.goto(`${team}/people`);
  await page.getByText("Lägg till någon utan konto").click();
  const form = page.locator("form").filter({ has: page.locator("input[name=intent][value=name]") });
  await form.getByLabel("Namn").fill(line(110));
  await form.getByLabel("Yrke").fill(line(110));
  await form.getByRole("button", { name: "Lägg till" }).click();
  await expect(page.getByText("Personen finns nu i teamet.")).toBeVisible();

  await expectInert(page, idea);
  await expectShown(page, hostileTexts);
  await expectInert(page, `${idea}/redact`);
  await expectShown(page, hostileTexts);
  await expectInert(page, cycle);
  await expectShown(page, [...hostileTexts, ...hostileFormulas]);
  for (const view of ["redact", "print", "history"]) await expectInert(page, `${cycle}/${view}`);
  for (const view of ["people", "cycles", "cycles?view=board", "chains", "now"])
    await expectInert(page, `${team}/${view}`);
  for (const view of ["", "?view=outline"]) await expectInert(page, address + view);
  await expectInert(page, `${team}/cycles?q=${encodeURIComponent(hostileTexts.slice(0, 3).join(" "))}`);

  const csv = await (await page.request.get(`${team}/cycles/export/csv`)).text();
  const cells = readCsv(csv).flat();
  expect(cells).toContain(`'${what}`);
  expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
  expect(ran).toEqual([]);
});
