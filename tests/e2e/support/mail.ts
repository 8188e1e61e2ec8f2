import { type BrowserContext, expect, type Page } from "@playwright/test";
import { takenOver } from "../support.ts";

/**
 * Reads the last mail to an address from the demo's post, in a tab of its own: the code and the link in it. Who has asked
 * before says how many mails there were then, and waits for another.
 */
export async function mailTo(
  context: BrowserContext,
  address: string,
  before = 0,
): Promise<{ code: string; link: string }> {
  const post = await context.newPage();
  const mails = post.locator("article", { hasText: address });
  const mail = mails.first();
  await expect(async () => {
    await post.goto(`/demo/post?to=${address}`);
    expect(await mails.count()).toBeGreaterThan(before);
    await expect(mail).toContainText(/\d{3} \d{3}/, { timeout: 200 });
  }).toPass();
  const text = await mail.innerText();
  await post.close();
  return { code: /\b\d{3} \d{3}\b/.exec(text)?.[0] ?? "", link: /\S+\/sign-in\/link#\S+/.exec(text)?.[0] ?? "" };
}

export async function askForMail(page: Page, address: string): Promise<void> {
  await page.getByLabel("E-postadress").fill(address);
  await page.getByRole("button", { name: "Skicka kod" }).click();
  await page.waitForURL("**/sign-in/code");
}

/** Signs in by the mailed code from where the page asks one to, and says no to a passkey. */
export async function signInByCode(page: Page, address: string): Promise<void> {
  const post = await page.context().newPage();
  await post.goto(`/demo/post?to=${address}`);
  const before = await post.locator("article", { hasText: address }).count();
  await post.close();
  await askForMail(page, address);
  const { code } = await mailTo(page.context(), address, before);
  await page.getByLabel("Kod ur mejlet").fill(code);
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL("**/account/passkeys/new?**");
  await takenOver(page);
}
