import type { Browser } from "@playwright/test";
import { expect, type Page, signInAs, test } from "./support.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Anteckningens text" });
const aside = (page: Page) => page.getByRole("complementary", { name: "Kommentarer i texten" });

/** The coordinator's team, with a new meeting in whose note a line is written; gives the meeting's address. */
async function newMeeting(page: Page, line: string): Promise<string> {
  await signInAs(page, "coordinator");
  const team = /^\/teams\/[^/?]+/.exec((await page.locator('a[href^="/teams/"]').first().getAttribute("href")) ?? "");
  await page.goto(`${team?.[0]}/meetings/new`);
  await page.getByLabel("Rubrik").fill(`Möte ${Math.random().toString(36).slice(2, 8)}`);
  await page.locator("main form").getByRole("button").last().click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  await text(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(line);
  await expect(page.locator("[data-saving]")).toHaveAttribute("data-saving", "saved");
  return page.url();
}

async function supervisorAt(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "sv-SE", baseURL: process.env.GENOMBROTT_URL ?? "" });
  const page = await context.newPage();
  await signInAs(page, { name: "Annika Rosenlund" });
  await page.goto(address);
  await expect(text(page)).toBeVisible();
  return page;
}

test("who may not write comments on a passage by keyboard, is answered, and sees it resolved", async ({
  page,
  browser,
}) => {
  const address = await newMeeting(page, "Vi ringer dagen före");
  const supervisor = await supervisorAt(browser, address);
  await expect(text(supervisor)).toContainText("Vi ringer dagen före");
  await text(supervisor).focus();
  await supervisor.keyboard.press("ArrowUp");
  await expect(supervisor.getByRole("button", { name: "Kommentera" })).toBeVisible();
  await supervisor.keyboard.type("x");
  await expect(text(supervisor)).not.toContainText("x");
  await supervisor.keyboard.press("Enter");
  await expect(supervisor.getByLabel("Din kommentar")).toBeFocused();
  await supervisor.keyboard.type("Vem ringer?");
  await aside(supervisor).getByRole("button", { name: "Skicka" }).first().click();

  // At the member's, without a reload: in the text and beside it.
  const thread = aside(page).getByRole("listitem", { name: "Kommentarer om: Vi ringer dagen före" });
  await expect(thread).toContainText("Vem ringer?");
  await expect(text(page).locator(".note-passage")).toHaveText("Vi ringer dagen före");
  await text(page).locator(".note-passage").click();
  await expect(thread).toBeFocused();
  await thread.getByLabel("Svara").fill("Jag gör det");
  await thread.getByRole("button", { name: "Skicka" }).click();
  await expect(aside(supervisor)).toContainText("Jag gör det");

  await page.getByRole("button", { name: /^Markera som klar/ }).click();
  await expect(text(page).locator(".note-passage")).toHaveCount(0);
  await expect(aside(supervisor)).toContainText("1 klar kommentar");
  await expect(text(supervisor).locator(".note-passage")).toHaveCount(0);
  await aside(supervisor).getByText("1 klar kommentar").click();
  await supervisor.getByRole("button", { name: /^Ta upp igen/ }).click();
  await expect(text(page).locator(".note-passage")).toHaveText("Vi ringer dagen före");
  await supervisor.context().close();
});

test("a marked passage is commented on with the mouse, and shown from its comment", async ({ page }) => {
  await newMeeting(page, "Fika först");
  await text(page)
    .getByText("Fika först")
    .dblclick({ position: { x: 8, y: 8 } });
  await page.getByRole("button", { name: "Kommentera" }).click();
  await page.getByLabel("Din kommentar").fill("Gärna bullar");
  await aside(page).getByRole("button", { name: "Skicka" }).first().click();
  await expect(aside(page).getByRole("listitem", { name: /^Kommentarer om: Fika/ })).toBeFocused();
  await page.getByRole("button", { name: /^Visa i texten/ }).click();
  await expect(text(page).locator(".note-passage-open")).toBeInViewport();
});
