import { stepMs } from "#app/features/second-factor/rules.ts";
import { codeAt } from "#app/features/second-factor/totp.server.ts";
import { withPasskeyDevice } from "./support/passkey-device.ts";
import { rows } from "./support/rows.ts";
import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

const helen = "(SELECT id FROM people WHERE name = 'Helen Marsh')";

/** Minutes go by in which she is not in the vault: its window is of some minutes before. */
async function minutesGoBy(minutes: number): Promise<void> {
  const past = `interval '${minutes} minutes'`;
  await rows(
    `UPDATE vault_windows SET opened_at = opened_at - ${past}, seen_at = seen_at - ${past}
     WHERE closed_at IS NULL AND person_id = ${helen}`,
  );
}

/** She comes back to the page: it looks again how long is left. */
const comesBack = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event("focus")));

async function pressed(page: Page, role: "button" | "link", name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

test("S22: by keyboard alone she sets up her app, keeps her codes, opens the vault and is told before it closes", async ({
  page,
}) => {
  test.slow();
  // As she is when the demo is born, also when the journey is walked again.
  for (const table of ["authenticators", "second_factors"])
    await rows(`DELETE FROM ${table} WHERE person_id = ${helen}`);
  await signInAs(page, { name: "Helen Marsh" });
  await page.goto("/vault/open");
  await expect(page, "she has no factor yet").toHaveURL(/\/account\/second-factor\?to=%2Fvault%2Fopen$/);
  await expectAxeClean(page);
  await pressed(page, "button", "Add an app");
  await expect(page.getByRole("img", { name: "Code for your app" })).toBeVisible();
  await expectAxeClean(page, "with the picture");
  const seed = ((await page.locator("p.font-mono").textContent()) ?? "").replaceAll(/\s/g, "");
  const code = page.getByLabel("The code that the app shows");
  await code.focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The code is six digits.")).toBeVisible();
  await expect(code, "what was typed stays").toHaveValue("12");
  await code.fill(codeAt(seed, new Date()));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await expectAxeClean(page, "with recovery codes");
  await pressed(page, "button", "I have saved the codes");
  await expect(page.getByRole("list", { name: "Recovery codes" })).toHaveCount(0);
  await pressed(page, "link", "On to the vault");
  await takenOver(page);
  const bar = page.getByRole("region", { name: "The vault" });
  await expect(bar).toContainText("The vault is open.");
  await expectAxeClean(page, "open");
  await pressed(page, "button", "Close the vault");
  await expect(page.getByText("The vault is closed.", { exact: true })).toBeVisible();

  // The code that set it up is used: the next one opens.
  await page.getByLabel("The code that the app shows").focus();
  await page.keyboard.type(codeAt(seed, new Date(Date.now() + stepMs)));
  await page.keyboard.press("Enter");
  await expect(bar).toContainText("The vault is open.");

  await minutesGoBy(4);
  await comesBack(page);
  await expect(bar).toContainText("Are you still here?");
  await expect(page.getByRole("alert").filter({ hasText: "Are you still here?" })).toBeAttached();
  await expectAxeClean(page, "about to close");
  await pressed(page, "button", "Keep it open");
  await expect(bar).toContainText("The vault is open.");
  await minutesGoBy(6);
  await comesBack(page);
  await expect(bar).toContainText("The vault has closed.");
  await expectAxeClean(page, "closed meanwhile");
});

test("a passkey that was added where the vault was open opens it with a touch", async ({ page }) => {
  test.slow();
  await withPasskeyDevice(page);
  await signInAs(page, { name: "Annika Rosenlund" });
  await page.goto("/vault/open");
  const bar = page.getByRole("region", { name: "Valvet" });
  await page.getByLabel("Koden som appen visar").fill(await demoCode(page));
  await page.getByRole("button", { name: "Öppna valvet" }).click();
  await expect(bar).toContainText("Valvet är öppet.");
  await page.goto("/account/passkeys/new?to=/vault/open");
  await page.getByLabel("Vad ska den heta?").fill("Min mobil");
  await page.getByRole("button", { name: "Lägg till passkey" }).click();
  await page.waitForURL("**/vault/open");
  await takenOver(page);
  await page.getByRole("button", { name: "Öppna med passkey" }).click();
  await expect(bar, "in the session that took the first one's place").toContainText("Valvet är öppet.");
  await page.goto("/account/second-factor");
  await expect(page.getByRole("list", { name: "Passkeys" })).toContainText("Öppnar valvet");
  await expectAxeClean(page);
});

/** The code that the page shows in the demo. */
async function demoCode(page: Page): Promise<string> {
  const said = await page.getByText("koden som gäller just nu är").textContent();
  return /\d{3} \d{3}/.exec(said ?? "")?.[0] ?? "";
}

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("the demo shows the code that opens the vault, and one goes on to where one was going", async ({ page }) => {
    await signInAs(page, { name: "Erik Tallvik" });
    await page.goto("/vault/open?to=/account/second-factor");
    const code = await demoCode(page);
    await page.getByLabel("Koden som appen visar").fill(code === "000 000" ? "111111" : "000000");
    await page.getByRole("button", { name: "Öppna valvet" }).click();
    await expect(page.getByText("Koden stämmer inte.")).toBeVisible();
    await expect(page.getByLabel("Koden som appen visar")).toHaveValue(code === "000 000" ? "111111" : "000000");
    await page.getByLabel("Koden som appen visar").fill(code);
    await page.getByRole("button", { name: "Öppna valvet" }).click();
    await expect(page).toHaveURL(/\/account\/second-factor$/);
    await expect(page.getByRole("button", { name: "Byt till en annan app" })).toBeVisible();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.goto("/vault/open");
    await page.getByRole("button", { name: "Stäng valvet" }).click();
    await expect(page.getByText("Valvet är stängt.")).toBeVisible();
  });
});
