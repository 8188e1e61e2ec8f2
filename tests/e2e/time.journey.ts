import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

const id = "[0-9a-f-]{36}";

/** Where the programme's hours are, as the person who is signed in sees them. */
async function timeOf(page: Page, path: string): Promise<string> {
  await page.goto("/start");
  const href = await page.locator('a[href^="/programmes/"]').first().getAttribute("href");
  const programme = new RegExp(`^/programmes/${id}`).exec(href ?? "")?.[0];
  if (programme === undefined) throw new Error("There is no programme on the start page.");
  return `${programme}/time${path}`;
}

/** The minutes of travel in the file of a page, in all its months. */
async function travelIn(page: Page, here: string): Promise<number> {
  const answer = await page.request.get(`${here}/export/csv`);
  expect(answer.headers()["content-disposition"]).toContain(".csv");
  const rows = (await answer.text()).split("\r\n").map((row) => row.split(";"));
  return rows.reduce((sum, [, kind, minutes]) => sum + (kind === "Resor" ? Number(minutes) : 0), 0);
}

test.describe("on a phone, without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("a member adds her journey in one line, corrects it and takes it away; her manager sees the sum and not what it was", async ({
    page,
    browser,
  }) => {
    test.slow();
    const desk = { javaScriptEnabled: true, viewport: { width: 1280, height: 800 } };
    const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", ...desk });
    const manager = await context.newPage();
    await signInAs(manager, { name: "Pernilla Dahlin" });
    const staff = await timeOf(manager, "/staff");
    const before = await travelIn(manager, staff);

    await signInAs(page, { name: "Oskar Wiklund" });
    await page.getByRole("link", { name: "Min tid" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Min tid");
    const word = `Med tåget ${Math.random().toString(36).slice(2, 8)}`;
    await page.getByLabel("Vad", { exact: true }).selectOption({ label: "Resor" });
    await page.getByLabel("Hur länge").fill("1.30");
    await page.getByLabel("Kort anteckning").fill(word);
    await page.getByRole("button", { name: "Lägg till" }).click();
    // It may mean two things; what she wrote stays.
    await expect(page.getByText("Skriv hur länge, till exempel 1,5 eller 1:30 eller 90 min.").first()).toBeVisible();
    await expect(page.getByLabel("Kort anteckning")).toHaveValue(word);
    await page.getByLabel("Hur länge").fill("1,5");
    await page.getByRole("button", { name: "Lägg till" }).click();
    await expect(page.getByText("Tiden är sparad.")).toBeVisible();
    const line = page.getByRole("listitem").filter({ hasText: word });
    await expect(line).toContainText(/Resor, 1\stim\s30\smin/);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);

    expect(await travelIn(manager, staff)).toBe(before + 90);
    await manager.goto(staff);
    await expect(manager.getByRole("heading", { level: 1 })).toHaveText("Tid som min personal ger");
    await expect(manager.getByText(word)).toHaveCount(0);
    await expect(manager.getByText("Oskar Wiklund")).toHaveCount(0);
    await manager.getByText("Visa som tabell").click();
    await expectAxeClean(manager);
    const downloading = manager.waitForEvent("download");
    await manager.getByRole("link", { name: "Ladda ner som Excel" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^tid-\d{4}\.xlsx$/);

    await line.getByRole("link", { name: /^Ändra Resor/ }).click();
    await page.getByLabel("Hur länge").fill("45 min");
    await page.getByRole("button", { name: "Spara" }).click();
    await expect(page.getByText("Raden är ändrad.")).toBeVisible();
    expect(await travelIn(manager, staff)).toBe(before + 45);
    await line.getByRole("link", { name: /^Ändra Resor/ }).click();
    await page.getByRole("button", { name: "Ta bort" }).click();
    await expect(page.getByText("Raden är borttagen.")).toBeVisible();
    await expect(line).toHaveCount(0);
    expect(await travelIn(manager, staff)).toBe(before);
    await context.close();
  });
});

test("the lead changes what is promised, and the team's page says it anew without a reload", async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, "lead");
  const sums = await timeOf(page, "");
  const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "" });
  const hers = await context.newPage();
  await signInAs(hers, "lead");
  await hers.goto(sums);
  await hers.getByRole("link", { name: "Team Ekvarpa" }).first().click();
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Tid i Team Ekvarpa");
  const promised = hers.getByRole("row").filter({ hasText: "Handledning" }).getByRole("cell").nth(1);
  const before = (await promised.textContent()) ?? "";
  await page.goto(sums);
  await page.getByRole("link", { name: "Ändra utlovad tid" }).click();
  const field = page.getByLabel("Handledning per månad");
  const was = await field.inputValue();
  await field.fill("9:59");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Det utlovade är sparat.")).toBeVisible();
  await expect(promised).not.toHaveText(before);
  await page.getByLabel("Handledning per månad").fill(was);
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(promised).toHaveText(before);
  await context.close();
});
