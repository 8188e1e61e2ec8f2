import { readCsv } from "#tests/support/files/csv.ts";
import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

/** The team's address, from the menu of the one who is signed in. */
async function teamOf(page: Page): Promise<string> {
  const href = await page.locator('a[href^="/teams/"]').first().getAttribute("href");
  return /^\/teams\/[^/?#]+/.exec(href ?? "")?.[0] ?? "";
}

/** Logs a test as a coordinator does. Gives its name, so that it is found among the demo's. */
async function logTest(page: Page, team: string): Promise<string> {
  const what = `Tavlans prov ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto(`${team}/cycles/new`);
  await page.getByLabel("Vad provar vi?").fill(what);
  await page.getByLabel("Vad tror vi händer?").fill("Kortet flyttas");
  await page.getByRole("button", { name: "Spara testet" }).click();
  await page.waitForURL(/saved/);
  return what;
}

const column = (page: Page, title: string) =>
  page.locator("[data-column]").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
const card = (page: Page, what: string) => page.locator("[data-card]").filter({ hasText: what });
const inColumn = (page: Page, title: string, what: string) =>
  column(page, title).locator("[data-card]").filter({ hasText: what });

/** On a screen that holds the whole board: one that scrolls under the hand is another matter than what is tried here. */
async function drag(page: Page, what: string, to: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 2400 });
  await card(page, what).dragTo(column(page, to), { targetPosition: { x: 40, y: 20 } });
}

test("the board: a card is dragged, moved by keyboard, held by a rule, and goes back with a reason", async ({
  page,
}) => {
  await signInAs(page, "coordinator");
  const team = await teamOf(page);
  const what = await logTest(page, team);
  await page.goto(`${team}/cycles?view=board`);
  await expect(inColumn(page, "Planerat", what)).toBeVisible();

  // By hand.
  await page.locator("[data-card][draggable=true]").first().waitFor();
  await drag(page, what, "Pågår");
  await expect(inColumn(page, "Pågår", what)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "flyttades till ”Pågår”" })).toBeAttached();

  // Forward by keyboard: the rule says no, the card stays, and the reason leads to where it is put right.
  await card(page, what).locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(card(page, what).getByRole("button", { name: "Studerat" })).toBeFocused();
  await page.keyboard.press("Enter");
  const says = page.getByRole("status").filter({ hasText: "står kvar" });
  await expect(says).toContainText("Skriv vad som hände");
  await expect(inColumn(page, "Pågår", what)).toBeVisible();
  await expectAxeClean(page, "with a refusal");

  // Dropped on what is done elsewhere: nothing moves, and it says where.
  await drag(page, what, "Avslutat");
  await expect(page.getByRole("status").filter({ hasText: "sin egen sida" })).toBeVisible();
  await expect(inColumn(page, "Pågår", what)).toBeVisible();

  // Back: the card asks why, and then goes.
  await drag(page, what, "Planerat");
  await expect(card(page, what).getByLabel("Varför går ni tillbaka?")).toBeFocused();
  await expectAxeClean(page, "with a menu open");
  await card(page, what).getByLabel("Varför går ni tillbaka?").fill("Vi hade inte börjat");
  await card(page, what).getByRole("button", { name: "Planerat" }).click();
  await expect(inColumn(page, "Planerat", what)).toBeVisible();
  await expect(card(page, what).locator("summary")).toBeFocused();
});

test("the list: found while it is typed, kept in the address, and taken out as a file", async ({ page }) => {
  await signInAs(page, "coordinator");
  const team = await teamOf(page);
  const what = await logTest(page, team);
  await page.goto(`${team}/cycles`);
  await page.getByLabel("Sök i testerna").pressSequentially(what);
  await expect(page).toHaveURL(/q=Tavlans/);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await expect(page.getByLabel("Sök i testerna")).toBeFocused();
  await expectAxeClean(page, "with a search");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const stream = await (await download).createReadStream();
  const text = Buffer.concat(await stream.toArray()).toString("utf8");
  expect(readCsv(text).map((row) => row[2])).toEqual(["Vad provar vi?", what]);
  await page.getByRole("link", { name: "Rensa" }).click();
  await expect(page.getByLabel("Sök i testerna")).toHaveValue("");
});

test("C32: a detail is selected in a text and wiped", async ({ page }) => {
  await signInAs(page, "coordinator");
  const team = await teamOf(page);
  const what = await logTest(page, team);
  await page.goto(page.url().replace("?saved", "/redact"));
  await takenOver(page);
  await page.locator("[data-text]").filter({ hasText: what }).first().selectText();
  await expect(page.getByLabel("Orden som ska bort")).toHaveValue(what);
  await page.getByLabel(/inte går att ångra/).check();
  await page.getByRole("button", { name: "Ta bort för alltid" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Uppgiften är borttagen" })).toBeVisible();
  await expect(page.getByText(what)).toHaveCount(0);
  await expectAxeClean(page);
});

test("on paper: a test, and what is tested now, are one A4 each", async ({ page }) => {
  await signInAs(page, "coordinator");
  const team = await teamOf(page);
  await page.goto(`${team}/cycles?state=closed`);
  const cycle = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  for (const path of [`${cycle}/print`, `${team}/now`]) {
    await page.goto(path);
    await expectAxeClean(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g), path).toHaveLength(1);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a card moves by its menu, and the list is searched", async ({ page }) => {
    await signInAs(page, "coordinator");
    const team = await teamOf(page);
    await page.goto(`${team}/cycles?view=board`);
    const moving = column(page, "Planerat").locator("[data-card]").first();
    const what = (await moving.getByRole("heading").textContent()) ?? "";
    await moving.locator("summary").click();
    await moving.getByRole("button", { name: "Pågår" }).click();
    await expect(inColumn(page, "Pågår", what)).toBeVisible();
    await expect(page).toHaveURL(/view=board/);
    await page.goto(`${team}/cycles`);
    await page.getByLabel("Sök i testerna").fill("xyzzy");
    await page.getByRole("button", { name: "Visa", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Inget test passar" })).toBeVisible();
  });
});
