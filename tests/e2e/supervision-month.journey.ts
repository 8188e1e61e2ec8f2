import { browserOf, saved, saving, text, writeLast } from "./support/open-note.ts";
import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

/** The next session of the researcher's with a team, found on her overview as she finds it; gives its address. */
async function nextSessionWith(page: Page, team: string): Promise<string> {
  await page.goto("/start");
  const link = page.locator("a[href^='/programmes/']").first();
  const [, , programmeId = ""] = ((await link.getAttribute("href")) ?? "").split("/");
  await page.goto(`/programmes/${programmeId}/supervision`);
  await page.getByRole("listitem").filter({ hasText: team }).locator("a[href^='/supervision/']").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Handledning, ${team}`);
  await takenOver(page);
  return new URL(page.url()).pathname;
}

const part = (page: Page, heading: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: heading, exact: true }) });
const item = (page: Page, heading: string, says: string) =>
  part(page, heading).getByRole("listitem").filter({ hasText: says });

test("J12: a month passes: they prepare, meet, agree, and the next session opens with it", async ({
  page,
  browser,
}) => {
  await signInAs(page, { name: "Erik Tallvik" });
  const address = await nextSessionWith(page, "Team Rönnsala");
  const mark = Math.random().toString(36).slice(2, 8);
  // Last month they agreed on two things.
  await page.getByRole("link", { name: /^Förra:/ }).click();
  // Its address stands there a moment before it does, and what is typed then is typed in the page one leaves.
  await expect(page.getByRole("link", { name: /^Nästa:/ })).toHaveAttribute("href", address);
  for (const said of [`Ringa chefen ${mark}`, `Skicka enkäten ${mark}`]) {
    await page.locator("#agree-text").fill(said);
    await page.getByRole("button", { name: "Skriv upp" }).click();
    await expect(item(page, "Överenskommet", said)).toBeVisible();
  }
  await page.getByRole("link", { name: /^Nästa:/ }).click();
  await expect(page).toHaveURL(address);
  const coordinator = await browserOf(browser, { name: "Susanne Palm" });
  await coordinator.goto(address);
  await takenOver(coordinator);

  // Before: she asks, while he is in the middle of a word.
  await page.getByLabel("Din punkt till samtalet").pressSequentially("Det jag vill ");
  await coordinator.getByLabel("Din fråga till samtalet").fill(`Hur får vi med natten ${mark}?`);
  await part(coordinator, "Att prata om").getByRole("button", { name: "Lägg till" }).click();
  await expect(item(page, "Att prata om", `natten ${mark}`)).toContainText("Från Susanne Palm");
  await expect(page.getByLabel("Din punkt till samtalet")).toHaveValue("Det jag vill ");
  await page.getByLabel("Din punkt till samtalet").pressSequentially(`ta upp ${mark}`);
  await page.keyboard.press("Enter");
  await expect(item(coordinator, "Att prata om", `Det jag vill ta upp ${mark}`)).toContainText("Från Erik Tallvik");

  // What was agreed last time stands first: one is done, and of the other he says why it is not.
  const done = item(coordinator, "Sedan förra gången", `Ringa chefen ${mark}`);
  await done.getByRole("button", { name: /^Klart/ }).click();
  await expect(item(page, "Sedan förra gången", `Ringa chefen ${mark}`)).toContainText(/Klart \d/);
  const other = item(page, "Sedan förra gången", `Skicka enkäten ${mark}`);
  await other.getByText("Flytta eller släpp").click();
  await other.getByRole("button", { name: "Flytta" }).click();
  await expect(other.getByText("Välj en ny dag.")).toBeVisible();
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await other.getByLabel("Ny dag, om det flyttas").fill(day);
  await other.getByRole("button", { name: "Flytta" }).click();
  await expect(other.getByText("Skriv med ett ord varför.")).toBeVisible();
  await other.getByLabel("Varför? Ett ord räcker").fill(`Sjukdom ${mark}`);
  await other.getByRole("button", { name: "Flytta" }).click();
  const moved = item(coordinator, "Sedan förra gången", `Skicka enkäten ${mark}`);
  await expect(moved).toContainText(`Flyttat 1 gång · ”Sjukdom ${mark}”`);

  // At it: they write together, and tick off what they have talked about.
  await page.getByRole("button", { name: "Börja anteckna" }).click();
  await expect(text(page)).toHaveAttribute("contenteditable", "true");
  await expect(text(coordinator)).toHaveAttribute("contenteditable", "true");
  await writeLast(page, `Vi talade om natten ${mark}`);
  await expect(text(coordinator)).toContainText(`Vi talade om natten ${mark}`);
  await writeLast(coordinator, `Jag frågar chefen ${mark}`);
  await expect(text(page)).toContainText(`Jag frågar chefen ${mark}`);
  await expect(saving(coordinator)).toHaveText(saved);
  await item(page, "Att prata om", `natten ${mark}`)
    .getByRole("button", { name: /^Pratat om/ })
    .click();
  await expect(
    item(coordinator, "Att prata om", `natten ${mark}`).getByRole("button", { name: /^Ta tillbaka/ }),
  ).toBeVisible();

  // What they agree on is to be done when they meet next, and is told under her bell.
  await page.locator("#agree-text").fill(`Fråga chefen om natten ${mark}`);
  const next = page.getByRole("link", { name: /^Nästa:/ });
  const due = await page.locator("#agree-due").inputValue();
  expect(due).toMatch(/^\d{4}-\d\d-\d\d$/);
  await page.getByRole("button", { name: "Skriv upp" }).click();
  const agreed = item(coordinator, "Överenskommet", `Fråga chefen om natten ${mark}`);
  await expect(agreed).toContainText("Susanne Palm");
  await expectAxeClean(page);
  await coordinator.goto("/notices");
  const notice = coordinator.getByRole("listitem").filter({ hasText: `natten ${mark}` });
  await expect(notice).toContainText("Erik Tallvik skrev upp något åt dig i handledningen");
  await notice.getByRole("button", { name: /^Öppna/ }).click();
  await expect(agreed).toBeVisible();

  // The next month opens with it.
  await next.click();
  await expect(page).not.toHaveURL(new RegExp(`${address}$`));
  const opened = item(page, "Sedan förra gången", `Fråga chefen om natten ${mark}`);
  await expect(opened).toContainText("Överenskommet");
  await opened.getByRole("button", { name: /^Klart/ }).click();
  await expect(opened.getByRole("button", { name: /^Öppna igen/ })).toBeVisible();
  await expect(agreed.getByRole("button", { name: /^Öppna igen/ })).toBeVisible();
  await coordinator.context().close();
});

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } });

  test("on a phone: ask, agree, and say what became of it", async ({ page }) => {
    await signInAs(page, "coordinator");
    const team = await page.locator("a[href^='/teams/']").first().getAttribute("href");
    await page.goto(`/${(team ?? "").split("/").slice(1, 3).join("/")}/supervision`);
    const mark = Math.random().toString(36).slice(2, 8);
    await page.getByLabel(/^Lägg en fråga till samtalet/).fill(`Hinner vi ${mark}?`);
    await page.getByRole("button", { name: "Lägg till" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Handledning, Team /);
    await expect(item(page, "Att prata om", mark)).toContainText("Fråga");
    await page.locator("#agree-text").fill("Ring 811228-9874");
    await page.getByRole("button", { name: "Skriv upp" }).click();
    await expect(page.getByText(/^Personnummer sparas inte här/)).toBeVisible();
    await expect(page.locator("#agree-text")).toHaveValue("Ring 811228-9874");
    await page.locator("#agree-text").fill(`Ring tillbaka ${mark}`);
    await page.getByRole("button", { name: "Skriv upp" }).click();
    const agreed = item(page, "Överenskommet", mark);
    await agreed.getByText("Flytta eller släpp").click();
    await agreed.getByLabel("Varför? Ett ord räcker").fill("Löste sig");
    await agreed.getByRole("button", { name: "Släpp" }).click();
    await expect(agreed).toContainText("Släppt");
    await expect(agreed).toContainText("”Löste sig”");
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
  });
});
