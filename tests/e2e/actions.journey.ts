import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

test.use({ viewport: { width: 390, height: 844 } });

/** Goes on with Tab until what is looked for has the keyboard's focus; fails when it never comes. */
async function tabTo(page: Page, found: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await found()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not get there.");
}

const focused = (page: Page, selector: string) => () =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const focusedName = (page: Page, name: string) => () =>
  page.evaluate((wanted) => document.activeElement?.textContent === wanted, name);

test("by keyboard alone, on a phone: write down an action, do it, and find it among what has ended", async ({
  page,
}) => {
  await signInAs(page, "coordinator");
  await page.goto("/start");
  await tabTo(page, focused(page, "nav a[href$='/actions']"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/teams\/[^/]+\/actions$/);
  await takenOver(page);
  await tabTo(page, focused(page, "#new-text"));
  await page.keyboard.type("Ringa mormor om torsdagen");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Uppgiften är sparad.")).toBeVisible();
  const item = page.getByRole("listitem").filter({ hasText: "Ringa mormor om torsdagen" });
  await expect(item).toContainText("Jenny Sandin");
  await expectAxeClean(page);
  await tabTo(page, focusedName(page, "Klar: Ringa mormor om torsdagen"));
  await page.keyboard.press("Enter");
  await expect(item).toHaveCount(0);
  await tabTo(page, focused(page, "a[href$='view=done']"));
  await page.keyboard.press("Enter");
  await expect(item).toContainText("Klar");
  await expect(item).toContainText("Jenny Sandin");
});

test("a meeting with its notes, closed by the team and opened by its coordinator", async ({ page }) => {
  await signInAs(page, "coordinator");
  await page.goto("/start");
  await page.locator("nav a[href$='/meetings']").first().click();
  await page.getByRole("link", { name: "Nytt möte" }).click();
  await expect(page.getByLabel("Rubrik")).toHaveValue("Teammöte");
  await page.getByLabel("Rubrik").fill("Teammöte om journalen");
  await page.getByRole("button", { name: "Skapa mötet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Teammöte om journalen");
  await page.getByText("Är ni klara?").click();
  await page.getByRole("button", { name: "Stäng anteckningarna" }).click();
  await expect(page.getByText("Jenny Sandin stängde dem")).toBeVisible();
  await page.getByText("Öppna anteckningarna igen").click();
  await page.getByRole("button", { name: "Öppna igen", exact: true }).click();
  await expect(page.getByText("Har varit stängda 1 gång")).toBeVisible();
});

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false });

  test("an action is added, given to a colleague, and opened by her from what is new to her", async ({ page }) => {
    await signInAs(page, "coordinator");
    await page.goto("/start");
    await page.locator("nav a[href$='/actions']").first().click();
    await page.locator("#new-text").fill("Läsa brevet högt för en förälder");
    await page.locator("#new-owner").selectOption({ label: "Lina Thorsell" });
    await page.getByRole("button", { name: "Lägg till" }).click();
    await expect(page.getByText("Uppgiften är sparad.")).toBeVisible();
    await signInAs(page, { name: "Lina Thorsell" });
    await page.goto("/notices");
    const notice = page.getByRole("listitem").filter({ hasText: "Läsa brevet högt" });
    await expect(notice).toContainText("Jenny Sandin gav dig en uppgift");
    await notice.getByRole("button", { name: /^Öppna/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uppgifter");
    await page.goto("/notices");
    await expect(notice).not.toContainText("Ny");
  });
});
