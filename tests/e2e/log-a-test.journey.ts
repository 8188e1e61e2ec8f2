import { coordinator, logTest, saved, toQuickLog } from "./support/log-a-test.ts";
import { expect, expectAxeClean, signInAs, takenOver, test } from "./support.ts";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test("a coordinator logs a test, carries it round the wheel and begins the next", async ({ page }) => {
    await signInAs(page, coordinator);
    await logTest(page, "Ringa föräldern kvällen före mötet");
    await expectAxeClean(page);
    await page.getByRole("button", { name: "Vi har börjat" }).click();
    await page.getByLabel("Vad hände? (fråga 1)").fill("Alla tre svarade.");
    await page.getByRole("button", { name: "till Studera" }).click();
    await page.getByLabel("Vad lärde vi oss?").fill("Kvällen före är rätt tid.");
    await page.getByText("Pröva i större skala").click();
    await page.getByRole("button", { name: "Avsluta testet" }).click();
    await expect(page.getByText("Ta nästa steg i kedjan")).toBeVisible();
    await expectAxeClean(page);
    await page.getByRole("button", { name: "Nästa test i kedjan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nästa test i kedjan");
    await expect(page.getByLabel("Vad tror vi händer?").first()).toHaveValue("");
    // The next test is not the newcomer's: it says what it is.
    await expect(page.getByText("Skala: Några få")).toBeVisible();
  });
});

test("C34: what is typed is a draft at once, also on another device, and closing the tab loses nothing", async ({
  page,
  browser,
}) => {
  await signInAs(page, coordinator);
  await toQuickLog(page);
  await page.getByLabel("Vad provar vi?").fill("Ett utkast som jag lämnar");
  await expect(saved(page)).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const other = await browser.newContext();
  const phone = await other.newPage();
  await signInAs(phone, coordinator);
  await toQuickLog(phone);
  await phone.getByRole("link", { name: "Ett utkast som jag lämnar" }).click();
  await expect(phone.getByLabel("Vad provar vi?")).toHaveValue("Ett utkast som jag lämnar");
  await phone.getByText("Kasta utkastet").click();
  await phone.getByRole("button", { name: "Kasta det" }).click();
  await phone.waitForURL((url) => !url.pathname.includes("/cycles/"));
  await other.close();
});

test("the network goes: the screen says so, and what was written is saved when it is back", async ({
  page,
  context,
}) => {
  await signInAs(page, coordinator);
  const address = await logTest(page, "Skriva i en tunnel");
  await page.getByText("Planen i detalj").click();
  await context.setOffline(true);
  await page.getByLabel("Vem gör det?").fill("Utredarna");
  await expect(page.getByText("Ej sparat – försöker igen")).toBeVisible();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await page.goto(address);
  await expect(page.getByLabel("Vem gör det?")).toHaveValue("Utredarna");
});

test("C35: two write in the same field: both texts are shown, and the choice appears at the other's without reload", async ({
  page,
  browser,
}) => {
  await signInAs(page, coordinator);
  const address = await logTest(page, "Två skriver samtidigt");
  await page.getByText("Planen i detalj").click();
  const other = await browser.newContext();
  const second = await other.newPage();
  await signInAs(second, { name: "Lina Thorsell" });
  await second.goto(new URL(address).pathname);
  await takenOver(second);
  await second.getByText("Planen i detalj").click();
  // The second has begun to write when the first saves, so what she saw is older than what is stored.
  await second.route("**/save", (route) => route.abort());
  await second.getByLabel("Vem gör det?").fill("Jouren");
  await page.getByLabel("Vem gör det?").fill("Utredarna");
  await expect(saved(page)).toBeVisible();
  await second.unroute("**/save");
  await expect(second.getByText("Två har ändrat samma fält").first()).toBeVisible();
  const card = second.locator(".g-conflict .g-card").filter({ hasText: "Min text" });
  await expect(second.locator(".g-conflict")).toContainText("Utredarna");
  await expectAxeClean(second);
  await card.getByRole("button").click();
  await expect(saved(second)).toBeVisible();
  // And the first sees it without asking, since she has not touched the field again.
  await expect(page.getByLabel("Vem gör det?")).toHaveValue("Jouren");
  await other.close();
});

test("a personal number is stopped as it is typed, and the rest is saved", async ({ page }) => {
  await signInAs(page, coordinator);
  await logTest(page, "Inga namn och nummer");
  await page.getByText("Planen i detalj").click();
  await page.getByLabel("Vem gör det?").fill("Mamman 811228-9874");
  await expect(page.getByText("Det ser ut som ett personnummer").first()).toBeVisible();
  await page.getByLabel("Var?").fill("Hemma");
  await expect(page.getByText("Ej sparat – se det markerade fältet")).toBeVisible();
  await page.getByLabel("Vem gör det?").fill("Mamman");
  await expect(saved(page)).toBeVisible();
});

test("the whole way by keyboard alone", async ({ page }) => {
  await signInAs(page, coordinator);
  await toQuickLog(page);
  await page.getByLabel("Vad provar vi?").focus();
  await page.keyboard.type("Med tangentbordet");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Det går bra");
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press("Tab");
    if (
      await page.getByRole("button", { name: "Spara testet" }).evaluate((button) => button === document.activeElement)
    )
      break;
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("Testet är sparat")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a test is logged, and one that lacks its prediction comes back with what was typed", async ({ page }) => {
    await signInAs(page, coordinator);
    await page.locator("main a[href$='/cycles/new']").first().click();
    await page.getByLabel("Vad provar vi?").fill("Utan skript");
    await page.getByRole("button", { name: "Spara testet" }).click();
    await expect(page.getByText("Skriv vad ni tror händer").first()).toBeVisible();
    await expect(page.getByLabel("Vad provar vi?")).toHaveValue("Utan skript");
    await page.getByLabel("Vad tror vi händer?").fill("Det går bra");
    await page.getByRole("button", { name: "Spara testet" }).click();
    await expect(page.getByText("Testet är sparat")).toBeVisible();
    await page.getByRole("button", { name: "Vi har börjat" }).click();
    await expect(page.getByLabel("Vad lärde vi oss?")).toBeVisible();
  });
});
