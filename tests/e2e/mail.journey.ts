import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

async function programmeOf(page: Page): Promise<string> {
  await page.goto("/start");
  const links = await page.locator('a[href^="/programmes/"]').evaluateAll((all) => all.map((a) => `${a}`));
  return /\/programmes\/[0-9a-f-]{36}/.exec(links[0] ?? "")?.[0] ?? "";
}

test("the lead sees what has been sent, and what mails are like", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto(await programmeOf(page));
  await page.getByRole("link", { name: "Utskick" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Utskick");
  // The demo has invited somebody just now.
  await expect(page.getByRole("row", { name: "Inbjudan" })).toBeVisible();
  await expectAxeClean(page);

  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole("link", { name: "Inbjudan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inbjudan");
  // A frame of its own, in which nothing runs: what it shows is there all the same.
  const first = page.frameLocator("iframe").first();
  await expect(first.getByRole("link", { name: "Öppna inbjudan" })).toBeVisible();
  await expect(page.getByRole("region", { name: /Som ren text/ }).first()).toContainText("Öppna inbjudan:");
  await expect(page.getByRole("heading", { name: "På engelska" })).toBeVisible();
  await expectAxeClean(page);
});

test("a weekly letter is ended by a press in it, on a phone, by who is not signed in", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const post = await (await page.request.get("/demo/post")).text();
  const letter = /\/weekly-letter\/[\w-]{43}/.exec(post)?.[0] ?? "";
  await page.goto(letter);
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Stäng av veckobrevet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Veckobrevet är avstängt");
  await expectAxeClean(page);
  await page.goto(letter);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Veckobrevet är avstängt");
  expect((await page.goto(`/weekly-letter/${"A".repeat(43)}`))?.status()).toBe(404);
  await expectAxeClean(page);
});
