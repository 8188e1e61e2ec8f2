import { signInByCode } from "./support/mail.ts";
import { withPasskeyDevice } from "./support/passkey-device.ts";
import { countTaps, expect, forgetSession, takenOver, test } from "./support.ts";

/** What a coordinator has: two minutes between two visits, and a dozen taps of patience. */
const bars = { taps: 12, seconds: 120 };

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("two minutes: from signed out, on a phone with a passkey, to a test that is saved", async ({ page }) => {
  test.slow();
  const { finger } = await withPasskeyDevice(page);
  await page.goto("/sign-in");
  await signInByCode(page, "jenny.sandin@ekvarpa.example");
  await page.getByLabel("Vad ska den heta?").fill("Min mobil");
  await page.getByRole("button", { name: "Lägg till passkey" }).tap();
  await page.waitForURL((url) => url.pathname === "/start");
  await forgetSession(page);
  await finger(false);

  await page.goto("/");
  const effort = await countTaps(page);
  const offered = page.waitForResponse("**/sign-in/passkey/options");
  await page.getByRole("link", { name: "Logga in" }).first().tap();
  await page.waitForURL("**/sign-in**");
  await offered;
  // Pressed first, then touched: a finger that lies there already signs in by the suggestions. But touched before the
  // reader is asked: this one does not notice a finger that comes later.
  await page.route("**/sign-in/passkey/options", async (route) => {
    await finger(true);
    await route.continue();
  });
  await page.getByRole("button", { name: "Logga in med passkey" }).tap();
  await page.waitForURL((url) => url.pathname === "/start");
  await takenOver(page);
  await page.locator("main a[href$='/cycles/new']").first().tap();
  await page.waitForURL(/\/cycles\/new/);
  await takenOver(page);
  await page.getByLabel("Vad provar vi?").tap();
  await page.keyboard.type("Ringa mamman kvällen före mötet och fråga vad hon vill ta upp");
  await page.getByLabel("Vad tror vi händer?").tap();
  await page.keyboard.type("Hon kommer, och säger något som vi inte visste");
  await page.getByRole("button", { name: "Spara testet" }).tap();
  await expect(page.getByText("Testet är sparat")).toBeVisible();

  const { taps, characters, seconds } = effort.soFar();
  // The finger on the reader is a tap that no page sees.
  const all = { taps: taps + 1, characters, seconds: seconds + 2 };
  console.log(
    `two minutes: ${all.taps} taps, ${all.characters} characters, ${all.seconds} s (bars ${bars.taps}, ${bars.seconds} s)`,
  );
  expect(characters).toBeGreaterThan(100);
  expect(all.taps).toBeGreaterThan(5);
  expect(all.taps).toBeLessThanOrEqual(bars.taps);
  expect(all.seconds).toBeLessThanOrEqual(bars.seconds);
});
