import type { Page } from "@playwright/test";
import { mailTo, signInByCode } from "./support/mail.ts";
import { expect, expectAxeClean, test } from "./support.ts";

/** The texts of the demo's mails to an address, the latest first. */
async function mailsTo(page: Page, address: string): Promise<string[]> {
  const post = await page.context().newPage();
  await post.goto(`/demo/post?to=${address}`);
  const texts = await post.locator("article", { hasText: address }).allInnerTexts();
  await post.close();
  return texts;
}

test("M10: a new address, confirmed by a code; the earlier one is told", async ({ page }) => {
  test.slow();
  const [before, after] = ["gunilla.frisk@vasmora.example", "gunilla@nya-kommunen.example"];
  await page.goto("/sign-in?to=/account");
  await signInByCode(page, before);
  await page.goto("/account");
  await page.getByRole("link", { name: "Byt adress" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ny e-postadress");
  await expectAxeClean(page);
  await page.getByLabel("Ny e-postadress").fill(before);
  await page.getByRole("button", { name: "Skicka kod" }).click();
  await expect(page.getByText("Det är den adress som du har.")).toBeVisible();
  await page.getByLabel("Ny e-postadress").fill(after);
  await page.getByRole("button", { name: "Skicka kod" }).click();
  await expect(page.getByText(`En kod är på väg till ${after}`)).toBeVisible();
  const { code } = await mailTo(page.context(), after);
  await page.getByLabel("Kod ur mejlet").fill(code === "000 000" ? "111111" : "000000");
  await page.getByRole("button", { name: "Byt adress" }).click();
  await expect(page.getByText("Koden stämmer inte")).toBeVisible();
  await page.getByText("Kom det inget mejl?").click();
  await expectAxeClean(page);
  await page.getByLabel("Kod ur mejlet").fill(code);
  await page.getByRole("button", { name: "Byt adress" }).click();
  await expect(page.getByText("Din e-postadress är ändrad.")).toBeVisible();
  await expect(page.getByText(after)).toBeVisible();
  await expectAxeClean(page);
  await expect(async () => {
    expect((await mailsTo(page, before))[0]).toContain("Var det inte du?");
    expect((await mailsTo(page, before))[0]).toContain("Ring genast");
  }).toPass();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("M10: a new address, by the code from the mail", async ({ page }) => {
    const after = "joel@nya-kommunen.example";
    await page.goto("/sign-in?to=/account/address");
    await signInByCode(page, "joel.astrand@vasmora.example");
    await page.goto("/account/address");
    await page.getByLabel("Ny e-postadress").fill(after);
    await page.getByRole("button", { name: "Skicka kod" }).click();
    await page.getByLabel("Kod ur mejlet").fill((await mailTo(page.context(), after)).code);
    await page.getByRole("button", { name: "Byt adress" }).click();
    await page.waitForURL("**/account?done=address");
    await expect(page.getByText(after)).toBeVisible();
  });
});
