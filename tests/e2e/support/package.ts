import type { BrowserContext } from "@playwright/test";
import { type Page, signInAs } from "../support.ts";

/** The change package from the main menu, as a person of that role. Gives its address. */
export async function toPackage(page: Page, who: Parameters<typeof signInAs>[1], view = ""): Promise<string> {
  await signInAs(page, who);
  // On a phone it is under "Mer".
  const menu = page.getByRole("link", { name: /Förändrings/, includeHidden: true }).first();
  const address = (await menu.getAttribute("href")) ?? "";
  await page.goto(`${address}${view}`);
  return address;
}

/** Somebody else, in a browser of her own. */
export async function another(context: BrowserContext, who: Parameters<typeof signInAs>[1]): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error("No browser.");
  const page = await (await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "" })).newPage();
  await signInAs(page, who);
  return page;
}

export const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8).replaceAll(/\d/g, "x")}`;
