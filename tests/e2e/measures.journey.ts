import { id, linkLike, programmeOf, teamOf } from "./support/links.ts";
import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

const narrow = { width: 320, height: 720 };
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test("ME14: on a phone and by keyboard a measure is made, filled in, frozen after four times yes, and read", async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize(narrow);
  await signInAs(page, { name: "Karin Lidman" });
  const team = await teamOf(page);
  await page.goto(`${team}/measures`);
  await page.getByRole("link", { name: "Nytt mått" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Vad heter måttet?").fill("Föräldrar som ringt oss");
  await page.getByRole("radio", { name: /4 klagomål/ }).focus();
  await page.keyboard.press("Space");
  expect(await fits(page)).toBe(true);
  await page.getByRole("button", { name: "Skapa måttet" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Föräldrar som ringt oss" })).toBeVisible();
  await expect(page.getByText("Inga mätpunkter än.").first()).toBeVisible();
  const measure = new URL(page.url()).pathname;
  await expectAxeClean(page);

  await page.getByRole("link", { name: "Fyll i mätpunkter" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("De senaste perioderna.", { exact: false })).toBeVisible();
  const fields = page.getByLabel("Värde");
  for (let n = 0; n < (await fields.count()); n += 1) await fields.nth(n).fill(String(4 + (n % 3)));
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByText(/siffror är sparade/)).toBeVisible();

  await page.goto(measure);
  await expect(page.getByText(/^För få mätpunkter för att säga något/).first()).toBeVisible();
  await page.getByText("Frys eller dela mittlinjen").press("Enter");
  await page.getByLabel(/^Frysa/).check();
  const today = new Date().toISOString().slice(0, 10);
  await page.locator("#centre-day").fill(today);
  for (const question of ["Skiljer sig", "Vet ni varför", "Var det ni ville"])
    await page
      .getByRole("group", { name: new RegExp(`^${question}`) })
      .getByLabel("Ja")
      .check();
  const last = page.getByRole("group", { name: /^Tror ni att det håller/ });
  await last.getByLabel("Nej").check();
  await page.getByLabel("Varför", { exact: true }).fill("Så arbetade vi innan vi började prova.");
  const save = page
    .locator("form", { has: page.locator("input[value=centre]") })
    .getByRole("button", { name: "Spara" });
  await save.press("Enter");
  await expect(page.getByText(/Då ska linjen stå kvar. Vänta tills ni ser/)).toBeVisible();
  await expect(page.getByLabel("Varför", { exact: true })).toHaveValue("Så arbetade vi innan vi började prova.");
  await last.getByLabel("Ja").check();
  await save.press("Enter");
  await expect(page.getByText(/Mittlinjen är fryst till och med|Så arbetade vi innan/).first()).toBeVisible();
  await expect(page.getByText("Karin Lidman", { exact: false }).first()).toBeVisible();
  expect(await fits(page)).toBe(true);
  await expectAxeClean(page);

  await page.goto(`${team}/measures`);
  await expect(page.getByRole("link", { name: "Föräldrar som ringt oss" }).first()).toBeVisible();
  expect(await fits(page)).toBe(true);
});

test("ME14: a member of another team sees the shared measure, with what is of few people left out", async ({
  page,
}) => {
  await page.setViewportSize(narrow);
  await signInAs(page, { name: "Ida Mossberg" });
  const programme = await programmeOf(page);
  const shared = await linkLike(page, `${programme}/measures`, `${programme}/measures/${id}`, {
    words: "Föräldrar som vet",
  });
  await page.goto(shared);
  await expect(page.getByText(/Punkter som bygger på färre än 5 visas inte utanför teamet/)).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole("link", { name: "Team Ljungsele" }).click();
  await expect(page.getByText(/är dolda för dig: så få kan kännas igen/)).toBeVisible();
  await page.getByText("Visa som tabell").click();
  const denominators = await page.locator("table td:nth-of-type(3)").allTextContents();
  expect(denominators.filter((one) => /^[5-9]$/.test(one)).length).toBeGreaterThan(1);
  expect(denominators.filter((one) => /^[0-4]$/.test(one))).toEqual([]);
  await expect(page.getByText("Frys eller dela mittlinjen")).toBeHidden();
  expect(await fits(page)).toBe(true);
  await expectAxeClean(page);
});

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: narrow });

  test("ME35: a name is wiped from a measure, found by its own page", async ({ page }) => {
    await signInAs(page, { name: "Karin Lidman" });
    const team = await teamOf(page);
    await page.goto(`${team}/measures/new`);
    await page.getByLabel("Vad heter måttet?").fill("Besök hos Tuva Grönkvist");
    await page.getByRole("radio", { name: /4 klagomål/ }).check();
    await page.getByRole("button", { name: "Skapa måttet" }).click();
    await page.getByRole("link", { name: "Ta bort en uppgift" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Ta bort uppgift" })).toBeVisible();
    await expect(page.getByRole("term").filter({ hasText: "Måttets namn" })).toBeVisible();
    expect(await fits(page)).toBe(true);
    await page.getByLabel("Orden som ska bort").fill("Tuva Grönkvist");
    await page.getByRole("checkbox", { name: "Jag vet att det inte går att ångra." }).check();
    await page.getByRole("button", { name: "Ta bort för alltid" }).click();
    await expect(page.getByText("Den stod på 1 ställe.")).toBeVisible();
    await page.getByRole("link", { name: "Besök hos ▇▇▇" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Besök hos ▇▇▇" })).toBeVisible();
    expect(await page.content()).not.toContain("Tuva");
  });
});
