import { axeFindings, everything } from "#tests/support/axe.ts";
import { serveBed } from "#tests/support/note-bed/serve.ts";
import { open, outline, stored, textOf, texts } from "./support/bed.ts";
import { expect, expectAxeClean, test } from "./support.ts";

/** The editor by itself: two people's, on one page, with the app's own content security policy. */
let bed: Awaited<ReturnType<typeof serveBed>>;
test.beforeAll(async () => {
  bed = await serveBed();
});
test.afterAll(() => bed.stop());

test("each undoes what she did herself, and sees where the other writes", async ({ page }) => {
  // What is written within half a second is undone at once: on a slow machine too.
  await page.clock.setFixedTime(new Date());
  await open(page, bed.address, "?two");
  await page.keyboard.type("Linas rad");
  await page.keyboard.press("Enter");
  await expect(texts(page).nth(1).locator(".note-caret")).toHaveText(/Lina Thorsell/);
  await texts(page).nth(1).locator("p").nth(1).click();
  await expect(texts(page).nth(1)).toBeFocused();
  await page.keyboard.type("Jennys rad");
  await expect(textOf(page).locator(".note-caret")).toHaveText(/Jenny Sandin/);
  expect(outline(await stored(page))).toBe("(Linas rad) (Jennys rad)");
  await textOf(page).locator("p").first().click();
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(textOf(page)).not.toContainText("Linas rad");
  await expect(textOf(page)).toContainText("Jennys rad");
});

test("the caret of who does not move it fades, and is clear again when she does", async ({ page }) => {
  await page.clock.install();
  await open(page, bed.address, "?two");
  await page.keyboard.type("Linas rad");
  const caret = texts(page).nth(1).locator(".note-caret");
  await expect(caret).not.toHaveAttribute("data-idle");
  await page.clock.runFor(40_000);
  await expect(caret).toHaveAttribute("data-idle");
  await page.keyboard.type(", igen");
  await expect(caret).not.toHaveAttribute("data-idle");
});

test("by keyboard alone: into the tools and back, a task with who and when, and out of the text", async ({ page }) => {
  await page.goto(bed.address);
  await page.getByRole("button", { name: "before" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("toolbar").getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Alt+F10");
  for (let i = 0; i < 12; i += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Att göra-lista" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type("Boka rum");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Skicka kallelse");
  await page.keyboard.press("Tab");
  await page.getByLabel("Vem").focus();
  await page.getByLabel("Vem").selectOption("Jenny Sandin");
  await page.getByLabel("Senast").fill("2026-12-01");
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  expect(outline(await stored(page))).toBe("taskList[taskItem[(Boka rum) taskList[taskItem[(Skicka kallelse)]]]]");
  const [list] = (await stored(page)).content ?? [];
  expect(list?.content?.[0]?.content?.[1]?.content?.[0]?.attrs).toMatchObject({
    checked: true,
    person: "Jenny Sandin",
    dueOn: "2026-12-01",
  });
  await expect(textOf(page)).toContainText("1 dec. 2026");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "after" })).toBeFocused();
  await expect(textOf(page)).toHaveAccessibleDescription(/Esc och sedan Tab/);
});

test("a table: in, a row and a column more, Tab from cell to cell, and away", async ({ page }) => {
  await open(page, bed.address);
  await page.getByRole("button", { name: "Infoga tabell" }).click();
  await page.keyboard.type("Vem");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Vad");
  await page.getByRole("button", { name: "Ny kolumn" }).click();
  await page.getByRole("button", { name: "Ny rad" }).click();
  await expect(textOf(page).locator("tr")).toHaveCount(4);
  await expect(textOf(page).locator("tr").first().locator("th")).toHaveCount(4);
  await page.getByRole("button", { name: "Ta bort kolumnen" }).click();
  await expect(textOf(page).locator("tr").first().locator("th")).toHaveCount(3);
  await page.getByRole("button", { name: "Ta bort tabellen" }).click();
  await expect(textOf(page).locator("table")).toHaveCount(0);
});

test("found in the note: how many, the next, the one before, and back to the text", async ({ page }) => {
  await open(page, bed.address);
  await page.keyboard.type("Familjen ringer. Vi ringer familjen. Åter");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("FAMILJEN");
  await expect(page.getByText("1 av 2")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 av 2")).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByText("1 av 2")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type("Mamman");
  await expect(textOf(page)).toHaveText("Mamman ringer. Vi ringer familjen. Åter");
});

test("a marked line becomes a test with one press, undone with one, and shows how it goes", async ({ page }) => {
  await open(page, bed.address);
  await page.keyboard.type("Ring dagen före mötet");
  await page.keyboard.press("Shift+Home");
  await page.getByRole("button", { name: "PGSA-test" }).click();
  await expect(textOf(page)).toContainText("Test Ring före mötet planeras");
  expect(outline(await stored(page))).toBe("(Ring dagen före mötet  thing[])");
  await page.evaluate(() =>
    (window as unknown as { bed: { setState: (state: string) => void } }).bed.setState("prövas"),
  );
  await expect(textOf(page)).toContainText("prövas");
  await textOf(page).press("Control+z");
  expect(outline(await stored(page))).toBe("(Ring dagen före mötet)");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("nej");
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Idé" }).click();
  await expect(page.getByText("Det gick inte just nu").first()).toBeVisible();
  expect(outline(await stored(page))).toBe("(nej)");
});

test("a name after @, a link, a picture that is dropped in", async ({ page }) => {
  await open(page, bed.address);
  await page.keyboard.type("Hej @ås");
  await expect(page.getByRole("option", { name: "Åsa Öberg" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("se ");
  await page.keyboard.press("Control+k");
  await page.getByLabel("Adress").fill("socialstyrelsen.se");
  await page.keyboard.press("Enter");
  await expect(textOf(page).getByText("socialstyrelsen.se")).toHaveAttribute("href", "https://socialstyrelsen.se");
  await page
    .getByLabel("Infoga bild")
    .last()
    .setInputFiles({ name: "tavla.png", mimeType: "image/png", buffer: Buffer.from("x") });
  await expect(textOf(page).locator("img")).toHaveAttribute("alt", "tavla");
  expect(outline(await stored(page))).toContain("(Hej  mention[]  se  link:socialstyrelsen.se)");
});

test("who may not write cannot, and has no buttons to", async ({ page }) => {
  await open(page, bed.address, "?read");
  await page.keyboard.type("x");
  expect(outline(await stored(page))).toBe("()");
  await expect(page.getByRole("button", { name: "Fet" })).toHaveCount(0);
});

test("on a phone the bars stand at the foot of the screen while one writes", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(bed.address);
  const bars = page.getByRole("toolbar");
  await textOf(page).tap();
  await page.keyboard.type("Hej");
  const box = await bars.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(690);
  for (const button of await bars.getByRole("button").all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});

test("nothing is in the way of anybody, by day and night, wide and small", async ({ page }) => {
  await open(page, bed.address, "?two");
  await page.keyboard.type("# Rubrik\n[ ] Boka rum @Jen");
  await page.keyboard.press("Enter");
  await expectAxeClean(page, "with a task");
  await textOf(page).click();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("rum");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFindings(page, everything)).toEqual([]);
});
