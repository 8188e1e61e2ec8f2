import { expect, expectAxeClean, signInAs, test } from "./support.ts";

const roles = ["lead", "researcher", "coordinator", "member", "manager", "partner"] as const;

for (const role of roles) {
  test(`the programme and a team, as a ${role}: clean, and with one next action on the first page`, async ({
    page,
  }) => {
    await signInAs(page, role);
    await expect(page).toHaveURL(/\/start$/);
    await expect(page.locator("#main .g-btn-primary")).toHaveCount(1);
    await page.goto((await page.locator("nav a[href^='/programmes/']").last().getAttribute("href")) ?? "");
    await expectAxeClean(page);
    await page.getByRole("link", { name: "Team Väsmora" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Team Väsmora" })).toBeVisible();
    await expectAxeClean(page);
  });
}

test("the lead's pages are clean", async ({ page }) => {
  await signInAs(page, "lead");
  const at = /\/programmes\/[^/]+/.exec(
    (await page.locator("nav a[href^='/programmes/']").last().getAttribute("href")) ?? "",
  )?.[0];
  for (const path of ["people", "places", "settings", "teams/new"]) {
    await page.goto(`${at}/${path}`);
    for (const summary of await page.locator("#main details:not([open]) > summary").all()) await summary.click();
    await expectAxeClean(page, "with everything opened");
  }
});
