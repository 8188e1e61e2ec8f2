import { type BrowserContext, expect, type Page } from "@playwright/test";
import { takenOver } from "../support.ts";

const aCode = /\b\d{3} \d{3}\b/;

/** The mails to an address that have a code in them; what else is sent to her meanwhile, by whatever others do, is none of them. */
const mailsWithCode = (post: Page, address: string) =>
  post.locator("article", { hasText: address }).filter({ hasText: aCode });

/**
 * Reads the last mail with a code to an address from the demo's post, in a tab of its own: the code, and the link where there
 * is one. Who has asked before says how many such mails there were then, and waits for another.
 */
export async function mailTo(
  context: BrowserContext,
  address: string,
  before = 0,
): Promise<{ code: string; link: string }> {
  const post = await context.newPage();
  const mails = mailsWithCode(post, address);
  const mail = mails.first();
  await expect(async () => {
    await post.goto(`/demo/post?to=${address}`);
    expect(await mails.count()).toBeGreaterThan(before);
  }).toPass();
  const text = await mail.innerText();
  await post.close();
  return { code: aCode.exec(text)?.[0] ?? "", link: /\S+\/sign-in\/link#\S+/.exec(text)?.[0] ?? "" };
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
  const before = await mailsWithCode(post, address).count();
  await post.close();
  await askForMail(page, address);
  const { code } = await mailTo(page.context(), address, before);
  await page.getByLabel("Kod ur mejlet").fill(code);
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL("**/account/passkeys/new?**");
  await takenOver(page);
}
