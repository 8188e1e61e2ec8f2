import { expect, expectAxeClean, signInAs, test } from "./support.ts";

/** In the demo's pause month nobody waits: the journey is then to what the researcher sees instead. */
const isPause = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm", month: "numeric" }) === "7";

test("a researcher who reads English opens Monday, sees who has waited longest, and goes to book him", async ({
  page,
}) => {
  await signInAs(page, { name: "Helen Marsh" });
  await page.getByRole("link", { name: "Programme", exact: true }).click();
  await page.getByRole("navigation", { name: "The programme" }).getByRole("link", { name: "Supervision" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Supervision" })).toBeVisible();

  const mine = page.getByRole("list", { name: "Your coordinators this month" });
  const waits = mine.getByRole("listitem").filter({ hasText: "Team Myrvalla" }).first();
  await expect(waits).toContainText("Per-Olov Näsman");
  await expect(waits).toContainText(isPause ? "The month is a pause." : "No session is booked this month.");
  await expect(waits).toContainText("Agreed and still open");
  await expectAxeClean(page, "with who waits");

  // The months of her teams, a year at a time or all of them; a header for every team and every month.
  await page.getByRole("link", { name: /^My teams/ }).click();
  const table = page.getByRole("table");
  await expect(table.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("link", { name: "The whole period" }).click();
  await expect(table.getByRole("columnheader").nth(36)).toBeAttached();
  await expect(table.getByRole("rowheader", { name: /Team Myrvalla/ })).toContainText(/Met \d+ of \d+ months/);
  await expect(table.getByRole("rowheader")).toHaveCount(2);
  await expectAxeClean(page, "all months of hers");

  if (isPause) return;
  const next = page.locator("section").filter({ hasText: "First of all" });
  await expect(next.getByRole("heading")).toHaveText("Per-Olov Näsman is waiting for a session");
  await next.getByRole("link", { name: "Book a session" }).click();
  await expect(page).toHaveURL(/\/teams\/[0-9a-f-]{36}\/supervision$/);
  await expect(page.getByRole("link", { name: "Team Myrvalla" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Supervision" })).toBeVisible();
});
