import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

test.describe.configure({ mode: "parallel" });

/** The address of the programme one is in, from the main menu. */
async function programmeOf(page: Page): Promise<string> {
  const href = await page.locator("nav a[href^='/programmes/']").last().getAttribute("href");
  return /\/programmes\/[^/]+/.exec(href ?? "")?.[0] ?? "";
}

for (const role of ["lead", "researcher", "coordinator", "member", "manager", "partner"] as const) {
  test(`a ${role} meets one thing to do, and it leads somewhere`, async ({ page }) => {
    await signInAs(page, role);
    await expect(page).toHaveURL(/\/start$/);
    const action = page.locator("#main .g-btn-primary");
    await expect(action).toHaveCount(1);
    await action.click();
    await expect(page).not.toHaveURL(/\/start$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

for (const role of ["lead", "member", "partner"] as const) {
  test(`the programme's page as a ${role}: clean`, async ({ page }) => {
    await signInAs(page, role);
    await page.goto(await programmeOf(page));
    await expectAxeClean(page);
  });

  test(`another's team as a ${role}: clean`, async ({ page }) => {
    await signInAs(page, role);
    await page.goto(await programmeOf(page));
    await page.getByRole("link", { name: "Team Väsmora" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Team Väsmora" })).toBeVisible();
    await expectAxeClean(page);
  });
}

for (const path of ["people", "places", "settings", "teams/new"]) {
  test(`the lead's ${path}: clean, with forms opened`, async ({ page }) => {
    await signInAs(page, "lead");
    await page.goto(`${await programmeOf(page)}/${path}`);
    for (let opened = 0; opened < 4; opened += 1) {
      const next = page.locator("#main details:not([open]) > summary:visible").first();
      if ((await next.count()) > 0) await next.click();
    }
    await expectAxeClean(page);
  });
}
