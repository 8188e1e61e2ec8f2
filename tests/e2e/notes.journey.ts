import type { Browser } from "@playwright/test";
import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Anteckningens text" });
const saving = (page: Page) => page.locator("[data-saving]");

/** The coordinator's team, with a new meeting; gives the meeting's address. */
async function newMeeting(page: Page): Promise<string> {
  await signInAs(page, "coordinator");
  const team = /^\/teams\/[^/?]+/.exec((await page.locator('a[href^="/teams/"]').first().getAttribute("href")) ?? "");
  await page.goto(`${team?.[0]}/meetings/new`);
  await page.getByLabel("Rubrik").fill(`Möte ${Math.random().toString(36).slice(2, 8)}`);
  await page.locator("main form").getByRole("button").last().click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  await expect(text(page)).toBeVisible();
  return page.url();
}

async function another(browser: Browser, who: Parameters<typeof signInAs>[1], address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "sv-SE", baseURL: process.env.GENOMBROTT_URL ?? "" });
  const page = await context.newPage();
  await signInAs(page, who);
  await page.goto(address);
  return page;
}

async function writeLast(page: Page, line: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(line);
}

test("two write in the note of a meeting, see each other, and it is saved when it says so", async ({
  page,
  browser,
}) => {
  const address = await newMeeting(page);
  const other = await another(browser, "member", address);
  await expect(text(other)).toBeVisible();
  await writeLast(page, "Vi ringer dagen före");
  await expect(text(other)).toContainText("Vi ringer dagen före");
  await writeLast(other, "Bra, jag provar");
  await expect(text(page)).toContainText("Bra, jag provar");
  // Whatever she is called: another journey gives her names that are no names.
  const caret = text(page).locator(".note-caret-name");
  await expect(caret).toHaveText(/\S/);
  const name = (await caret.textContent()) ?? "";
  await expect(page.getByRole("list", { name: "Har anteckningen öppen nu" })).toContainText(name);
  await expect(saving(other)).toHaveText(/^Sparat \d\d:\d\d/);
  await other.context().close();
  await page.reload({ waitUntil: "commit" });
  await expect(text(page)).toContainText("Vi ringer dagen före");
  await expect(text(page)).toContainText("Bra, jag provar");
});

test("without a network it says what is so, and afterwards nothing is lost or doubled", async ({ page, browser }) => {
  const address = await newMeeting(page);
  await writeLast(page, "Före tunneln");
  await expect(saving(page)).toHaveAttribute("data-saving", "saved");
  await page.context().setOffline(true);
  await page.keyboard.type(", i tunneln");
  await expect(saving(page)).toContainText("Ej sparat – skrivs ner när du är uppkopplad igen");
  await expect(saving(page)).toContainText("kvar på den här enheten");
  await page.context().setOffline(false);
  await expect(saving(page)).toHaveText(/^Sparat \d\d:\d\d/, { timeout: 30_000 });
  const other = await another(browser, "member", address);
  await expect(text(other).getByText("Före tunneln, i tunneln", { exact: true })).toHaveCount(1);
  await other.context().close();
});

test("a marked line becomes a test, and the test is one press away", async ({ page }) => {
  await newMeeting(page);
  await writeLast(page, "Ring familjen dagen före mötet");
  await page.keyboard.press("Shift+Home");
  await page.getByRole("button", { name: "PGSA-test" }).click();
  const chip = text(page).locator(".note-thing");
  await expect(chip).toContainText("Ring familjen dagen före mötet");
  await expect(chip).toContainText("Utkast");
  await expect(saving(page)).toHaveAttribute("data-saving", "saved");
  await chip.getByRole("link").click();
  await page.waitForURL(/\/cycles\//);
});

test("when it is closed it is read on every screen, and written on none", async ({ page, browser }) => {
  const address = await newMeeting(page);
  await writeLast(page, "Till handledningen");
  const other = await another(browser, "member", address);
  await expect(text(other)).toContainText("Till handledningen");
  await page.getByText("Är ni klara?").click();
  await page.locator("form[action$='/minutes']").getByRole("button").click();
  await expect(page.getByText("Anteckningarna är stängda")).toBeVisible();
  await expect(other.getByText("Anteckningarna är stängda")).toBeVisible();
  for (const one of [page, other]) {
    await expect(text(one)).toHaveCount(0);
    await expect(one.getByText("Till handledningen")).toBeVisible();
  }
  await other.context().close();
});

test("nothing is in the way of anybody in an open note", async ({ page }) => {
  await newMeeting(page);
  await writeLast(page, "Hej");
  await expectAxeClean(page, "open note");
});
