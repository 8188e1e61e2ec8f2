import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

const field = (page: Page) => page.getByLabel("Kalenderns adress");
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test.describe("one's calendar, at 320 px", () => {
  test.use({ viewport: { width: 320, height: 640 }, permissions: ["clipboard-read", "clipboard-write"] });

  test("K4: an address is made, copied, fetched without signing in, changed and removed, by keyboard", async ({
    page,
    playwright,
  }) => {
    test.slow();
    const program = await playwright.request.newContext();
    await signInAs(page, "coordinator");
    await page.goto("/account");
    await page.getByRole("link", { name: "Visa kalendern" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Din kalender");
    await expectAxeClean(page, "(no address)");
    await page.getByRole("button", { name: "Skapa adress" }).press("Enter");
    await expect(field(page)).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
    const first = await field(page).inputValue();
    for (const summary of await page.locator("#main summary").all()) await summary.press("Enter");
    expect(await fits(page)).toBe(true);
    await expectAxeClean(page, "(a new address)");
    await page.getByRole("button", { name: "Kopiera" }).press("Enter");
    await expect(page.getByRole("button", { name: "Kopierad" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);

    const calendar = await program.get(first);
    expect(calendar.status()).toBe(200);
    expect(await calendar.text()).toContain("SUMMARY:Teammöte\\, ");
    await page.reload();
    await expect(field(page)).toHaveCount(0);
    await expect(page.getByText("Hämtades senast")).toBeVisible();
    await expect(page.getByText("Inte än.")).toHaveCount(0);

    await page.locator("summary", { hasText: "Byt adress" }).press("Enter");
    await page.getByRole("button", { name: "Skapa en ny adress" }).press("Enter");
    await expect(field(page)).not.toHaveValue(first);
    const second = await field(page).inputValue();
    expect([(await program.get(first)).status(), (await program.get(second)).status()]).toEqual([404, 200]);

    await page.locator("summary", { hasText: "Ta bort adressen" }).press("Enter");
    await page.getByRole("button", { name: "Ta bort adressen" }).press("Enter");
    await expect(page.getByText("Adressen är borttagen.")).toBeVisible();
    await expect(field(page)).toHaveCount(0);
    expect((await program.get(second)).status()).toBe(404);
    await program.dispose();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("K4: an address is made and removed", async ({ page }) => {
    await signInAs(page, "researcher");
    await page.goto("/account/calendar");
    await page.getByRole("button", { name: "Skapa adress" }).click();
    await expect(field(page)).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
    expect((await page.request.get(await field(page).inputValue())).status()).toBe(200);
    await page.locator("summary", { hasText: "Ta bort adressen" }).click();
    await page.getByRole("button", { name: "Ta bort adressen" }).click();
    await expect(page.getByText("Adressen är borttagen.")).toBeVisible();
  });
});
