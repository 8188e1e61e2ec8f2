import { measureOf, programmeOf, teamOf } from "./support/links.ts";
import { asksAgain, expect, type Page, signInAs, takenOver, test } from "./support.ts";

const karin = { name: "Karin Lidman" };

test("an aim that somebody else sets meanwhile takes nothing away of the one that is being written", async ({
  page,
  browser,
}) => {
  await signInAs(page, karin);
  const aim = `${await teamOf(page)}/aim`;
  await page.goto(aim);
  const what = page.getByLabel("Vad ska bli bättre?");
  await what.fill("Mitt mål, inte klart");
  const other = await browser.newContext();
  const phone = await other.newPage();
  await signInAs(phone, karin);
  await phone.goto(aim);
  await takenOver(phone);
  await phone.getByLabel("Vad ska bli bättre?").fill("Ett annat mål");
  await phone.getByRole("button", { name: "Spara målet" }).click();
  await phone.waitForURL((url) => !url.pathname.endsWith("/aim"));
  await other.close();
  await asksAgain(page);
  await expect(what).toHaveValue("Mitt mål, inte klart");
  await what.fill("Mitt mål");
  const save = page.getByRole("button", { name: "Spara målet" });
  await save.click();
  await expect(page.getByText("Någon har ändrat målet sedan du öppnade sidan.", { exact: false })).toBeVisible();
  await expect(page.getByText("Ett annat mål").first()).toBeVisible();
  await expect(what).toHaveValue("Mitt mål");
  await save.click();
  await page.waitForURL((url) => !url.pathname.endsWith("/aim"));
  await page.goto(aim);
  await expect(what).toHaveValue("Mitt mål");
});

/** What is written stays when the page asks again, and goes when it has been saved. */
async function staysUntilSaved(page: Page, intent: string, label: string, text: string) {
  const form = page.locator("form", { has: page.locator(`input[name=intent][value=${intent}]`) });
  const field = form.getByLabel(label);
  await field.fill(text);
  await asksAgain(page);
  await expect(field).toHaveValue(text);
  await form.getByRole("button").click();
  await expect(page.getByText(text, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  await expect(field).toHaveValue("");
}

test("a remark that is being written stays until it is saved", async ({ page }) => {
  await signInAs(page, karin);
  const measure = await measureOf(page, `${await teamOf(page)}/measures`);
  await page.goto(measure);
  await page.getByText("Det som hände under tiden").first().click();
  for (const text of ["Ny chef", "Nya lokaler"]) await staysUntilSaved(page, "remark", "Vad hände?", text);
});

test("a factor that is being written stays until it is saved", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto(`${await programmeOf(page)}/factors`);
  for (const text of ["Lugn och ro", "Ett eget rum"]) await staysUntilSaved(page, "add", "Namn", text);
});

test("what was wrong stays said when one goes to a place on the page", async ({ page }) => {
  await signInAs(page, karin);
  const team = await teamOf(page);
  await page.goto(`${await measureOf(page, `${team}/measures`)}/edit`);
  await takenOver(page);
  const target = page.getByLabel("Målvärde");
  await target.fill("120");
  const save = page.getByRole("button", { name: "Spara" }).first();
  await save.click();
  const wrong = page.getByText("En andel är mellan 0 och 100 procent.");
  await expect(wrong).toBeVisible();
  await page.getByRole("link", { name: "Hoppa till innehållet" }).press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await expect(wrong).toBeVisible();
  await expect(target).toHaveValue("120");
});
