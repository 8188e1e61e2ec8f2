import { expect, expectAxeClean, signInAs, test } from "./support.ts";

test.describe.configure({ mode: "parallel" });

for (const role of ["lead", "researcher", "coordinator", "member", "manager", "partner"] as const) {
  test(`a ${role} meets one thing to do on a clean first page, and it leads somewhere`, async ({ page }) => {
    await signInAs(page, role);
    await expect(page).toHaveURL(/\/start$/);
    const action = page.locator("#main .g-btn-primary");
    await expect(action).toHaveCount(1);
    await expectAxeClean(page, `as a ${role}`);
    await action.click();
    await expect(page).not.toHaveURL(/\/start$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}
