import { expect, expectAxeClean, test } from "./support.ts";

test.describe.configure({ mode: "parallel" });

test("the front page: for everybody, and clean", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Genombrott/);
  await expectAxeClean(page);
});

test("a page that is not there says so, and leads on", async ({ page }) => {
  const response = await page.goto("/finns/inte");
  expect(response?.status()).toBe(404);
  await expectAxeClean(page);
  await page.locator("#main a").first().click();
  await expect(page).not.toHaveURL(/finns/);
});

test("choosing whom to be: clean", async ({ page }) => {
  await page.goto("/demo");
  await expectAxeClean(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one reads, chooses a language and signs in", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "sv");
    await page.locator("form[action='/language'] button").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.goto("/demo");
    await page.locator("section[aria-labelledby=role-coordinator] button[name=person]").first().click();
    await page.waitForURL("**/start");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
