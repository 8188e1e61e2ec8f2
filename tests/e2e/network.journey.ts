import { expect, type Page, signInAs, takenOver, test } from "./support.ts";

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8).replaceAll(/\d/g, "x")}`;
const notSaved = (page: Page) => page.getByText("Inget sparades nu, men det du har skrivit finns kvar.").first();

/** The programme's package, as its lead sees it. */
async function toPackage(page: Page): Promise<string> {
  const menu = page.getByRole("link", { name: /Förändrings/ }).first();
  return (await menu.getAttribute("href")) ?? "";
}

/** The scripts that a form needs later have come: what follows is without network. */
const everythingHere = (page: Page) => page.waitForLoadState("networkidle");

test("a comment that is sent without network stays in its field, and is there once it has been sent again", async ({
  page,
  context,
}) => {
  await signInAs(page, "researcher");
  await page.goto(`${await toPackage(page)}?view=outline`);
  await page.goto((await page.locator("li[id^=idea-] a").nth(3).getAttribute("href")) ?? "");
  await everythingHere(page);
  // What sends a comment is asked for with the page, also when there is none to be marked as read.
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType("resource").some(({ name }) => /\/assets\/comments-/.test(name)),
      ),
    )
    .toBe(true);
  const text = unique("Hur gick det i tunneln");
  const field = page.getByLabel("Skriv en kommentar");
  const send = page.getByRole("button", { name: "Skicka" });
  await field.fill(text);
  await context.setOffline(true);
  await send.click();
  await expect(notSaved(page)).toBeVisible();
  await expect(field).toHaveValue(text);
  await context.setOffline(false);
  await send.click();
  await expect(field).toHaveValue("");
  await page.reload();
  await expect(page.locator("li[id^=comment-]", { hasText: text })).toHaveCount(1);
});

test("a new idea that is sent without network keeps its texts, and becomes one idea when it is sent again", async ({
  page,
  context,
}) => {
  await signInAs(page, "lead");
  await page.goto(`${await toPackage(page)}/ideas/new`);
  await everythingHere(page);
  const title = unique("Ring innan mötet");
  await page.locator("[name=title]").fill(title);
  await page.locator("[name=description]").fill("Så att ingen blir överraskad.");
  await context.setOffline(true);
  await page.locator("form:has([name=title]) button[type=submit]").click();
  await expect(notSaved(page)).toBeVisible();
  await expect(page.locator("[name=title]")).toHaveValue(title);
  await expect(page.locator("[name=description]")).toHaveValue("Så att ingen blir överraskad.");
  await context.setOffline(false);
  await page.locator("form:has([name=title]) button[type=submit]").click();
  await page.waitForURL(/\/ideas\/[0-9a-f-]{36}$/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
});

for (const [what, answer] of [
  ["is answered that the server is away", { status: 503 }],
  ["gets no answer", null],
] as const) {
  test(`an open worksheet whose question ${what} keeps what is written, and asks again`, async ({ page, browser }) => {
    await signInAs(page, { name: "Jenny Sandin" });
    await page.locator("main a[href$='/cycles/new']").first().click();
    await page.waitForURL(/\/cycles\/new/);
    await takenOver(page);
    await page.getByLabel("Vad provar vi?").fill("Ett avbrott mitt i");
    await page.getByLabel("Vad tror vi händer?").fill("Texten står kvar.");
    await page.getByRole("button", { name: "Spara testet" }).click();
    await page.waitForURL(/\/cycles\/[0-9a-f-]{36}\?saved/);
    await page.getByText("Planen i detalj").click();
    await page.route("**/save", (route) => route.abort());
    await page.getByLabel("Vem gör det?").fill("Utredarna");
    const asked = page.waitForRequest(/\.data/);
    await page.route(/\.data/, (route) => (answer ? route.fulfill(answer) : route.abort()));

    // Another's change is what makes this page ask.
    const other = await browser.newContext();
    const second = await other.newPage();
    await signInAs(second, { name: "Lina Thorsell" });
    await second.goto(new URL(page.url()).pathname);
    await takenOver(second);
    await second.getByText("Planen i detalj").click();
    await second.getByLabel("Var?").fill("Hemma");
    await expect(second.locator(".g-save-saved").first()).toBeVisible();
    await asked;
    await expect(page.getByLabel("Vem gör det?")).toHaveValue("Utredarna");
    await page.unroute(/\.data/);
    await page.unroute("**/save");
    await expect(page.getByLabel("Var?")).toHaveValue("Hemma");
    await expect(page.getByLabel("Vem gör det?")).toHaveValue("Utredarna");
    await expect(page.locator(".g-save-saved").first()).toBeVisible();
    await other.close();
  });
}
