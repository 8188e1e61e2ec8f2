import { expect, expectAxeClean, signInAs, takenOver, test } from "./support.ts";

test("invited to a team: from the coordinator's form, by mail, to the new member's first page", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, { name: "Karin Lidman" });
  await page.getByRole("link", { name: "Tester", exact: true }).first().click();
  await page.getByRole("link", { name: "Ändra i teamet" }).click();
  const form = page.locator("form").filter({ has: page.locator("input[name=intent][value=invite]") });
  await form.getByLabel("Namn").fill("Moa Ängström");
  await form.getByLabel("Yrke").fill("Barnutredare");
  await form.getByLabel("E-postadress").fill("moa.angstrom@vasmora.example");
  await form.getByRole("button", { name: "Skicka inbjudan" }).click();
  await expect(page.getByText("Inbjudan är på väg.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "moa.angstrom@vasmora.example" })).toContainText(
    "Väntar på svar",
  );

  const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", locale: "sv-SE" });
  const hers = await context.newPage();
  // The mail goes out within two seconds of the act.
  await expect(async () => {
    await hers.goto("/demo/post?to=moa.angstrom");
    await expect(hers.getByRole("article").filter({ hasText: "moa.angstrom@vasmora.example" })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  const link = hers.getByRole("article").filter({ hasText: "moa.angstrom@vasmora.example" }).getByRole("link");
  const href = (await link.getAttribute("href")) ?? "";
  await hers.goto(href);
  await expect(hers).toHaveURL(/\/invitation$/);
  await expectAxeClean(hers);
  await hers.getByRole("button", { name: "Tacka ja till inbjudan" }).click();
  await takenOver(hers);
  await hers.goto("/start");
  await expect(hers.getByRole("heading", { level: 1, name: "Hej Moa" })).toBeVisible();
  await expect(hers.getByRole("heading", { name: "Välkommen till programmet" })).toBeVisible();
  await expect(hers.getByRole("link", { name: "Logga ett test" })).toBeVisible();
  await expectAxeClean(hers, "as a newcomer");

  await context.close();

  const another = await browser.newContext({
    baseURL: process.env.GENOMBROTT_URL ?? "",
    locale: "sv-SE",
    userAgent: "Another browser",
  });
  const late = await another.newPage();
  await late.goto(href);
  await late.getByRole("button", { name: "Tacka ja till inbjudan" }).click();
  await expect(late.getByText("Inbjudan är redan använd.")).toBeVisible();
  await expectAxeClean(late, "used up");
  await another.close();
});
