import { another, toPackage, unique } from "./support/package.ts";
import { asksAgain, expect, expectAxeClean, takenOver, test } from "./support.ts";

test("the diagram scrolls by keyboard and leads to the list", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await toPackage(page, "member");
  const region = page.getByRole("region", { name: /Drivdiagrammet/ });
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  const driver = region.getByRole("link").nth(2);
  const name = ((await driver.getAttribute("aria-label")) ?? "").replace(/ \d+ idéer?$/, "");
  await driver.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page).toHaveURL(/view=outline#driver-/);
});

test("a researcher tends the package by keyboard alone", async ({ page }) => {
  test.slow();
  const address = await toPackage(page, "researcher", "/drivers/new");
  const names = [unique("Vi lyssnar"), unique("Vi svarar")];
  for (const name of names) {
    await page.goto(`${address}/drivers/new`);
    await page.getByLabel("Drivare", { exact: true }).focus();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name })).toBeVisible();
  }
  const [first = "", second = ""] = names;
  const up = page.getByRole("button", { name: new RegExp(`Flytta upp ${second}`) });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(new RegExp(`${second} ligger nu på plats`))).toBeAttached();
  const order = await page.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(order.indexOf(second)).toBe(order.indexOf(first) - 1);
  // The focus stays on the button that was pressed.
  await expect(up).toBeFocused();
  await page.getByRole("link", { name: `Ändra ${first}` }).click();
  await page.getByText("Ta drivaren ur paketet").click();
  await page.getByRole("button", { name: "Ta ur paketet" }).click();
  await page.getByRole("button", { name: `Ta tillbaka ${first}` }).click();
  await expect(page.getByRole("heading", { name: first })).toBeVisible();
});

