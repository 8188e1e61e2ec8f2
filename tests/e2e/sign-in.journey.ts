import { askForMail, mailTo, signInByCode } from "./support/mail.ts";
import { withPasskeyDevice } from "./support/passkey-device.ts";
import { expect, expectAxeClean, forgetSession, type Page, takenOver, test } from "./support.ts";

test("by a mailed code, back to where one was going", async ({ page }) => {
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount/);
  await expectAxeClean(page);
  await page.getByLabel("E-postadress").fill("inte en adress");
  await page.getByRole("button", { name: "Skicka kod" }).click();
  await expect(page.getByLabel("E-postadress")).toHaveValue("inte en adress");
  await expect(page.getByText("Skriv en hel e-postadress")).toBeVisible();
  await askForMail(page, "lina.thorsell@ekvarpa.example");
  const { code } = await mailTo(page.context(), "lina.thorsell@ekvarpa.example");
  await page.getByLabel("Kod ur mejlet").fill(code === "000 000" ? "111111" : "000000");
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(page.getByText("Koden stämmer inte")).toBeVisible();
  await expectAxeClean(page);
  await page.getByLabel("Kod ur mejlet").fill(code);
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL("**/account/passkeys/new?**");
  await takenOver(page);
  await page.getByRole("button", { name: "Inte nu" }).click();
  await page.waitForURL((url) => url.pathname === "/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Konto och inloggning");
  await expect(page.getByText("Den här", { exact: true })).toBeVisible();
});

test("S2: a mailed link, in another browser; opening it changes nothing", async ({ page, browser, baseURL }) => {
  await page.goto("/sign-in");
  await askForMail(page, "oskar.wiklund@ekvarpa.example");
  const { link } = await mailTo(page.context(), "oskar.wiklund@ekvarpa.example");
  const phone = await browser.newContext({ baseURL: baseURL! });
  const opened = await phone.newPage();
  for (let n = 0; n < 3; n += 1) {
    await opened.goto("about:blank");
    await opened.goto(link);
    await expect(opened.getByRole("button", { name: "Logga in" })).toBeVisible();
    expect(new URL(opened.url()).hash).toBe("");
  }
  await expectAxeClean(opened);
  expect(await phone.cookies()).toEqual([]);
  await opened.getByRole("button", { name: "Logga in" }).click();
  await opened.waitForURL("**/account/passkeys/new?**");
  await phone.close();
  const other = await browser.newContext({ baseURL: baseURL!, userAgent: "Another browser" });
  const late = await other.newPage();
  await late.goto(link);
  await late.getByRole("button", { name: "Logga in" }).click();
  await expect(late.getByText("redan använda")).toBeVisible();
  await other.close();
});

/** A finger that is back answers what the page has offered already, perhaps before the press: it is one sign-in all the same. */
async function pressUnlessGone(page: Page, name: string): Promise<void> {
  const there = page.waitForURL((url) => url.pathname === "/account");
  const press = page.getByRole("button", { name }).click();
  await Promise.race([there, press.catch(() => {})]);
  await there;
}

test("S5: a passkey: made, touched, used, renamed and removed", async ({ page }) => {
  test.slow();
  const { finger } = await withPasskeyDevice(page);
  await page.goto("/sign-in");
  await signInByCode(page, "birgitta.nyman@ekvarpa.example");
  await expectAxeClean(page);
  await page.getByLabel("Vad ska den heta?").fill("Min mobil");
  // Its session becomes another: the page does not ask again with the cookie of the first, and so to be sent away.
  const askedAgain: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/passkeys/new.data")) askedAgain.push(request.url());
  });
  await page.getByRole("button", { name: "Lägg till passkey" }).click();
  await page.waitForURL((url) => url.pathname === "/start");
  expect(askedAgain).toEqual([]);
  await page.goto("/account");
  await expect(page.getByRole("list", { name: "Passkeys" })).toContainText("Min mobil");
  await expect(page.getByText("Med passkey").first()).toBeVisible();

  const sessions = page.getByRole("list", { name: "Här är du inloggad" }).getByRole("listitem");
  await finger(false);
  await page.goto("/sign-in?touch=1&to=/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rör din passkey");
  await finger(true);
  await pressUnlessGone(page, "Fortsätt med passkey");
  // It is the same session that goes on: there is no other.
  await expect(sessions).toHaveCount(1);

  await forgetSession(page);
  await finger(false);
  await page.goto("/sign-in?to=/account");
  await finger(true);
  await pressUnlessGone(page, "Logga in med passkey");
  await expect(sessions).toHaveCount(2);

  // Offered among the suggestions of the e-mail field, without a press on anything of ours. A press while the server is
  // being asked is not another sign-in, whose answer would come to a page that is left.
  await forgetSession(page);
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/sign-in/passkey/options")) asked += 1;
  });
  const [sent, pressed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route("**/sign-in/passkey", async (route) => {
    sent.resolve();
    await pressed.promise;
    await route.continue();
  });
  await page.goto("/sign-in?to=/account");
  await sent.promise;
  await page.getByRole("button", { name: "Logga in med passkey" }).click();
  pressed.resolve();
  await page.waitForURL((url) => url.pathname === "/account");
  await expect(sessions).toHaveCount(3);
  expect(asked).toBe(1);

  await page.goto("/account");
  await page.getByText("Ändra ”Min mobil”").click();
  await page.getByLabel("Namn", { exact: true }).first().fill("Jobbmobilen");
  await page.getByRole("button", { name: "Spara namnet" }).click();
  await expect(page.getByText("Din passkey har bytt namn.")).toBeVisible();
  await takenOver(page);
  await page.getByText("Ändra ”Jobbmobilen”").click();
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Ta bort passkey" }).click();
  await expect(page.getByText("Din passkey är borttagen.")).toBeVisible();
});

