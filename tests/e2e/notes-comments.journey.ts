import { browserOf, newMeeting, saving, signIn, text, writeLast } from "./support/open-note.ts";
import { expect, type Page, test } from "./support.ts";

const aside = (page: Page) => page.getByRole("complementary", { name: "Kommentarer i texten" });

/** The coordinator's team, with a new meeting in whose note a line is written; gives the meeting's address. */
async function meetingWith(page: Page, line: string): Promise<string> {
  await signIn(page.context(), "coordinator");
  const address = await newMeeting(page);
  await writeLast(page, line);
  await expect(saving(page)).toHaveAttribute("data-saving", "saved");
  return address;
}

test("who may not write comments on a passage by keyboard, is answered, and sees it resolved", async ({
  page,
  browser,
}) => {
  const address = await meetingWith(page, "Vi ringer dagen före");
  const supervisor = await browserOf(browser, { name: "Annika Rosenlund" });
  await supervisor.goto(address);
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
  await meetingWith(page, "Fika först");
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
