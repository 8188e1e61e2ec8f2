import { measureOf, teamOf } from "./support/links.ts";
import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

const narrow = { width: 320, height: 720 };
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** A measure of the team's own, counted by the month unless told otherwise, that nobody has filled in. Gives its path. */
async function aNewMeasure(page: Page, name: string, kind = /4 klagomål/): Promise<string> {
  await page.goto(`${await teamOf(page)}/measures/new`);
  await page.getByLabel("Vad heter måttet?").fill(name);
  await page.getByRole("radio", { name: kind }).check();
  await page.getByRole("button", { name: "Skapa måttet" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The first days of the latest months that are over, the latest first, as `2026-10`. */
const monthsBack = (many: number) =>
  Array.from({ length: many }, (_, i) => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - i, 1)).toISOString().slice(0, 7);
  });

/** As one pastes: the whole text at once, where the cursor is. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text);

test("ME30: on a phone and by keyboard seven months are pasted from Excel, a wrong row is put right, and all is saved", async ({
  page,
}) => {
  await page.setViewportSize(narrow);
  await signInAs(page, { name: "Karin Lidman" });
  const measure = await aNewMeasure(page, "Samtal som vi ringt upp");
  await page.getByRole("link", { name: "Klistra in" }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByLabel("Tabellen");
  await field.focus();
  const rows = monthsBack(7).toReversed();
  const table = rows.map((month, i) => `${month}\t${i === 4 ? "1.2.3" : 5 + (i % 3)}`).join("\n");
  await paste(page, table);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Granska innan du sparar" })).toBeFocused();
  await expect(page.getByText("6 nya · 1 felaktig rad.", { exact: false })).toBeVisible();
  await expect(page.getByText("Rad 5: ”1.2.3”")).toBeVisible();
  expect(await fits(page)).toBe(true);
  await expectAxeClean(page);
  // Nothing is saved by the button alone while a row is wrong.
  await page.getByRole("button", { name: "Spara 6 siffror" }).press("Enter");
  await expect(page.getByText("Rätta de felaktiga raderna, eller kryssa i", { exact: false })).toBeVisible();
  await expect(field).toHaveValue(table);
  await field.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await paste(page, table.replace("1.2.3", "6"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("7 nya.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Spara 7 siffror" }).press("Enter");
  await expect(page.getByText("7 siffror är sparade.")).toBeVisible();
  expect(await fits(page)).toBe(true);
  await page.goto(measure);
  await page.getByText("Visa som tabell").press("Enter");
  await expect(page.locator("table tbody tr")).toHaveCount(7);
});

test("ME30: on a phone and by keyboard seven months are filled in, one after the other", async ({ page }) => {
  await page.setViewportSize(narrow);
  await signInAs(page, { name: "Karin Lidman" });
  const measure = await aNewMeasure(page, "Besök som blev av");
  await page.goto(`${measure}/points`);
  const fields = page.getByLabel("Värde");
  await fields.nth(1).focus();
  for (let n = 0; n < 7; n += 1) {
    await expect(fields.nth(n + 1)).toBeFocused();
    await page.keyboard.type(String(11 + n));
    // Past what else can be said of the month.
    if (n < 6) for (const _ of ["more", "next"]) await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("7 siffror är sparade.")).toBeVisible();
  await expect(fields.nth(1)).toHaveValue("11");
  await expectAxeClean(page);
  expect(await fits(page)).toBe(true);
});

test("ME24: what is typed stays while a colleague saves, and rows of events are empty when one's own are saved", async ({
  page,
  browser,
}) => {
  await signInAs(page, { name: "Karin Lidman" });
  const [theirs, mine] = [await aNewMeasure(page, "Kollegans rad"), await aNewMeasure(page, "Min rad")];
  const events = await aNewMeasure(page, "Sällsynta händelser", /18 dagar sedan/);
  const other = await browser.newContext();
  const colleague = await other.newPage();
  await signInAs(colleague, { name: "Karin Lidman" });
  const team = await teamOf(page);
  await page.goto(`${team}/points`);
  const rowOf = (name: string) =>
    page
      .locator(".g-stack", { has: page.getByRole("heading", { name }) })
      .last()
      .getByLabel("Värde");
  const [same, own] = [rowOf("Kollegans rad"), rowOf("Min rad")];
  await same.fill("4");
  await own.fill("17");
  await colleague.goto(`${theirs}/points`);
  // The running month too, so that the measure waits for nothing.
  for (const n of [0, 1]) await colleague.getByLabel("Värde").nth(n).fill("5");
  await colleague.getByRole("button", { name: "Spara" }).click();
  await expect(colleague.getByText("2 siffror är sparade.")).toBeVisible();
  const done = page.locator("section", { has: page.getByRole("heading", { name: "Övriga mått" }) });
  await expect(done.getByRole("link", { name: "Kollegans rad" })).toBeVisible();
  // What the colleague filled in waits no more, and is here until she who writes in it has been told.
  for (const when of ["as she writes", "as it comes back"]) {
    await expect(same).toHaveValue("4");
    await expect(own).toHaveValue("17");
    await page.getByRole("button", { name: "Spara" }).click();
    if (when === "as she writes") await expect(page.getByText("Nu står där: 5.")).toBeVisible();
  }
  await expect(page.getByText("2 siffror är sparade.")).toBeVisible();

  await page.goto(`${events}/points`);
  const day = page.getByLabel("Dag", { exact: true });
  const removals = page.getByRole("button", { name: "Ta bort" });
  await day.nth(1).fill("2026-01-07");
  await colleague.goto(`${events}/points`);
  await colleague.getByLabel("Dag", { exact: true }).first().fill("2026-01-05");
  await colleague.getByRole("button", { name: "Spara" }).click();
  await expect(removals).toHaveCount(1);
  await expect(day.nth(1)).toHaveValue("2026-01-07");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(removals).toHaveCount(2);
  await expect(day.nth(1)).toHaveValue("");
  await page.goto(`${mine}/points`);
  await expect(page.getByLabel("Värde").nth(1)).toHaveValue("17");
  await other.close();
});

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false });

  test("ME30: a table is looked at and saved, and a file is as good", async ({ page }) => {
    await signInAs(page, { name: "Karin Lidman" });
    const measure = await measureOf(page, `${await teamOf(page)}/measures`);
    await page.goto(`${measure}/points/import`);
    await page.getByLabel("Tabellen").fill("Hej på dig");
    await page.getByRole("button", { name: "Granska", exact: true }).click();
    await expect(page.getByText("Det här går inte att läsa som en tabell.", { exact: false })).toBeVisible();
    await expect(page.getByLabel("Tabellen")).toHaveValue("Hej på dig");
    const [month = ""] = monthsBack(1);
    const table = Buffer.from(`Månad;Täljare;Nämnare;Kommentar\n${month};7;31;Från fil\n`);
    await page
      .getByLabel("Fil", { exact: true })
      .setInputFiles({ name: "tabell.csv", mimeType: "text/csv", buffer: table });
    await page.getByRole("button", { name: "Granska filen" }).click();
    await expect(page.getByText("7 av 31 · Från fil", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Spara 1 siffra" }).click();
    await expect(page.getByText("En siffra är sparad.")).toBeVisible();
  });

  test("ME34: an event from long ago is found behind the latest and taken away", async ({ page }) => {
    await page.setViewportSize(narrow);
    await signInAs(page, { name: "Karin Lidman" });
    const measure = await aNewMeasure(page, "Händelser sedan länge", /18 dagar sedan/);
    await page.goto(`${measure}/points/import`);
    const days = Array.from({ length: 22 }, (_, i) => `2025-03-${String(i + 1).padStart(2, "0")}`);
    await page.getByLabel("Tabellen").fill(days.join("\n"));
    await page.getByRole("button", { name: "Granska", exact: true }).click();
    await page.getByRole("button", { name: "Spara 22 siffror" }).click();
    await expect(page.getByText("22 siffror är sparade.")).toBeVisible();
    await page.goto(`${measure}/points`);
    const removals = page.getByRole("button", { name: "Ta bort" });
    await expect(removals).toHaveCount(20);
    expect(await fits(page)).toBe(true);
    await page.getByRole("link", { name: "Visa äldre händelser" }).click();
    await expect(page.getByRole("heading", { name: "Äldre händelser" })).toBeVisible();
    await expect(removals).toHaveCount(2);
    await removals.last().click();
    await expect(page.getByText("Händelsen är borttagen.", { exact: false })).toBeVisible();
    await expect(removals).toHaveCount(1);
    expect(await fits(page)).toBe(true);
    await page.getByRole("link", { name: "Visa de senaste händelserna" }).click();
    await expect(removals).toHaveCount(20);
  });
});

test("CH12: a point appears on a colleague's open chart; of what comes seldom a chart that says more is proposed and made", async ({
  page,
  browser,
}) => {
  await signInAs(page, { name: "Karin Lidman" });
  const measure = await aNewMeasure(page, "Avbrutna umgängen");
  const other = await browser.newContext();
  const colleague = await other.newPage();
  await signInAs(colleague, { name: "Erik Tallvik" });
  await colleague.goto(measure);
  await takenOver(colleague);
  await expect(colleague.getByText("Inga mätpunkter än.").first()).toBeVisible();
  await page.goto(`${measure}/points`);
  for (const [n, value] of ["0", "1", "0"].entries())
    await page
      .getByLabel("Värde")
      .nth(n + 1)
      .fill(value);
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("3 siffror är sparade.")).toBeVisible();
  // What stands on the line says nothing of how it goes: one of the three is beside it.
  await expect(colleague.getByText("För få mätpunkter för att säga något: 1 av minst 10.").first()).toBeVisible();
  await other.close();

  await page.goto(measure);
  await expect(page.getByText("ritade i ett T-diagram, säger då mer än antalet", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Gör ett sådant mått" }).click();
  await expect(page.getByLabel("Vad heter måttet?")).toHaveValue("Dagar mellan: Avbrutna umgängen");
  await expect(page.getByRole("radio", { name: /^Dagar mellan händelser/ })).toBeChecked();
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Skapa måttet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dagar mellan: Avbrutna umgängen" })).toBeVisible();
});
