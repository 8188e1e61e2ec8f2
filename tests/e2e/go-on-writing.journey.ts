import { coordinator, logTest, saved, toQuickLog } from "./support/log-a-test.ts";
import { expect, expectAxeClean, signInAs, test } from "./support.ts";

test("what was saved stands when the form is refused, and one draft follows another device", async ({
  page,
  browser,
}) => {
  await signInAs(page, coordinator);
  await toQuickLog(page);
  await page.getByLabel("Vad provar vi?").fill("Ring innan mötet");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Spara testet" }).click();
  await expect(page.getByText("Skriv vad ni tror händer").first()).toBeVisible();
  await expect(page.getByLabel("Vad provar vi?")).toHaveValue("Ring innan mötet");
  // What is put right no longer says that it is wrong.
  await page.getByLabel("Vad tror vi händer?").fill("De");
  await expect(page.locator(".g-error")).toHaveCount(0);
  const other = await browser.newContext();
  const phone = await other.newPage();
  await signInAs(phone, coordinator);
  await toQuickLog(phone);
  await phone.getByRole("link", { name: "Ring innan mötet" }).click();
  await phone.waitForURL(/\/cycles\/[0-9a-f-]{36}/);
  await page.goto(phone.url());
  await phone.getByLabel("Vad tror vi händer?").fill("De flesta svarar");
  await expect(page.getByLabel("Vad tror vi händer?")).toHaveValue("De flesta svarar");
  await page.getByLabel("Vad tror vi händer?").fill("De flesta svarar genast");
  await expect(phone.getByLabel("Vad tror vi händer?")).toHaveValue("De flesta svarar genast");
  await expect(phone.locator(".g-conflict")).toHaveCount(0);
  // A letter that is not saved yet does not bring a thrown draft back.
  await phone.getByText("Kasta utkastet").click();
  await phone.getByLabel("Vad provar vi?").fill("Ring innan mötet!");
  await phone.getByRole("button", { name: "Kasta det" }).click();
  await phone.waitForURL((url) => !url.pathname.includes("/cycles/"));
  await toQuickLog(phone);
  await expect(phone.getByRole("link", { name: "Ring innan mötet" })).toHaveCount(0);
  await other.close();
});

test("from one test to the next in its chain: what was typed last is in the first, and only there", async ({
  page,
}) => {
  await signInAs(page, coordinator);
  const first = await logTest(page, "Det första i kedjan");
  await page.getByRole("button", { name: "Vi har börjat" }).click();
  await page.getByLabel("Vad hände? (fråga 1)").fill("Två svarade.");
  await page.getByRole("button", { name: "till Studera" }).click();
  await page.getByLabel("Vad lärde vi oss?").fill("Det går.");
  await page.getByText("Pröva i större skala").click();
  await page.getByRole("button", { name: "Avsluta testet" }).click();
  await page.getByRole("button", { name: "Nästa test i kedjan" }).click();
  await page.getByLabel("Vad provar vi?").fill("Det andra i kedjan");
  await page.getByLabel("Vad tror vi händer?").fill("Alla svarar.");
  await page.getByLabel("När?").fill("2026-11-25");
  await page.getByRole("button", { name: "Spara testet" }).click();
  await expect(page.getByText("Testet är sparat")).toBeVisible();
  const second = page.url().replace("?saved", "");
  // Enter in a day is no step round the wheel.
  await page.getByLabel("Slutar").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(second);
  await expect(page.getByRole("button", { name: "Vi har börjat" })).toBeVisible();
  await page.getByText("Planen i detalj").click();
  const slow = Promise.withResolvers<void>();
  await page.route("**/save", async (route) => {
    await slow.promise;
    await route.continue();
  });
  await page.getByLabel("Vem gör det?").fill("Jour");
  await page.waitForRequest("**/save");
  // While the first letters are on their way, more are typed, and one goes at once.
  await page.getByLabel("Vem gör det?").fill("Jouren");
  await page
    .locator(`main a[href="${new URL(first).pathname}"]`)
    .first()
    .click();
  await page.waitForURL(first);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Det första i kedjan");
  slow.resolve();
  await page
    .locator(`main a[href="${new URL(second).pathname}"]`)
    .first()
    .click();
  await expect(page.getByLabel("Vem gör det?")).toHaveValue("Jouren");
});

