import { expect, expectAxeClean, signInAs, test } from "./support.ts";

/** In the demo's pause month nobody waits: the journey is then to what the researcher sees instead. */
const isPause = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm", month: "numeric" }) === "7";

test("a researcher opens Monday, sees who has waited longest, and goes to book her", async ({ page }) => {
  await signInAs(page, { name: "Helen Marsh" });
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Programmet" })
    .filter({ visible: true })
    .first()
    .click();
  await page.getByRole("navigation", { name: "Programmet" }).getByRole("link", { name: "Handledning" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Handledning" })).toBeVisible();

  const mine = page.getByRole("list", { name: "Dina samordnare den här månaden" });
  const waits = mine.getByRole("listitem").filter({ hasText: "Team Myrvalla" }).first();
  await expect(waits).toContainText("Per-Olov Näsman");
  await expect(waits).toContainText(isPause ? "Månaden är ett uppehåll." : "Inget samtal är bokat den här månaden.");
  await expect(waits).toContainText("Överenskommet som är kvar");
  await expectAxeClean(page, "with who waits");

  // The months of her teams, a year at a time or all of them; a header for every team and every month.
  await page.getByRole("link", { name: /^Mina team/ }).click();
  const table = page.getByRole("table");
  await expect(table.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("link", { name: "Hela perioden" }).click();
  await expect(table.getByRole("columnheader").nth(36)).toBeAttached();
  await expect(table.getByRole("rowheader", { name: /Team Myrvalla/ })).toContainText(/Träffats \d+ av \d+ månader/);
  await expect(table.getByRole("rowheader")).toHaveCount(2);
  await expectAxeClean(page, "all months of hers");

  if (isPause) return;
  const next = page.locator("section").filter({ hasText: "Först av allt" });
  await expect(next.getByRole("heading")).toHaveText("Per-Olov Näsman väntar på ett samtal");
  await next.getByRole("link", { name: "Boka ett samtal" }).click();
  await expect(page).toHaveURL(/\/teams\/[0-9a-f-]{36}\/supervision$/);
  await expect(page.getByRole("link", { name: "Team Myrvalla" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Handledning" })).toBeVisible();
});
