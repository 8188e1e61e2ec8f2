// One file, since one after the other: a study that closes for a moment takes no parents.

import { freeNumber, handOver, itIsMorning, messageTo, openTheVault, openTimes, ownTeam } from "./support/parents.ts";
import { looksClean, yearsGoBy } from "./support/whole-way.ts";
import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

/** The programme's study, as the person who is signed in comes to it. */
async function toStudy(page: Page): Promise<void> {
  await page.goto("/start");
  const href = await page.locator('a[href^="/programmes/"]').first().getAttribute("href");
  const programme = /^\/programmes\/[0-9a-f-]{36}/.exec(href ?? "")?.[0];
  if (programme === undefined) throw new Error("There is no programme on the start page.");
  await page.goto(`${programme}/study`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Föräldraintervjuer");
}

test.describe("on a phone, without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("Y11: a text is written anew, an approval registered by one and confirmed by another; the coordinator's page says so at once", async ({
    page,
    browser,
  }) => {
    test.slow();
    const desk = { javaScriptEnabled: true, viewport: { width: 1280, height: 800 } };
    const open = async (name: string) => {
      const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", ...desk });
      const theirs = await context.newPage();
      await signInAs(theirs, { name });
      await toStudy(theirs);
      return theirs;
    };
    const coordinator = await open("Jenny Sandin");
    await expect(coordinator.getByText("Studien är öppen", { exact: true })).toBeVisible();
    await expect(coordinator.getByRole("button", { name: /bekräfta|registrera/i })).toHaveCount(0);
    await expectAxeClean(coordinator);

    await signInAs(page, { name: "Erik Tallvik" });
    await toStudy(page);
    await page.getByRole("link", { name: /: Samtycke på svenska$/ }).click();
    const words = `Jag vill vara med. ${Math.random().toString(36).slice(2, 8)}`;
    await page.getByLabel("Text", { exact: true }).fill(words);
    await page.getByRole("button", { name: "Spara som ny version" }).click();
    await expect(page.getByText("Den nya versionen är sparad.")).toBeVisible();
    await expect(page.getByText(words).first()).toBeVisible();
    const version = (await page.getByRole("heading", { name: /^Version \d+$/ }).textContent()) ?? "";
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);

    await toStudy(page);
    await page.getByText("Registrera ett nytt godkännande").click();
    const number = `2026-${Math.floor(Math.random() * 90_000 + 10_000)}-01`;
    await page.getByLabel("Diarienummer (dnr)").fill(number);
    await page.getByLabel("Beslutsdatum").fill("2099-01-01");
    await page.getByLabel("Samtyckestext").selectOption({ label: `svenska, ${version.toLowerCase()}` });
    await page.getByRole("button", { name: "Registrera", exact: true }).click();
    await expect(page.getByText("Beslutet kan inte ha fattats efter i dag.").first()).toBeVisible();
    await expect(page.getByLabel("Diarienummer (dnr)"), "what was typed stays").toHaveValue(number);
    await page.getByLabel("Beslutsdatum").fill("2026-01-15");
    await page.getByRole("button", { name: "Registrera", exact: true }).click();
    await expect(page.getByText("Registrerat. Nu bekräftar någon annan.")).toBeVisible();
    await expect(page.getByText("Studien är stängd", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Bekräfta och öppna studien" })).toHaveCount(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await expect(coordinator.getByText("Studien är stängd", { exact: true })).toBeVisible();

    const lead = await open("Annika Rosenlund");
    await expect(lead.getByText(number)).toBeVisible();
    await expectAxeClean(lead);
    await lead.getByRole("button", { name: "Bekräfta och öppna studien" }).click();
    await expect(lead.getByText("Bekräftat. Studien är öppen.")).toBeVisible();
    await expect(coordinator.getByText("Studien är öppen", { exact: true })).toBeVisible();
    await expect(coordinator.getByText(number)).toHaveCount(0);
    await Promise.all([coordinator, lead].map((one) => one.context().close()));
  });
});

