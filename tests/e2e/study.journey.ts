import { expect, signInAs, test } from "./support.ts";

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
