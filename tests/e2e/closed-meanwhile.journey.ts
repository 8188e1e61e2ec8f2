import { expect, expectAxeClean, signInAs, takenOver, test } from "./support.ts";

test("C26: a test that is closed while one writes keeps one's text on the screen until it is let go", async ({
  page,
  browser,
}) => {
  await signInAs(page, { name: "Jenny Sandin" });
  await page.locator("main a[href$='/cycles/new']").first().click();
  await page.waitForURL(/\/cycles\/new/);
  await takenOver(page);
  await page.getByLabel("Vad provar vi?").fill("Stängs medan en skriver");
  await page.getByLabel("Vad tror vi händer?").fill("Texten står kvar.");
  await page.getByRole("button", { name: "Spara testet" }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}\?saved/);
  await page.getByRole("button", { name: "Vi har börjat" }).click();
  await page.getByLabel("Vad hände? (fråga 1)").fill("Det gjorde den.");
  await page.getByRole("button", { name: "till Studera" }).click();
  await page.getByLabel("Vad lärde vi oss?").fill("Stänga går fort.");
  await page.getByText("Pröva i större skala").click();
  await expect(page.locator(".g-save-saved").first()).toBeVisible();

  const other = await browser.newContext();
  const second = await other.newPage();
  await signInAs(second, { name: "Lina Thorsell" });
  await second.goto(new URL(page.url()).pathname);
  await takenOver(second);
  await second.route("**/save", (route) => route.abort());
  await second.getByLabel("Varför?").fill("Det här hann jag inte spara.");
  await page.getByRole("button", { name: "Avsluta testet" }).click();
  await expect(page.getByText("Ta nästa steg i kedjan")).toBeVisible();

  const kept = second.locator(".g-callout", { hasText: "Det här är inte sparat" });
  await expect(kept).toContainText("Varför?");
  await expect(kept).toContainText("Det här hann jag inte spara.");
  await expectAxeClean(second, "with a text that was not saved");
  await second.unroute("**/save");
  await kept.getByRole("button", { name: "Släng texten" }).click();
  await expect(kept).toHaveCount(0);
  await other.close();
});
