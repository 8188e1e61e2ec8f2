import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

/** Fills in the whole form, and sends it. */
async function handOver(page: Page, name: string, phone: string): Promise<void> {
  await page.getByLabel("Förälderns namn").fill(name);
  await page.getByLabel("Telefon", { exact: true }).fill(phone);
  await page.getByLabel("När är det tryggt att höra av sig?").fill("Vardagar efter fyra");
  await page.getByLabel("Sms").check();
  const answer = (group: string, choice: string) =>
    page.getByRole("group", { name: group }).getByLabel(choice, { exact: true }).check();
  await answer("Får forskarna lämna meddelande om ingen svarar?", "Nej");
  await answer("Är det bara föräldern själv som använder telefonen?", "Ja");
  await answer("Har föräldern skyddade uppgifter?", "Nej");
  await answer("Behövs tolk?", "Nej");
  await page.getByLabel("Språk").selectOption("sv");
  await page.getByLabel("Vilken dag sa föräldern ja till dig?").fill("2026-01-15");
  await answer("Hur sa föräldern ja?", "Muntligt");
  await page.getByRole("button", { name: "Lämna över till forskarna" }).click();
}

/** By the code that the page shows in the demo: each opens once, and the next comes in half a minute. */
async function openTheVault(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto("/vault/open");
    const said = await page.getByText("koden som gäller just nu är").textContent({ timeout: 1000 });
    await page.getByLabel("Koden som appen visar").fill(/\d{3} \d{3}/.exec(said ?? "")?.[0] ?? "");
    await page.getByRole("button", { name: "Öppna valvet" }).click();
    await expect(page.getByRole("region", { name: "Valvet" })).toContainText("Valvet är öppet.", { timeout: 5000 });
  }).toPass({ timeout: 90_000 });
}

test.describe("on a phone, without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("X13: who recruits hands a parent over, and sees that she did and not whom", async ({ page }) => {
    await signInAs(page, { name: "Daniel Cvetković" });
    await page.goto("/start");
    const href = await page.locator('a[href^="/teams/"]').first().getAttribute("href");
    await page.goto(/^\/teams\/[0-9a-f-]{36}/.exec(href ?? "")?.[0] ?? "");
    await page.getByRole("link", { name: "Fråga föräldrar" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fråga föräldrar");
    const before = await page.getByRole("listitem").filter({ hasText: "Muntligt" }).count();
    const number = `070-17406${Math.floor(Math.random() * 40) + 20}`;
    const name = `Ulla Fabelsson ${Math.random().toString(36).slice(2, 8)}`;
    await handOver(page, name, "ring mig");
    await expect(page.getByText("Det ser inte ut som ett telefonnummer.").first()).toBeVisible();
    await expect(page.getByLabel("Förälderns namn"), "what was typed stays").toHaveValue(name);
    await expect(page.getByLabel("Sms")).toBeChecked();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);

    await page.getByLabel("Telefon", { exact: true }).fill(number);
    await page.getByRole("button", { name: "Lämna över till forskarna" }).click();
    await expect(page.getByText("Tack. Forskarna tar vid nu.")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Muntligt" })).toHaveCount(before + 1);
    expect(await page.content()).not.toContain(name);
    await expect(page.getByLabel("Förälderns namn")).toHaveValue("");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });
});

test("the sheet that is left with a parent is the study's words, in her language", async ({ page }) => {
  await signInAs(page, { name: "Daniel Cvetković" });
  await page.goto("/start");
  const href = await page.locator('a[href^="/teams/"]').first().getAttribute("href");
  await page.goto(`${/^\/teams\/[0-9a-f-]{36}/.exec(href ?? "")?.[0]}/parents`);
  await expectAxeClean(page);
  await page.getByRole("link", { name: "Bladet att lämna" }).click();
  await expect(page.getByText("Vill du berätta hur det är att vara förälder?")).toBeVisible();
  await expect(page.getByRole("button", { name: "Skriv ut" })).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByText("Would you like to tell us what it is like to be a parent?")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(page.getByText("Daniel")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expectAxeClean(page);
});

test("X23: a researcher finds her by code, opens who she is for a purpose, and notes that she was sought; it is gone when she leaves", async ({
  page,
}) => {
  await signInAs(page, { name: "Daniel Cvetković" });
  await page.goto("/start");
  const href = await page.locator('a[href^="/teams/"]').first().getAttribute("href");
  await page.goto(`${/^\/teams\/[0-9a-f-]{36}/.exec(href ?? "")?.[0]}/parents`);
  const name = `Siv Fabelsson ${Math.random().toString(36).slice(2, 8)}`;
  await handOver(page, name, `070-17406${Math.floor(Math.random() * 39) + 60}`);
  await expect(page.getByText("Tack. Forskarna tar vid nu.")).toBeVisible();
  await page.context().clearCookies();

  await signInAs(page, { name: "Erik Tallvik" });
  await openTheVault(page);
  await page.goto("/start");
  const at = await page.locator('a[href^="/programmes/"]').first().getAttribute("href");
  await page.goto(`${/^\/programmes\/[0-9a-f-]{36}/.exec(at ?? "")?.[0]}/study`);
  await page.getByRole("link", { name: "Föräldrar i studien" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Föräldrar i studien");
  // The demo's own, of whom some get no message.
  await expect(page.getByRole("heading", { name: "Att ringa" })).toBeVisible();
  await expectAxeClean(page);
  expect(await page.content()).not.toContain(name);
  const line = page.getByRole("listitem").filter({ hasText: "Team Ekvarpa" }).filter({ hasText: "Inte sökt än" });
  await line.last().getByRole("link").click();
  await page.getByLabel("Varför öppnar du?").selectOption({ label: "Ta den första kontakten" });
  await page.getByRole("button", { name: "Öppna", exact: true }).click();
  await expect(page.getByText("Uppgifterna försvinner när du lämnar sidan.")).toBeVisible();
  await expect(page.getByText("Fabelsson").first()).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole("group", { name: "Hur" }).getByLabel("samtal").check();
  await page.getByRole("group", { name: "Vad det gav" }).getByLabel("inget svar").check();
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByText("Sparat.", { exact: true })).toBeVisible();
  await expect(page.getByText("Fabelsson")).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText("Fabelsson")).toHaveCount(0);
});