test("signing out ends it here, and another session ends from the account page", async ({ page, browser, baseURL }) => {
  const address = "daniel.cvetkovic@ekvarpa.example";
  await page.goto("/sign-in");
  await signInByCode(page, address);
  const other = await browser.newContext({ baseURL: baseURL! });
  const there = await other.newPage();
  await there.goto("/sign-in");
  await signInByCode(there, address);
  await page.goto("/account");
  await page
    .getByRole("button", { name: /^Logga ut Chrome/ })
    .first()
    .click();
  await expect(page.getByText("Enheten är utloggad.")).toBeVisible();
  await there.goto("/account");
  await expect(there).toHaveURL(/\/sign-in\?to=/);
  await other.close();
  await takenOver(page);
  await page.locator("summary", { hasText: "Daniel" }).click();
  await page.getByRole("button", { name: "Logga ut", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test("S4: a warning before the idle minutes end; typed text stays, and one goes on after signing in in a new tab", async ({
  page,
}) => {
  test.slow();
  const address = "amina.warsame@ekvarpa.example";
  await page.goto("/sign-in");
  await signInByCode(page, address);
  await page.clock.install();
  await page.goto("about:blank");
  const connected = page.waitForEvent("websocket").then((socket) => socket.waitForEvent("framereceived"));
  await page.goto("/account");
  await page.getByLabel("Namn", { exact: true }).fill("Amina Warsame Ali");
  const left = (leftMs: number, longer = true) => ({
    state: leftMs > 0 ? "open" : "over",
    personId: null,
    leftMs,
    longer,
  });
  // The server's clock cannot be moved from here: what it would say is put in its mouth, with the person it knows.
  const real = (await (await page.request.get("/session")).json()) as { personId: string };
  const says = (answer: ReturnType<typeof left>) =>
    page.route("**/session", (route) => route.fulfill({ json: { ...answer, personId: real.personId } }));
  await says(left(100_000));
  await page.clock.runFor(4_000);
  const dialog = page.getByRole("dialog", { name: "Är du kvar?" });
  await expect(dialog).toBeVisible();
  await page.unroute("**/session");
  await dialog.getByRole("button", { name: "Ja, fortsätt" }).click();
  await expect(dialog).toBeHidden();

  // A page that asks for its own data again is not sent away, and neither is a form that is refused. (One that is just
  // connecting when its session is forgotten would say so in the console.)
  await connected;
  await page.context().clearCookies();
  const over = page.getByRole("dialog", { name: "Du har loggats ut" });
  await page.locator("summary", { hasText: "Amina" }).click();
  await page.getByRole("link", { name: "Konto och inloggning" }).click();
  await expect(over).toBeVisible();
  await over.getByRole("button", { name: "Stäng" }).click();
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(over).toBeVisible();
  await expectAxeClean(page);
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Amina Warsame Ali");
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    over.getByRole("link", { name: "Logga in i en ny flik" }).click(),
  ]);
  await tab.waitForLoadState("domcontentloaded");
  await signInByCode(tab, address);
  await tab.close();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(over).toBeHidden();
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Amina Warsame Ali");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("by a mailed code, and out again", async ({ page }) => {
    const address = "jenny.sandin@ekvarpa.example";
    await page.goto("/start");
    await signInByCode(page, address);
    await page.getByRole("button", { name: "Inte nu" }).click();
    await page.waitForURL("**/start");
    await page.goto("/sign-in/link#abc");
    await expect(page.getByRole("link", { name: "Skriv koden i stället" })).toBeVisible();
    await page.goto("/account");
    await page.locator("summary", { hasText: "Jenny" }).click();
    await page.getByRole("button", { name: "Logga ut", exact: true }).click();
    await page.waitForURL((url) => url.pathname === "/");
  });
});
