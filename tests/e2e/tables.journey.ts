import { boardPicture } from "#prisma/seed/picture.ts";
import { browserOf, saved, saving, text, toNote, writeLast } from "./support/open-note.ts";
import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

const id = "[0-9a-f-]{36}";

/** The next learning seminar of the demo's programme; gives its address. */
async function seminar(page: Page): Promise<string> {
  await page.goto("/start");
  const link = page.locator('a[href^="/programmes/"]').first();
  const [programme] = /^\/programmes\/[^/?]+/.exec((await link.getAttribute("href")) ?? "") ?? [];
  await page.goto(`${programme}/gatherings`);
  await page
    .getByRole("link", { name: /^LS4 ·/ })
    .first()
    .click();
  await page.waitForURL(new RegExp(`/gatherings/${id}$`));
  return new URL(page.url()).pathname;
}

/** Two of one team who sit at tables and can be signed in as, by name. */
async function twoOfATeam(page: Page): Promise<[string, string]> {
  const demo = await (await page.request.get("/demo")).text();
  const sitting = await page.locator(".table-people li > span:first-child").allTextContents();
  const known = sitting.map((says) => says.split(/ (?=Team )/)).filter(([name = ""]) => demo.includes(name));
  for (const team of Map.groupBy(known, ([, from]) => from).values()) {
    const [[one] = [], [other] = []] = team;
    if (one && other) return [one, other];
  }
  throw new Error("No two of a team sit.");
}

const tableOf = (page: Page, name: string) => page.locator(".table-sign").filter({ hasText: name });

/** By keyboard alone: the link beside her name, the table, the button. */
async function moves(page: Page, name: string, table: string): Promise<void> {
  await page.getByRole("link", { name: `Flytta ${name}…` }).focus();
  await page.keyboard.press("Enter");
  const choice = page.getByLabel(`Flytta ${name} till`);
  await expect(choice).toBeFocused();
  await choice.selectOption({ label: (await choice.locator("option", { hasText: table }).textContent()) ?? "" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: `${name} sitter nu vid ${table}` })).toBeAttached();
  await expect(page.getByRole("link", { name: `Flytta ${name}…` })).toBeFocused();
  await expect(tableOf(page, name).getByRole("heading", { level: 2 })).toHaveText(table);
}

test("the lead places people at tables and moves one by keyboard; those at one table write together", async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, "lead");
  const address = await seminar(page);
  await page.goto(`${address}/tables`);
  await page.getByLabel("Antal bord").fill("6");
  await page.getByLabel("Platser vid varje bord").fill("10");
  await page.getByRole("button", { name: "Duka borden" }).click();
  await expect(page.getByRole("heading", { name: "Bord 6" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Utan plats" }).getByRole("listitem").first()).toBeVisible();
  await page.getByLabel("Slumptal").fill("7");
  await page.getByRole("button", { name: "Placera", exact: true }).click();
  await expect(page.getByText("Alla har fått en plats. Slumptal 7.")).toBeVisible();
  await expectAxeClean(page, "tables");
  await expect(page.getByText("Alla anmälda har en plats.")).toBeVisible();

  const [sits, comes] = await twoOfATeam(page);
  const [one, other] = [await browserOf(browser, { name: sits }), await browserOf(browser, { name: comes })];
  // They are of one team: mixed, they sit apart.
  const hers = await tableOf(page, sits).getByRole("heading", { level: 2 }).textContent();
  expect(await tableOf(page, comes).getByRole("heading", { level: 2 }).textContent()).not.toBe(hers);
  await other.goto(`${address}/tables`);
  await takenOver(other);
  await moves(page, comes, hers ?? "");
  // Her page says it by itself, and leads there.
  await expect(other.getByText(`Du sitter vid ${hers?.toLowerCase()}`)).toBeVisible();
  await other.getByRole("link", { name: "Bordets anteckningar" }).first().click();
  await other.waitForURL(new RegExp(`/tables/${id}$`));
  await expect(text(other)).toContainText("Runt bordet");
  await toNote(one, new URL(other.url()).pathname);
  await writeLast(one, "Vi provade ett kortare brev");
  await expect(text(other)).toContainText("Vi provade ett kortare brev");
  await writeLast(other, "Vi också, med bild");
  await expect(text(one)).toContainText("Vi också, med bild");
  await expect(saving(other)).toHaveText(saved);
  await expectAxeClean(other, "the note of a table");

  // Who is moved reads on, and writes no more; what she wrote stays.
  const away = hers === "Bord 1" ? "Bord 2" : "Bord 1";
  await page.reload();
  await moves(page, comes, away);
  await expect(text(other)).toHaveAttribute("contenteditable", "false");
  await expect(other.getByText("De som sitter vid bordet skriver. Du kan läsa.")).toBeVisible();
  await expect(other.getByText("Vi också, med bild")).toBeVisible();
  for (const guest of [one, other]) await guest.context().close();
});

test("a team hangs up its storyboard, and everybody sees it; the lead adds what is read before the day", async ({
  page,
  browser,
}) => {
  await signInAs(page, "coordinator");
  const address = await seminar(page);
  await page.goto(`${address}/storyboards`);
  const place = page.getByRole("article").first();
  const message = `Fråga oss om kvällarna ${Math.random().toString(36).slice(2, 8)}`;
  await place.locator("summary").last().click();
  await place.getByLabel("En rad till den som stannar").last().fill(message);
  const picture = { name: "Tavla.png", mimeType: "image/png", buffer: boardPicture() };
  await place.getByLabel("Bild eller PDF").setInputFiles(picture);
  await place.getByRole("button", { name: "Häng upp" }).click();
  await expect(place.getByText("Skriv vad bilden visar").first()).toBeVisible();
  await place.getByLabel("Vad bilden visar").last().fill("Fyra kolumner med lappar");
  await place.getByRole("button", { name: "Häng upp" }).click();
  await expect(place.getByRole("img", { name: "Fyra kolumner med lappar" })).toBeVisible();
  await expectAxeClean(page, "storyboards");

  const lead = await browserOf(browser, "lead");
  await lead.goto(`${address}/storyboards`);
  await expect(lead.getByText(message)).toBeVisible();
  await lead.goto(`${address}/materials`);
  await takenOver(lead);
  const title = `Att läsa ${Math.random().toString(36).slice(2, 8)}`;
  await lead.getByLabel("Fil", { exact: true }).setInputFiles({ ...picture, name: `${title}.png` });
  await lead.getByRole("button", { name: "Lägg till", exact: true }).click();
  await expect(lead.getByRole("link", { name: title })).toBeVisible();
  await lead.getByRole("button", { name: `Flytta upp ${title}` }).click();
  await expect(lead.getByRole("list", { name: "Inför dagen" }).getByRole("listitem").first()).toContainText(title);
  await expectAxeClean(lead, "materials");
  await page.goto(address);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await lead.context().close();
});
