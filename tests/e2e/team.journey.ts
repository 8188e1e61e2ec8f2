import { expect, expectAxeClean, signInAs, test } from "./support.ts";

test("T11: leaving a team ends access at once, open pages included", async ({ page, browser }) => {
  await signInAs(page, { name: "Susanne Palm" });
  const hers = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", locale: "sv-SE" });
  const colleague = await hers.newPage();
  await signInAs(colleague, { name: "Petra Vik" });
  await colleague.getByRole("link", { name: "Tester", exact: true }).first().click();
  await expect(colleague.getByRole("heading", { level: 1, name: "Team Rönnsala" })).toBeVisible();
  const team = new URL(colleague.url()).pathname;

  await page.goto(`${team}/people`);
  const line = page.getByRole("listitem").filter({ hasText: "Petra Vik" });
  await line.getByText("Avsluta medlemskapet").click();
  await line.getByRole("button", { name: "Avsluta för Petra Vik" }).click();
  await expect(page.getByText("Medlemskapet är avslutat")).toBeVisible();

  // Nobody touches the colleague's page.
  await expect(colleague.getByRole("heading", { level: 1, name: "Team Rönnsala" })).toBeHidden();
  expect((await colleague.goto(team))?.status()).toBe(404);
  await hers.close();
});

test("a coordinator keeps her team: a member without an account, a deputy, and a warning that stops nothing", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, { name: "Helena Viklund" });
  await page.getByRole("link", { name: "Tester", exact: true }).first().click();
  await page.getByRole("link", { name: "Ändra i teamet" }).click();
  await page.getByText("Lägg till någon utan konto").click();
  const form = page.locator("form").filter({ has: page.locator("input[name=intent][value=name]") });
  await form.getByLabel("Namn").fill("Vera Åkesdotter");
  await form.getByLabel("Yrke").fill("Kurator");
  await form.getByRole("button", { name: "Lägg till" }).click();
  await expect(page.getByText("Personen finns nu i teamet.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Vera Åkesdotter" })).toContainText("Har inget konto");

  await page.getByText("Utse vikarie").first().click();
  const deputy = page.locator("form").filter({ has: page.locator("input[name=intent][value=deputy]") });
  await deputy.getByLabel("Medlem").selectOption({ label: "Emelie Strand" });
  await deputy.getByLabel("Till och med").fill(await deputy.getByLabel("Från och med").inputValue());
  await deputy.getByRole("button", { name: "Utse vikarie" }).click();
  await expect(page.getByText("Vikarien är utsedd.")).toBeVisible();
  await expectAxeClean(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a refused form keeps what was typed, and says why", async ({ page }) => {
    await signInAs(page, { name: "Niklas Hedmark" });
    await page.getByRole("link", { name: "Tester", exact: true }).first().click();
    await page.goto(`${new URL(page.url()).pathname}/people`);
    const form = page.locator("form").filter({ has: page.locator("input[name=intent][value=invite]") });
    await form.getByLabel("Namn").fill("Sara");
    await form.getByLabel("Yrke").fill("Barnsekreterare");
    await form.getByLabel("E-postadress").fill("sara.melin@storavik.example");
    await form.getByRole("button", { name: "Skicka inbjudan" }).click();
    await expect(page.getByText("Personen är redan med.").first()).toBeVisible();
    await expect(form.getByLabel("Namn")).toHaveValue("Sara");
  });
});
