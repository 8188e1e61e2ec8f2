import { browserOf, newMeeting, saved, saving, signIn, text, toNote, writeLast } from "./support/open-note.ts";
import { expect, expectAxeClean, type Page, test } from "./support.ts";

/** A new meeting of the coordinator's team; gives its address. */
async function coordinatorsMeeting(page: Page): Promise<string> {
  await signIn(page.context(), "coordinator");
  return newMeeting(page);
}

test("two write in the note of a meeting, see each other, and it is saved when it says so", async ({
  page,
  browser,
}) => {
  const address = await coordinatorsMeeting(page);
  await expect(text(page)).toHaveAccessibleDescription(/^Tryck Esc och sedan Tab/);
  const other = await browserOf(browser, "member");
  await toNote(other, address);
  await writeLast(page, "Vi ringer dagen före");
  await expect(text(other)).toContainText("Vi ringer dagen före");
  await writeLast(other, "Bra, jag provar");
  await expect(text(page)).toContainText("Bra, jag provar");
  // Whatever she is called: another journey gives her names that are no names.
  const caret = text(page).locator(".note-caret-name");
  await expect(caret).toHaveText(/\S/);
  const name = (await caret.textContent()) ?? "";
  await expect(page.getByRole("list", { name: "Har anteckningen öppen nu" })).toContainText(name);
  await expect(saving(other)).toHaveText(saved);
  await other.context().close();
  await page.reload({ waitUntil: "commit" });
  await expect(text(page)).toContainText("Vi ringer dagen före");
  await expect(text(page)).toContainText("Bra, jag provar");
});

test("a marked line becomes a test, and the test is one press away", async ({ page }) => {
  await coordinatorsMeeting(page);
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
  const address = await coordinatorsMeeting(page);
  await writeLast(page, "Till handledningen");
  const other = await browserOf(browser, "member");
  await toNote(other, address);
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
  await coordinatorsMeeting(page);
  await writeLast(page, "Hej");
  await expectAxeClean(page, "open note");
});
