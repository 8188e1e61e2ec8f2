import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

/** The interview guide of the programme's study, as the person who is signed in comes to it. */
async function toGuide(page: Page): Promise<void> {
  await page.goto("/start");
  const href = await page.locator('a[href^="/programmes/"]').first().getAttribute("href");
  const programme = /^\/programmes\/[0-9a-f-]{36}/.exec(href ?? "")?.[0];
  if (programme === undefined) throw new Error("There is no programme on the start page.");
  await page.goto(`${programme}/study`);
  await page.getByRole("link", { name: "Intervjuguide" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Intervjuguide");
}

test.describe("on a phone, without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("Y28: a question is written, asked otherwise under a number of its own, and asked no more", async ({ page }) => {
    await signInAs(page, { name: "Erik Tallvik" });
    await toGuide(page);
    const mark = Math.random().toString(36).slice(2, 8);
    const first = page.locator("section", { has: page.getByRole("heading", { name: "Omgång 1" }) });
    await first.getByText("Lägg till en fråga").click();
    const added = first.locator("details", { hasText: "Lägg till frågan" }).last();
    await added.getByLabel("Frågan").fill(`Hur går det? ${mark}`);
    await added.getByLabel("Skala", { exact: true }).check();
    await added.getByLabel("Från", { exact: true }).fill("5");
    await added.getByLabel("Till", { exact: true }).fill("1");
    await added.getByRole("button", { name: "Lägg till frågan" }).click();
    await expect(page.getByText("Till måste vara större än från.").first()).toBeVisible();
    const again = first.locator("details[open]").last();
    await expect(again.getByLabel("Frågan"), "what was typed stays").toHaveValue(`Hur går det? ${mark}`);
    await again.getByLabel("Från", { exact: true }).fill("1");
    await again.getByLabel("Till", { exact: true }).fill("5");
    await again.getByRole("button", { name: "Lägg till frågan" }).click();
    await expect(page.getByText("Sparat.")).toBeVisible();
    const line = (words: string) => first.getByRole("listitem").filter({ hasText: words }).first();
    const number = (await line(`Hur går det? ${mark}`).textContent())?.match(/Fråga \d+/)?.[0] ?? "";
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);

    await line(`Hur går det? ${mark}`).getByText("Fråga på annat sätt").click();
    await line(`Hur går det? ${mark}`).getByLabel("Frågan").fill(`Hur har det gått? ${mark}`);
    await line(`Hur går det? ${mark}`)
      .getByRole("button", { name: /^Spara/ })
      .click();
    await expect(line(`Hur har det gått? ${mark}`)).toBeVisible();
    expect(await line(`Hur har det gått? ${mark}`).textContent()).not.toContain(`${number} `);
    await line(`Hur har det gått? ${mark}`)
      .getByRole("button", { name: /^Sluta fråga/ })
      .click();
    await expect(page.getByText("Sparat.")).toBeVisible();
    await first.getByText("Frågor som inte ställs längre").click();
    await expect(line(`Hur har det gått? ${mark}`).getByRole("button", { name: /^Fråga igen/ })).toBeVisible();
  });
});

test("the guide is easy to use with whatever one reads it", async ({ page }) => {
  await signInAs(page, { name: "Erik Tallvik" });
  await toGuide(page);
  await expectAxeClean(page);
});
