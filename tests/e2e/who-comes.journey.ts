import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

const unique = (text: string) => `${text} ${Math.random().toString(36).slice(2, 7)}`;
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A gathering of the lead's with one seat, to which the last day to register was yesterday. Gives its address. */
async function smallGathering(page: Page, title: string): Promise<string> {
  const list = await page.locator('a[href$="/gatherings"]').first().getAttribute("href");
  await page.goto(`${list}/new`);
  const fill = (label: string | RegExp, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await fill("Rubrik", title);
  await fill("Dag 1", dayFromNow(60));
  await fill("Plats", "Folkets hus");
  await fill("Antal platser", "1");
  await fill("Första dag att anmäla sig", dayFromNow(-3));
  await fill("Sista dag att anmäla sig", dayFromNow(-2));
  await page.getByRole("button", { name: "Spara utkastet" }).click();
  await page.getByRole("button", { name: "Publicera" }).click();
  await expect(page.getByRole("link", { name: "Anmälda" })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Somebody asks for a seat, after the last day. */
async function ask(page: Page, name: string, gathering: string): Promise<void> {
  await signInAs(page, { name });
  await page.goto(`${gathering}/register`);
  await page.getByRole("button", { name: "Skicka till projektledaren" }).click();
  await expect(page.getByText("Din anmälan väntar på svar")).toBeVisible();
}

test("the lead answers who came late, writes to who waits, takes the list out and gives a seat on", async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, "lead");
  const title = unique("Träffen för få");
  const gathering = await smallGathering(page, title);
  const hers = await (await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "" })).newPage();
  await page.getByRole("link", { name: "Anmälda" }).click();
  await expect(page.getByText("0 av 1 plats är tagna.")).toBeVisible();

  await ask(hers, "Lina Thorsell", gathering);
  // It is there without a reload.
  const answers = page.locator("#answer");
  await expect(answers.getByRole("heading", { name: "Lina Thorsell" })).toBeVisible();
  await ask(hers, "Jenny Sandin", gathering);
  await expect(answers.getByRole("heading", { name: "Jenny Sandin" })).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Säg ja till Lina Thorsell" }).click();
  await expect(page.getByText("1 av 1 plats är tagen.")).toBeVisible();
  await page.getByRole("button", { name: "Säg ja till Jenny Sandin" }).click();
  await expect(answers).toHaveCount(0);
  const queue = page.locator("#queue");
  await expect(queue.getByRole("listitem")).toContainText("Plats 1 i kön, könummer 1. Alla platser är upptagna.");
  await expectAxeClean(page);

  await page.getByRole("link", { name: "Skriv till dem" }).click();
  await page.getByLabel("Till vilka").selectOption({ label: "Väntelistan: 1 person" });
  await page.getByLabel("Det du vill säga").fill("Vi letar efter en större lokal.\n\nVi hör av oss!");
  await page.getByRole("button", { name: "Förhandsgranska" }).click();
  const preview = page.locator("#preview");
  await expect(preview.getByText("Ämne: Ett meddelande om din anmälan")).toBeVisible();
  await expect(preview.getByText("Vi letar efter en större lokal.")).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Skicka till 1 person" }).click();
  await expect(page.getByText("Meddelandet är på väg till 1 person.")).toBeVisible();

  await page.getByRole("link", { name: "Anmälda", exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^anmalda-\d{4}-\d\d-\d\d\.csv$/);

  // Whom she looks for is found by a part of her name, and her seat goes to who waits.
  await page.getByLabel("Sök på namn").fill("lina");
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  const list = page.locator("#list");
  await expect(list.getByRole("row").filter({ hasText: "Jenny Sandin" })).toHaveCount(0);
  await list.locator("summary").filter({ hasText: "Avboka" }).click();
  await list.getByRole("button", { name: "Ja, avboka Lina Thorsell" }).click();
  await expect(page.getByText("1 av dem är erbjuden och väntar på svar.")).toBeVisible();
  await expect(page.getByText("Ingen står på väntelistan.")).toBeVisible();
  await hers.goto(`${gathering}/register`);
  await takenOver(hers);
  await expect(hers.getByText("Det finns en plats till dig")).toBeVisible();
  await hers.context().close();
});

test.describe("without script, at 320 px", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("the lead finds, answers and writes by plain forms", async ({ page }) => {
    await signInAs(page, "lead");
    const gathering = await smallGathering(page, unique("Träffen utan skript"));
    await page.goto(`${gathering}/registrations?q=%C3%A5`);
    await expect(page.getByRole("heading", { level: 1, name: "Anmälda" })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    await page.goto(`${gathering}/messages`);
    await page.getByLabel("Det du vill säga").fill("Hej 19811228-9874");
    await page.getByRole("button", { name: "Förhandsgranska" }).click();
    await expect(page.getByLabel("Det du vill säga")).toHaveValue("Hej 19811228-9874");
  });
});