test.describe("on a phone, without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("X13: who recruits hands a parent over, and sees that she did and not whom", async ({ page }) => {
    await signInAs(page, { name: "Daniel Cvetković" });
    await page.goto(await ownTeam(page));
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
  await page.goto(`${await ownTeam(page)}/parents`);
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
  await page.goto(`${await ownTeam(page)}/parents`);
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

test.describe("a parent, on a phone without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("Z11: is handed over, opens her link, says yes, chooses a time, moves it and stops, and the recruiter sees nothing of it", async ({
    page,
    browser,
  }) => {
    test.slow();
    const looked = (state: string) => looksClean(browser, page, state);
    const narrow = () => page.evaluate("document.documentElement.scrollWidth");
    await openTimes([4, 5, 6]);
    await signInAs(page, { name: "Daniel Cvetković" });
    const team = await ownTeam(page);
    await page.goto(`${team}/parents`);
    const number = freeNumber();
    await handOver(page, "Vera Exempelsson", number);
    await expect(page.getByText("Tack. Forskarna tar vid nu.")).toBeVisible();
    expect(await narrow()).toBeLessThanOrEqual(320);
    await expect(page.getByText("Exempelsson")).toHaveCount(0);

    // On her own phone: the link first, and then, on another day, the code beside it.
    await itIsMorning();
    const invitation = await messageTo(number, /\/m#/);
    expect(invitation).not.toMatch(/genombrott|förälder|barn|intervju|studie|social/i);
    await page.context().clearCookies();
    await page.goto("/m");
    await expect(page).toHaveTitle("Vårt möte");
    await page.getByLabel("Koden i ditt meddelande").fill(/[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(invitation)?.[0] ?? "");
    await page.getByRole("button", { name: "Öppna" }).last().click();
    await page.getByRole("button", { name: "Skicka siffror" }).click();
    await expect(page.getByLabel("Sex siffror")).toBeVisible();
    await page.getByLabel("Sex siffror").fill("000000");
    await page.getByRole("button", { name: "Fortsätt" }).click();
    await expect(page.getByText("Siffrorna stämmer inte").first()).toBeVisible();
    const digits = /\d{6}/.exec(await messageTo(number, /sex siffror/))?.[0] ?? "";
    await page.getByLabel("Sex siffror").fill(digits);
    await page.getByRole("button", { name: "Fortsätt" }).click();

    await expect(page.getByRole("heading", { name: "Vill du vara med?" })).toBeVisible();
    expect(await narrow()).toBeLessThanOrEqual(320);
    await looked("asked");
    await page.getByRole("button", { name: "Ja, jag vill vara med" }).click();
    await page.getByRole("link", { name: "Välj en tid" }).click();
    await page.getByRole("link", { name: "På telefon" }).click();
    expect(await narrow()).toBeLessThanOrEqual(320);
    await looked("times");
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Boka tiden" }).click();
    await expect(page.getByText("Tiden är bokad.")).toBeVisible();
    await looked("booked");
    await messageTo(number, /^Vi ses /);
    await page.getByRole("link", { name: "Byt tid" }).click();
    await page.getByRole("link", { name: "På telefon" }).click();
    await page.getByRole("radio").last().check();
    await page.getByRole("button", { name: "Boka tiden" }).click();
    await expect(page.getByText("Tiden är bytt.")).toBeVisible();
    await messageTo(number, /^Vi har en ny tid/);

    await page.getByRole("checkbox", { name: "Ta också bort det jag har berättat" }).check();
    await page.getByRole("button", { name: "Jag vill inte vara med" }).click();
    await expect(page.getByRole("heading", { name: "Du är inte med längre" })).toBeVisible();
    await expect(page.getByText("Det sker inom 30 dagar.")).toBeVisible();
    await looked("stopped");

    // One press out, and nothing of it is left in the browser.
    const answer = await page.request.get("/m/leave", { maxRedirects: 0 });
    expect(answer.status()).toBe(302);
    expect(answer.headers()["clear-site-data"]).toContain("storage");
    await page.goto("/m/meeting");
    await expect(page).toHaveURL(/\/m$/);

    await signInAs(page, { name: "Daniel Cvetković" });
    await page.goto(`${team}/parents`);
    await expect(page.getByRole("heading", { name: "Det du har lämnat över" })).toBeVisible();
    await expect(page.getByText(/stoppat|bokat|slutat/)).toHaveCount(0);
  });

  test("Z24: years go by: met, moved on the telephone, interviewed, due again, and stopped by one press", async ({
    page,
    browser,
  }) => {
    test.slow();
    await yearsGoBy(browser, page);
  });
});
