import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

/** The mail that went to an address last, by its subject: what it says as text. */
async function mailTo(page: Page, address: string, subject: string): Promise<string> {
  const mail = page.getByRole("article").filter({ hasText: address }).filter({ hasText: subject });
  await expect(async () => {
    await page.goto(`/demo/post?to=${address}`);
    await expect(mail.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await mail.first().textContent()) ?? "";
}

const narrow = { width: 320, height: 700 };
const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

test.describe("without our script, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: narrow });

  test("B17, B18: a guest registers, confirms by the code in the mail, says what she eats, and cancels", async ({
    page,
  }) => {
    await page.goto("/");
    await page
      .getByRole("link", { name: /Spridningskonferens/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Anmäl dig" }).click();
    await noWider(page);
    // What she wrote stays when something is wrong with it.
    await page.getByLabel("Ditt namn").fill("Åsa Öhrn");
    await page.getByLabel("E-postadress").fill("asa.ohrn@alunda");
    await page.getByLabel("Vad hoppas du få med dig?").fill("Mod");
    await page.getByLabel("Mat").fill("Vegan 811228-9874");
    await page.getByRole("button", { name: "Skicka" }).click();
    await expect(page.getByLabel("Ditt namn")).toHaveValue("Åsa Öhrn");
    await page.getByLabel("Mat").fill("Vegan");
    await page.getByLabel("E-postadress").fill("asa.ohrn@alunda.example");
    await page.getByRole("button", { name: "Skicka" }).click();
    await expect(page.getByRole("heading", { name: "Titta i din inkorg" })).toBeVisible();

    const mail = await mailTo(page, "asa.ohrn@alunda.example", "Bekräfta din anmälan");
    const code = /klistra in den här koden på sidan: ([\w-]{43})/i.exec(mail)![1]!;
    await page.goto("/registration");
    await page.getByLabel("Koden i mejlet").fill(code);
    await page.getByRole("button", { name: "Öppna anmälan" }).click();
    await expect(page.getByText("Anmälan räknas från det att du trycker på knappen.")).toBeVisible();
    await page.getByRole("button", { name: "Bekräfta anmälan" }).click();
    await expect(page.getByText("Du har en plats")).toBeVisible();
    await expect(page.getByLabel("Mat")).toHaveValue("Vegan");
    await noWider(page);
    await page.getByLabel("Mat").fill("Vegetarisk");
    await page.getByRole("button", { name: "Spara ändringen" }).click();
    await expect(page.getByLabel("Mat")).toHaveValue("Vegetarisk");
    await page.getByText("Avboka", { exact: true }).click();
    await page.getByRole("button", { name: "Ja, avboka" }).click();
    await expect(page.getByText("Din anmälan är avbokad")).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: narrow });

  test("B5, B9: by keyboard alone a member registers to what is full, sees why she waits, and leaves the list", async ({
    page,
  }) => {
    await signInAs(page, { name: "Lina Thorsell" });
    await page.goto(await gathering(page, "LS4"));
    const press = async (name: string, role: "link" | "button") => {
      const target = page.getByRole(role, { name, exact: true }).first();
      await target.focus();
      await expect(target).toBeFocused();
      await page.keyboard.press("Enter");
    };
    await press("Anmäl dig", "link");
    await expect(page.getByText("Det är fullt just nu.")).toBeVisible();
    await expectAxeClean(page, "the form");
    await noWider(page);
    await page.getByRole("radio", { name: /Inget av passen/ }).focus();
    await page.keyboard.press("ArrowUp");
    await page.getByRole("radio", { name: "Samåkning" }).focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Tillgänglighet", { exact: false }).focus();
    await page.keyboard.type("Hörslinga");
    await press("Skicka anmälan", "button");
    await expect(page.getByText("Du står på väntelistan")).toBeVisible();
    await expect(page.getByText(/står före dig/)).toBeVisible();
    await expectAxeClean(page, "waiting");
    await page.locator("summary", { hasText: "Lämna väntelistan" }).focus();
    await page.keyboard.press("Enter");
    await press("Lämna väntelistan", "button");
    await expect(page.getByText("Din anmälan är avbokad")).toBeVisible();
  });
});

test("B16: a manager registers staff and somebody who has no account, and takes one back", async ({ page }) => {
  await signInAs(page, { name: "Pernilla Dahlin" });
  await page.goto(await gathering(page, "Spridningskonferens"));
  await page.getByRole("link", { name: "Anmäl flera" }).click();
  await page.getByText("Fler ur din personal").click();
  const row = page.getByRole("group", { name: "Person 1" });
  await row.getByLabel("Namn").fill("Nya Kollegan");
  await row.getByLabel("E-postadress").fill("nya.kollegan@ekvarpa.example");
  await expectAxeClean(page, "the group");
  await page.getByRole("button", { name: "Anmäl dem som är valda" }).click();
  await expect(page.getByText("1 har fått plats.")).toBeVisible();
  await page.getByRole("button", { name: "Avboka Nya Kollegan" }).click();
  await takenOver(page);
  await expect(page.getByRole("button", { name: "Avboka Nya Kollegan" })).toHaveCount(0);
});

/** The page of a gathering, by what it is called in the list. */
async function gathering(page: Page, title: string): Promise<string> {
  const start = await page.request.get("/start");
  const programme = /href="(\/programmes\/[0-9a-f-]{36})/.exec(await start.text())![1]!;
  await page.goto(`${programme}/gatherings`);
  return (
    (await page
      .getByRole("link", { name: new RegExp(title) })
      .first()
      .getAttribute("href")) ?? ""
  );
}
