import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

const team = "Team Väsmora";

/** The scores of the team, as the person who is signed in comes to them. */
async function toScores(page: Page): Promise<void> {
  await page.goto("/start");
  const links = page.locator('a[href^="/teams/"]', { hasText: team });
  const href = await links.first().getAttribute("href");
  await page.goto(/^\/teams\/[0-9a-f-]{36}/.exec(href ?? "")?.[0] ?? "/start");
  await page.getByRole("link", { name: "Teamskattning" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Teamskattning");
  // The month that is now, whichever is asked for.
  await page.getByRole("navigation", { name: "Månad att skatta" }).getByRole("link").last().click();
  await expect(page).toHaveURL(/month=/);
}

/** Chooses a step and says why, without touching the mouse. `down`: so many steps below the lowest. */
async function sayByKeyboard(page: Page, down: number, reason: string): Promise<void> {
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(reason);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Skattningen är sparad.")).toBeVisible();
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("SC20: a coordinator says 3.0 by keyboard, her supervisor 2.0 without seeing it first, and both are asked to talk", async ({
    page,
    browser,
  }) => {
    test.slow();
    const mark = Math.random().toString(36).slice(2, 8);
    const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "" });
    const researcher = await context.newPage();
    await signInAs(page, { name: "Karin Lidman" });
    await toScores(page);
    await sayByKeyboard(page, 5, `Tre av fem brev är klara ${mark}`);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await expect(page.getByText(`Tre av fem brev är klara ${mark}`).last()).toBeVisible();

    await signInAs(researcher, { name: "Erik Tallvik" });
    await toScores(researcher);
    const hidden = researcher.getByText("Teamets är satt. Den visas när båda är satta");
    await expect(hidden).toBeVisible();
    await expect(researcher.getByText(mark)).toHaveCount(0);
    await sayByKeyboard(researcher, 3, `Få ändringar är avslutade ${mark}`);
    await expect(researcher.getByText("Du säger 2,0, teamet säger 3,0")).toBeVisible();
    await expect(researcher.getByText(`Tre av fem brev är klara ${mark}`).first()).toBeVisible();
    await expectAxeClean(researcher);

    // Her page has heard it by itself.
    await expect(page.getByText("Ni säger 3,0, Erik Tallvik säger 2,0")).toBeVisible();
    await expect(page.getByText(`Få ändringar är avslutade ${mark}`)).toBeVisible();
    await expectAxeClean(page);
    await context.close();
  });
});
