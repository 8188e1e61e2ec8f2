import { expect, type Page, signInAs, test } from "./support.ts";

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8).replaceAll(/\d/g, "x")}`;

/** The page of an idea of the package, as a researcher: she may comment on every one. */
async function toIdea(page: Page): Promise<void> {
  await signInAs(page, "researcher");
  const menu = page.getByRole("link", { name: /Förändrings/ }).first();
  await page.goto(`${await menu.getAttribute("href")}?view=outline`);
  await page.goto((await page.locator("li[id^=idea-] a").nth(2).getAttribute("href")) ?? "");
}

const field = (page: Page) => page.getByLabel("Skriv en kommentar");
const send = (page: Page) => page.getByRole("button", { name: "Skicka" }).click();
const said = (page: Page, text: string) => page.locator("li[id^=comment-]", { hasText: text });

test("two comments in a row are two comments", async ({ page }) => {
  await toIdea(page);
  const texts = [unique("Hur gick det"), unique("Och vad sa familjen"), unique("Bra fråga")];
  for (const text of texts) {
    await field(page).fill(text);
    await send(page);
    await expect(field(page)).toHaveValue("");
  }
  await page.reload();
  for (const text of texts) await expect(said(page, text)).toHaveCount(1);
});