test("text that cannot be saved is not left without a question", async ({ page }) => {
  await signInAs(page, coordinator);
  const address = await logTest(page, "Stanna eller gå");
  await page.getByText("Planen i detalj").click();
  await page.getByLabel("Vem gör det?").fill("Mamman 811228-9874");
  await page.getByRole("link", { name: "Historik" }).click();
  await expectAxeClean(page);
  await page.getByRole("dialog").getByRole("button", { name: "Stanna kvar" }).last().click();
  expect(page.url()).toContain(new URL(address).pathname);
  await expect(page.getByLabel("Vem gör det?")).toHaveValue("Mamman 811228-9874");
  await page.getByRole("link", { name: "Historik" }).click();
  await page.getByRole("button", { name: "Lämna sidan" }).click();
  await page.waitForURL(/history/);
});

test("an extended test with two questions keeps both when one prediction is lacking", async ({ page }) => {
  await signInAs(page, coordinator);
  await logTest(page, "Två frågor");
  await page.getByRole("button", { name: "Lägg till en fråga" }).click();
  await page.getByLabel("Fråga 1", { exact: true }).fill("Svarar de?");
  await page.getByLabel("Fråga 2", { exact: true }).fill("Hur länge talar vi?");
  await page.getByLabel("Vad tror vi? (fråga 2)").fill("Tio minuter");
  await page.getByRole("button", { name: "Vi har börjat" }).click();
  await page.getByLabel("Vad hände? (fråga 1)").fill("Alla.");
  await page.getByLabel("Vad hände? (fråga 2)").fill("En kvart.");
  await page.getByRole("button", { name: "till Studera" }).click();
  await page.getByLabel("Vad lärde vi oss?").fill("Det tar tid.");
  await page.getByText("Pröva i större skala").click();
  await page.getByRole("button", { name: "Avsluta testet" }).click();
  await page.getByRole("button", { name: "Nästa test i kedjan" }).click();
  await page.getByLabel("Vad provar vi?").fill("Två frågor i större skala");
  await page.getByLabel("Vad tror vi händer?").first().fill("De flesta.");
  await page.getByLabel("När?").fill("2026-11-25");
  await page.getByRole("button", { name: "Spara testet" }).click();
  await expect(page.getByText("Skriv vad ni tror händer").first()).toBeVisible();
  await expect(page.getByText("Frågan från förra testet: Hur länge talar vi?")).toBeVisible();
  await page.getByLabel("Vad tror vi händer?").last().fill("Tjugo minuter.");
  await page.getByRole("button", { name: "Spara testet" }).click();
  await expect(page.getByText("Testet är sparat")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two have written in the same field: both texts come back, and the chosen one is saved", async ({
    page,
    context,
  }) => {
    await signInAs(page, coordinator);
    await page.locator("main a[href$='/cycles/new']").first().click();
    await page.getByLabel("Vad provar vi?").fill("Två utan skript");
    await page.getByLabel("Vad tror vi händer?").fill("Det går bra");
    await page.getByRole("button", { name: "Spara testet" }).click();
    const address = page.url().replace("?saved", "");
    const second = await context.newPage();
    await second.goto(address);
    for (const [who, text] of [
      [page, "Första"],
      [second, "Andra"],
    ] as const) {
      await who.getByLabel("Vad provar vi?").fill(text);
      await who.getByRole("button", { name: "Spara", exact: true }).first().click();
    }
    await expect(second.locator(".g-conflict")).toContainText("Första");
    await second.locator(".g-conflict label").filter({ hasText: "Min text" }).click();
    await second.getByRole("button", { name: "Spara", exact: true }).first().click();
    await expect(second.locator(".g-conflict")).toHaveCount(0);
    await page.goto(address);
    await expect(page.getByLabel("Vad provar vi?")).toHaveValue("Andra");
  });
});
