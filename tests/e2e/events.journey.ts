import { expect, expectAxeClean, signInAs, test } from "./support.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the lead finds what somebody was denied in her programme", async ({ page }) => {
    await signInAs(page, "partner");
    await page.goto("/start");
    const links = await page.locator('a[href^="/programmes/"]').evaluateAll((all) => all.map((a) => `${a}`));
    const programme = /\/programmes\/[0-9a-f-]{36}/.exec(links[0] ?? "")?.[0] ?? "";
    expect((await page.goto(`${programme}/settings`))?.status()).toBe(403);

    await signInAs(page, "lead");
    await page.goto(`${programme}/people`);
    await page.getByRole("link", { name: "Händelser" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Händelser");
    await page.getByText("Välj vem, vad och när").click();
    await page.getByLabel("Vad", { exact: true }).selectOption("Det som nekades");
    await page.getByRole("button", { name: "Visa" }).click();
    await expect(page).toHaveURL(/kind=denied/);
    const line = page.getByRole("listitem").filter({ hasText: "försökte se programmets inställningar" });
    await expect(line.first()).toContainText("Nekades");
    await page.getByRole("link", { name: "Rensa" }).click();
    await expect(page).toHaveURL(`${programme}/events`);
  });
});

test("one reads one's own events from the account's page", async ({ page }) => {
  await signInAs(page, "member");
  await page.goto("/account");
  await page.getByRole("link", { name: "Visa mina händelser" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mina händelser");
  await expect(page.getByRole("listitem").filter({ hasText: "loggade in" }).first()).toBeVisible();
  await expectAxeClean(page);
});
