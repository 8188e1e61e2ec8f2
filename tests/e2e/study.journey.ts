import { freeNumber, handOver, itIsMorning, messageTo, openTimes } from "./support/parents.ts";
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

test("a coordinator lets a member recruit parents; who is outside the team does not see it", async ({
  page,
  browser,
}) => {
  await signInAs(page, "coordinator");
  await page.goto("/start");
  const team = await page.locator('a[href^="/teams/"]').first().getAttribute("href");
  await page.goto(`${/^\/teams\/[0-9a-f-]{36}/.exec(team ?? "")?.[0]}/people`);
  const line = page.getByRole("listitem").filter({ hasText: "Birgitta Nyman" });
  await line.getByText("Låt rekrytera föräldrar").click();
  await line.getByRole("button", { name: "Låt Birgitta Nyman rekrytera" }).click();
  await expect(page.getByText("Sparat. Personen rekryterar nu föräldrar.")).toBeVisible();
  await expect(line.getByText("Rekryterar föräldrar", { exact: true })).toBeVisible();

  const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "" });
  const manager = await context.newPage();
  await signInAs(manager, "manager");
  await manager.goto(page.url());
  await expect(manager.getByText("Birgitta Nyman")).toBeVisible();
  await expect(manager.getByText("Rekryterar föräldrar")).toHaveCount(0);
  await context.close();

  await line.getByText("Sluta rekrytera föräldrar").click();
  await line.getByRole("button", { name: "Birgitta Nyman slutar rekrytera" }).click();
  await expect(page.getByText("Sparat. Personen rekryterar inte längre föräldrar.")).toBeVisible();
});

test.describe("a parent, on a phone without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("Z11: is handed over, opens her link, says yes, chooses a time, moves it and stops, and the recruiter sees nothing of it", async ({
    page,
    browser,
  }) => {
    test.slow();
    const narrow = () => page.evaluate("document.documentElement.scrollWidth");
    await openTimes([4, 5, 6]);
    const desk = { javaScriptEnabled: true, viewport: { width: 1280, height: 800 } };
    const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", ...desk });
    const coordinator = await context.newPage();
    await signInAs(coordinator, "coordinator");
    const team = /^\/teams\/[0-9a-f-]{36}/.exec(
      (await coordinator.locator('a[href^="/teams/"]').first().getAttribute("href")) ?? "",
    )?.[0];
    await coordinator.goto(`${team}/people`);
    const line = coordinator.getByRole("listitem").filter({ hasText: "Birgitta Nyman" });
    await line.getByText("Låt rekrytera föräldrar").click();
    await line.getByRole("button", { name: "Låt Birgitta Nyman rekrytera" }).click();
    await expect(line.getByText("Rekryterar föräldrar", { exact: true })).toBeVisible();

    await signInAs(page, { name: "Birgitta Nyman" });
    await page.goto(`${team}/parents`);
    const number = freeNumber();
    await handOver(page, { name: "Vera Exempelsson", number });
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
    await expectAxeClean(page, "asked");
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("button", { name: "Ja, jag vill vara med" }).click();
    await page.getByRole("link", { name: "Välj en tid" }).click();
    await page.getByRole("link", { name: "På telefon" }).click();
    expect(await narrow()).toBeLessThanOrEqual(320);
    await expectAxeClean(page, "times");
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Boka tiden" }).click();
    await expect(page.getByText("Tiden är bokad.")).toBeVisible();
    await expectAxeClean(page, "booked");
    await page.setViewportSize({ width: 320, height: 640 });
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
    await expectAxeClean(page, "stopped");

    // One press out, and nothing of it is left in the browser.
    const answer = await page.request.get("/m/leave", { maxRedirects: 0 });
    expect(answer.status()).toBe(302);
    expect(answer.headers()["clear-site-data"]).toContain("storage");
    await page.goto("/m/meeting");
    await expect(page).toHaveURL(/\/m$/);

    await signInAs(page, { name: "Birgitta Nyman" });
    await page.goto(`${team}/parents`);
    await expect(page.getByRole("heading", { name: "Det du har lämnat över" })).toBeVisible();
    await expect(page.getByText(/stoppat|bokat|slutat/)).toHaveCount(0);
    await context.close();
  });
});
