import { expect, type Locator, type Page } from "@playwright/test";

/** So many stops once around the longest page that journeys go through by keyboard. */
const mostTabs = 300;

/** Goes on with the Tab key until it stands there, as somebody without a pointer does; not further than once around the page. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible();
  const stands = () => there.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < mostTabs && !(await stands()); tabs += 1) await page.keyboard.press("Tab");
  await expect(there).toBeFocused();
  await expect(there).toBeInViewport();
}

/** Opens a link by keyboard, and says which page it is. */
export async function follow(page: Page, link: Locator, heading: RegExp): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}
