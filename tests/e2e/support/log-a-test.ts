import { expect, type Page } from "@playwright/test";
import { takenOver } from "../support.ts";

export const coordinator = { name: "Jenny Sandin" };
export const saved = (page: Page) => page.locator(".g-save-saved").first();

/** From the first page to the quick log, as a person goes. */
export async function toQuickLog(page: Page): Promise<void> {
  const link = page.locator("main a[href$='/cycles/new']").first();
  await link.click();
  await page.waitForURL(/\/cycles\/new/);
  await takenOver(page);
}

/** A test that is logged as a person does. Gives its address. */
export async function logTest(page: Page, what: string): Promise<string> {
  await toQuickLog(page);
  await page.getByLabel("Vad provar vi?").fill(what);
  await page.getByLabel("Vad tror vi händer?").fill("Två av tre svarar.");
  await page.getByRole("button", { name: "Spara testet" }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}\?saved/);
  await expect(page.getByText("Testet är sparat")).toBeVisible();
  return page.url().replace("?saved", "");
}
