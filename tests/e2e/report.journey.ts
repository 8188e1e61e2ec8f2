import { saved, saving, text, writeLast } from "./support/open-note.ts";
import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

/** Presses something by keyboard alone. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("RE16: a coordinator hands in the month's report by keyboard; the team's manager reads it, and comments", async ({
    page,
    browser,
  }) => {
    test.slow();
    const mark = Math.random().toString(36).slice(2, 8);
    await signInAs(page, { name: "Karin Lidman" });
    const team = /^\/teams\/[0-9a-f-]{36}/.exec(
      (await page.locator('a[href^="/teams/"]').first().getAttribute("href")) ?? "",
    )?.[0];
    await page.goto(`${team}/reports`);
    // The month that is now: nobody has begun its report.
    const month = page.locator(`main a[href^="${team}/reports/"]`).first();
    await month.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Månadsrapport");
    await press(page, "Gör ett utkast");
    await expect(text(page)).toHaveAttribute("contenteditable", "true");
    for (const heading of ["Mål", "Hur det går", "Det som hindrar och hjälper"])
      await expect(text(page).getByRole("heading", { name: heading, exact: true })).toBeVisible();
    await expect(text(page)).toContainText("Föräldrar som vet vem de ska vända sig till:");
    await writeLast(page, `Vi vill ha en lokal ${mark}`);
    await expect(saving(page)).toHaveText(saved);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await expectAxeClean(page);
    await press(page, "Lämna rapporten");
    await expect(page.getByText("Rapporten är lämnad")).toBeVisible();

    const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", locale: "sv-SE" });
    const manager = await context.newPage();
    await signInAs(manager, { name: "Christina Ask" });
    // What told her of it is done with; the report she has not read.
    await manager.goto("/notices");
    await press(manager, "Markera alla som lästa");
    await expect(manager.getByRole("button", { name: "Markera alla som lästa" })).toHaveCount(0);
    await manager.getByRole("link", { name: "Mina team" }).first().click();
    await expect(manager.getByText("Team Väsmora har lämnat sin rapport").first()).toBeVisible();
    await expectAxeClean(manager);
    await manager.getByRole("link", { name: "Läs rapporten" }).first().click();
    await expect(manager.getByText(`Vi vill ha en lokal ${mark}`)).toBeVisible();
    await expect(manager.getByRole("img", { name: /vet vem de ska vända sig till/ }).first()).toBeVisible();
    await manager.getByLabel("Skriv en kommentar").fill(`Lokalen ordnar jag ${mark}`);
    await press(manager, "Skicka");
    const comment = (on: Page) => on.getByRole("paragraph").filter({ hasText: `Lokalen ordnar jag ${mark}` });
    await expect(comment(manager)).toBeVisible();
    await press(manager, "Jag har läst den");
    await expect(manager.getByText("Rapporten väntar på att du läser den")).toHaveCount(0);
    await expectAxeClean(manager);

    // Her page has heard it by itself.
    await expect(comment(page)).toBeVisible();
    await context.close();

    // RE10: what stood in the measures then is there to be wiped with the rest.
    await page.locator('a[href$="/redact"]').first().focus();
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("term").filter({ hasText: "Måttens ord, som de var när rapporten lämnades in" }),
    ).toBeVisible();
    await expect(page.getByRole("link", { name: "Teamets mått" })).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await expectAxeClean(page);
  });
});
