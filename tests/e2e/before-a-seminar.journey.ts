import { expect, expectAxeClean, follow, type Page, signInAs, tabTo, test } from "./support.ts";

const narrow = { width: 320, height: 720 };
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

for (const colorScheme of ["light", "dark"] as const) {
  test(`PP11: before a seminar the lead finds the team without a sign, and opens its chart (${colorScheme})`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(narrow);
    await signInAs(page, "lead");
    await page.goto("/start");
    await follow(page, page.getByRole("link", { name: "Så går det" }).first(), /^Så går det$/);
    // The first thing she reads is where to begin, and for which day.
    await expect(page.getByText(/^Börja med Team /)).toBeInViewport();
    await expect(page.getByRole("link", { name: /^Inför / })).toBeInViewport();
    expect(await fits(page)).toBe(true);
    await expectAxeClean(page);

    const agenda = page.locator("#agenda");
    const quiet = agenda.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^Inget tecken/ }) });
    const team = quiet.getByRole("listitem").filter({ hasText: "Team Väsmora" });
    const link = team.getByRole("link", { name: "Föräldrar som vet vem de ska vända sig till" });
    const address = (await link.getAttribute("href")) ?? "";
    expect(address).toMatch(/^\/teams\/[0-9a-f-]{36}\/measures\/[0-9a-f-]{36}$/);

    // What is said first is what the chart beside the others says, and the chart itself.
    const one = page
      .locator("#measures")
      .getByRole("listitem")
      .filter({ has: page.locator(`a[href="${address}"]`) });
    await expect(one).toContainText("Inget tecken på förändring");
    // By which rules, under what is said first; on which numbers, beside the chart and on its page.
    const rules = "Anhøjs regler, version 1";
    await expect(agenda.getByText(`Slutsatserna är dragna med: ${rules}.`)).toBeVisible();
    await expect(one).toContainText(rules);
    const numbers = /\d+ användbara.*, (längsta rad \d+ \(högst \d+\), \d+ korsningar \(minst \d+\))\.$/;
    const [, restsOn = ""] = numbers.exec((await one.innerText()).trim()) ?? [];
    expect(restsOn).not.toBe("");
    await follow(page, link, /Föräldrar som vet vem de ska vända sig till/);
    expect(new URL(page.url()).pathname).toBe(address);
    await expect(page.getByText(/^Inget tecken på förändring\. Mätpunkterna varierar/).first()).toBeVisible();
    await expect(page.getByText(rules).first()).toContainText(restsOn);

    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Så går det" })).toBeVisible();
    const choice = page.getByLabel("Team", { exact: true });
    await tabTo(page, choice);
    await page.keyboard.type("Team V");
    await expect(choice.locator("option:checked")).toHaveText("Team Väsmora");
    await tabTo(page, page.locator("#measures").getByRole("button", { name: "Visa" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/team=[0-9a-f-]{36}/);
    await expect(page.locator("#measures").getByRole("listitem")).toHaveCount(3);
    expect(await fits(page)).toBe(true);
    await expectAxeClean(page);
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("PP5: a measure is chosen by an address, which is a plain form", async ({ page }) => {
    await signInAs(page, "researcher");
    await page.goto("/start");
    const programme = await page.locator('a[href^="/programmes/"]').first().getAttribute("href");
    await page.goto(`/programmes/${programme?.split("/")[2]}/overview`);
    const measures = page.locator("#measures");
    await expect(measures.getByRole("heading", { level: 3 })).toHaveCount(3);
    await page.getByLabel("Mått", { exact: true }).selectOption({ label: "Övertid på mottagningen" });
    await page.getByRole("button", { name: "Visa" }).click();
    await expect(measures.getByRole("heading", { level: 3 })).toHaveText(["Övertid på mottagningen"]);
    await page.getByRole("link", { name: "Visa alla" }).click();
    await expect(measures.getByRole("heading", { level: 3 })).toHaveCount(3);
  });
});