test("two people edit the same idea: the second sees both texts and chooses", async ({ page, context }) => {
  test.slow();
  const address = await toPackage(page, "lead");
  await page.goto(`${address}/ideas/new`);
  const title = unique("Ring på kvällen");
  await page.getByLabel("Idé", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Spara idén" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const idea = new URL(page.url()).pathname;
  await page.goto(`${idea}/edit`);
  const other = await another(context, "researcher");
  await other.goto(`${idea}/edit`);
  await takenOver(other);
  await other.getByLabel("Så kan ni pröva").fill("Börja med en familj.");
  await other.getByRole("button", { name: "Spara idén" }).click();
  await expect(other.getByText("Börja med en familj.")).toBeVisible();
  await page.getByLabel("Så kan ni pröva").fill("Börja med två.");
  await page.getByLabel("Varifrån kommer den?").fill("Avsnitt 4");
  await page.getByRole("button", { name: "Spara idén" }).click();
  const choice = page.getByRole("group", { name: /Någon annan har ändrat/ });
  await expect(choice).toContainText("Börja med en familj.");
  await expect(choice).toContainText("Börja med två.");
  await expectAxeClean(page);
  // A page asks again by itself, whatever a colleague has saved: what she reads and has written stays.
  await asksAgain(page);
  await expect(choice).toContainText("Börja med två.");
  await choice.getByLabel(/Den andras text/).check();
  await page.getByRole("button", { name: "Spara idén" }).click();
  await expect(page.getByText("Börja med en familj.")).toBeVisible();
  await expect(page.getByText("Avsnitt 4")).toBeVisible();
  await other.context().close();
});

test("a team's idea: own, shared, lifted; the others' screens follow", async ({ page, context }) => {
  test.slow();
  await toPackage(page, "coordinator");
  await page.getByRole("link", { name: "Lägg till en egen idé" }).click();
  const title = unique("Fråga barnet först");
  await page.getByLabel("Idé", { exact: true }).fill(`${title} 811228-9874`);
  await page.getByRole("button", { name: "Spara idén" }).click();
  await expect(page.getByText("Personnummer sparas inte här").first()).toBeVisible();
  await page.getByLabel("Idé", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Spara idén" }).click();
  await expect(page.getByText("Bara teamet och forskarna ser idén").first()).toBeVisible();
  await expectAxeClean(page);
  const idea = new URL(page.url()).pathname;
  const partner = await another(context, "partner");
  expect((await partner.goto(idea))?.status()).toBe(404);
  await page.getByRole("button", { name: "Dela med de andra teamen" }).click();
  await expect(page.getByText("Delad med alla team")).toBeVisible();
  expect((await partner.goto(idea))?.status()).toBe(200);
  await takenOver(partner);
  const lead = await another(context, "lead");
  await lead.goto(idea);
  await takenOver(lead);
  await lead.getByText("Lyft in i paketet").first().click();
  await lead.getByRole("button", { name: "Lyft in i paketet" }).click();
  await expect(lead.getByText(/^Från Team/)).toBeVisible();
  await expect(partner.getByText(/^Från Team/)).toBeVisible();
  await page.goto(idea);
  await page.getByRole("link", { name: "Pröva den här idén" }).click();
  await expect(page).toHaveURL(new RegExp(`/cycles/new\\?idea=${idea.split("/").at(-1)}`));
  await partner.context().close();
  await lead.context().close();
});

test("C27, C28: what should not stand in the package is said as one types", async ({ page }) => {
  const address = await toPackage(page, "researcher", "/ideas/new");
  const says = async (label: string, exact = false) => {
    const field = page.getByLabel(label, { exact });
    await field.fill("Ring 811228-9874");
    await expect(field).toHaveAccessibleDescription(/ser ut som ett personnummer/);
    await field.fill("Ring 070-174 06 58");
    await expect(field).toHaveAccessibleDescription(/ser ut som ett telefonnummer/);
    await field.fill("Läs dnr 2026-123");
    await expect(field).toHaveAccessibleDescription(/ser ut som ett ärendenummer/);
    await field.fill("Ring dagen efter");
    await expect(field).not.toHaveAccessibleDescription(/ser ut som/);
  };
  await says("Idé", true);
  for (const label of ["Vad går den ut på?", "Så kan ni pröva", "Varifrån kommer den?"]) await says(label);
  await page.goto(`${address}/drivers/new`);
  await says("Drivare", true);
  await says("Förklaring");
  await page.goto(`${address}/aim`);
  await says("Vad", true);
});

test("P13: a detail in an idea is selected and wiped, by those who keep it", async ({ page }) => {
  const name = unique("Alva");
  await toPackage(page, "lead", "/ideas/new");
  await page.getByLabel("Idé", { exact: true }).fill("Vi ringer upp");
  await page.getByLabel("Vad går den ut på?").fill(name);
  await page.getByRole("button", { name: "Spara idén" }).click();
  await page.waitForURL(/\/ideas\/[0-9a-f]{8}-/);
  await page.getByRole("link", { name: "Ta bort en uppgift" }).click();
  await takenOver(page);
  await page.locator("[data-text]").filter({ hasText: name }).selectText();
  await expect(page.getByLabel("Orden som ska bort")).toHaveValue(name);
  await expectAxeClean(page);
  await page.getByLabel(/inte går att ångra/).check();
  await page.getByRole("button", { name: "Ta bort för alltid" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Uppgiften är borttagen" })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test("comments on an idea: said, seen at once by another, changed, taken away", async ({ page, context }) => {
  test.slow();
  await toPackage(page, "partner", "?view=outline");
  await page.locator("li[id^=idea-] a").first().click();
  await page.waitForURL(/\/ideas\//);
  const idea = new URL(page.url()).pathname;
  const researcher = await another(context, "researcher");
  await researcher.goto(idea);
  await takenOver(researcher);
  const text = unique("Vi föräldrar vill hellre bli uppringda");
  await page.getByLabel("Skriv en kommentar").fill("Ring 811228-9874");
  await expect(page.getByText("Det ser ut som ett personnummer").first()).toBeVisible();
  await page.getByLabel("Skriv en kommentar").fill(text);
  await page.getByRole("button", { name: "Skicka" }).click();
  const mine = page.locator("li[id^=comment-]", { hasText: text });
  await expect(mine).toContainText("brukarrepresentant");
  await expect(page.getByLabel("Skriv en kommentar")).toHaveValue("");
  const theirs = researcher.locator("li[id^=comment-]", { hasText: text });
  await expect(theirs).toBeVisible();
  await expect(theirs.getByText("Ny", { exact: true })).toBeVisible();
  await expectAxeClean(page);
  await mine.getByText("Ändra eller ta bort").click();
  await mine.getByLabel("Din kommentar").fill(`${text}!`);
  await mine.getByRole("button", { name: "Spara ändringen" }).click();
  await expect(theirs).toContainText("ändrad");
  await mine.getByText("Ändra eller ta bort").click();
  await mine.getByRole("button", { name: "Ta bort kommentaren" }).click();
  await expect(page.getByText("Kommentaren är borttagen.").last()).toBeVisible();
  await expect(researcher.getByText(text)).toHaveCount(0);
  await researcher.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one reads, comments, and keeps what was typed when it is refused", async ({ page }) => {
    await toPackage(page, "researcher", "?view=outline");
    await page.locator("li[id^=idea-] a").nth(1).click();
    const text = unique("Hur gick det");
    await page.getByLabel("Skriv en kommentar").fill(`${text} 811228-9874`);
    await page.getByRole("button", { name: "Skicka" }).click();
    await expect(page.getByRole("heading", { name: "Kommentaren är inte sparad" })).toBeVisible();
    await expect(page.getByLabel("Din kommentar")).toHaveValue(`${text} 811228-9874`);
    await page.getByLabel("Din kommentar").fill(text);
    await page.getByRole("button", { name: "Skicka" }).click();
    await expect(page).toHaveURL(/\/ideas\/.*#comments$/);
    await expect(page.locator("li[id^=comment-]", { hasText: text })).toBeVisible();
  });

  test("one moves a driver and chooses whose ideas to see", async ({ page }) => {
    await toPackage(page, "lead", "?view=edit");
    const first = (await page.getByRole("heading", { level: 2 }).allInnerTexts())[1] ?? "";
    await page.getByRole("button", { name: `Flytta ner ${first}`, exact: false }).click();
    await expect(page).toHaveURL(/moved=.*#driver-/);
    await page.getByRole("button", { name: `Flytta upp ${first}`, exact: false }).click();
    expect((await page.getByRole("heading", { level: 2 }).allInnerTexts())[1]).toBe(first);
    await page.getByRole("link", { name: "Lista", exact: true }).click();
    const all = await page.locator("li[id^=idea-]").count();
    await page.getByLabel("Visa idéer").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Visa" }).click();
    const some = await page.locator("li[id^=idea-]").count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  });
});
