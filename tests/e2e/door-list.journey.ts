import { deviceOf, doorToday, keptPosts, openDoor, press, row, state } from "./support/door.ts";
import { asksAgain, expect, expectAxeClean, forgetSession, signInAs, takenOver, test } from "./support.ts";

const nameOf = (n: number) => `${n % 3 === 0 ? "Åsa" : "Bertil"} Gäst${String(n).padStart(2, "0")}`;
const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
const here = twenty.map((n) => `${nameOf(n)} present`).sort();
const works = "Allt är sparat. Listan fungerar även utan nät.";

test("D11: twenty are marked without a network on a page that was loaded again without one, and are sent once", async ({
  browser,
}) => {
  const door = await doorToday(24);
  const page = await deviceOf(browser, "lead");
  await openDoor(page, door);
  await page.context().setOffline(true);
  await page.reload();
  await expect(state(page)).toHaveText("Offline – listan går att använda");
  for (const n of twenty) await press(page, nameOf(n));
  await expect(state(page)).toHaveText("Offline – 20 markeringar väntar");
  await expect(page.getByText("Inne 20 av 50 platser")).toBeVisible();
  expect(await door.marks()).toEqual([]);
  await page.context().setOffline(false);
  await expect(state(page)).toHaveText(works);
  expect(await door.marks()).toEqual(here);
  await page.reload();
  await expect(state(page)).toHaveText(works);
  await expect(page.getByText("Inne 20 av 50 platser")).toBeVisible();
  expect(await door.marks()).toEqual(here);
  await expectAxeClean(page);
  await page.context().close();
});

test("D11: a tab that was closed without a network is opened again without one, and another page sends what it kept", async ({
  browser,
}) => {
  const door = await doorToday(6);
  const first = await deviceOf(browser, "researcher");
  const context = first.context();
  await openDoor(first, door);
  await context.setOffline(true);
  await press(first, nameOf(1));
  await press(first, nameOf(2), "Förhindrad");
  await expect(state(first)).toHaveText("Offline – 2 markeringar väntar");
  await expect.poll(() => keptPosts(first)).toBe(2);
  await first.close();

  const again = await context.newPage();
  await again.goto(door.address);
  await expect(state(again)).toHaveText("Offline – 2 markeringar väntar");
  await expect(row(again, nameOf(1)).getByRole("button", { name: "Här" })).toHaveAttribute("aria-pressed", "true");
  // Somebody comes without registering, and it turns out to have been a slip; another one really does.
  await again.getByText("Kom utan anmälan").click();
  await again.getByLabel("Gästens namn").fill("Gun 19811228-9874");
  await again.getByRole("button", { name: "Släpp in" }).click();
  await expect(again.getByText("Personnummer sparas inte här.")).toBeVisible();
  await again.getByLabel("Gästens namn").fill("Gun Gäst");
  await again.getByRole("button", { name: "Släpp in" }).click();
  await expect(row(again, "Gun Gäst")).toContainText("Kom utan anmälan");
  await press(again, nameOf(3));
  await again.getByRole("button", { name: "Ångra" }).click();
  await expect.poll(() => keptPosts(again)).toBe(5);
  await again.close();

  await context.setOffline(false);
  const elsewhere = await context.newPage();
  await elsewhere.goto("/start");
  await expect.poll(() => door.marks()).toHaveLength(5);
  expect(await door.marks()).toEqual(
    [
      `${nameOf(1)} present`,
      `${nameOf(2)} excused`,
      `${nameOf(3)} cleared`,
      `${nameOf(3)} present`,
      "Gun Gäst present",
    ].sort(),
  );
  await expect.poll(() => keptPosts(elsewhere)).toBe(0);
  await context.close();
});

test("two at two doors see each other's marks, and each may be without a network for a while", async ({ browser }) => {
  const door = await doorToday(5);
  const [one, other] = [await deviceOf(browser, "lead"), await deviceOf(browser, "researcher", { width: 320 })];
  for (const page of [one, other]) await openDoor(page, door);
  await press(one, nameOf(1));
  await expect(row(other, nameOf(1)).getByRole("button", { name: "Här" })).toHaveAttribute("aria-pressed", "true");
  await one.context().setOffline(true);
  await press(one, nameOf(2), "Uteblev");
  await press(other, nameOf(3), "Förhindrad");
  // She comes after all, by the other door: what was pressed last holds, whichever arrives first.
  await press(other, nameOf(2));
  await expect(state(other)).toHaveText(works);
  await one.context().setOffline(false);
  for (const page of [one, other]) {
    await expect(state(page)).toHaveText(works);
    await expect(page.getByText("Inne 2 av 50 platser")).toBeVisible();
    await expect(row(page, nameOf(2)).getByRole("button", { name: "Här" })).toHaveAttribute("aria-pressed", "true");
    await expect(row(page, nameOf(3)).getByRole("button", { name: "Förhindrad" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  }
  expect(await door.marks()).toHaveLength(4);
  for (const page of [one, other]) await page.context().close();
});

test("who is signed out without a network sends her marks when she has signed in again, and nobody sends them for her", async ({
  browser,
}) => {
  const door = await doorToday(3);
  const page = await deviceOf(browser, "lead");
  const context = page.context();
  await openDoor(page, door);
  await context.setOffline(true);
  await press(page, nameOf(1));
  await expect.poll(() => keptPosts(page)).toBe(1);
  await context.clearCookies();
  await context.setOffline(false);
  await expect(state(page)).toContainText("Du har loggats ut – logga in, så skickas 1 markering");
  const stranger = await context.newPage();
  await signInAs(stranger, "researcher");
  await stranger.goto(door.address);
  await expect(state(stranger)).toContainText("Allt är sparat");
  await expect(stranger.getByText("Inne 0 av 50 platser")).toBeVisible();
  expect(await door.marks()).toEqual([]);
  await forgetSession(stranger);
  await signInAs(stranger, "lead");
  await expect.poll(() => door.marks()).toEqual([`${nameOf(1)} present`]);
  await context.close();
});

test("the list is found by typing, by keyboard and by ticket; a ticket marks nobody by being opened", async ({
  page,
}) => {
  const door = await doorToday(8);
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs(page, "lead");
  await openDoor(page, door);
  await page.getByLabel("Sök namn, team eller kommun").fill("gast03 asa");
  await expect(page.getByRole("list", { name: "Anmälda" }).getByRole("listitem")).toHaveCount(0);
  await page.getByLabel("Sök namn, team eller kommun").fill("gäst03 åsa");
  await page.keyboard.press("Tab");
  for (let filter = 0; filter < 3; filter += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: `${nameOf(3)}: här` })).toBeVisible();
  await expect.poll(() => door.marks()).toEqual([`${nameOf(3)} present`]);
  await page.getByLabel("Sök namn, team eller kommun").fill("");
  await page.getByRole("button", { name: "Inte prickade 7" }).click();
  await expect(row(page, nameOf(3))).toHaveCount(0);

  await page.goto(`/door/${await door.ticketOf(nameOf(5))}`);
  await takenOver(page);
  await expect(page.getByText(`Biljett: ${nameOf(5)}`)).toBeVisible();
  await asksAgain(page);
  expect(await door.marks()).toHaveLength(1);
  await page.getByRole("button", { name: `Pricka av ${nameOf(5)}` }).click();
  await expect(page.getByText(`${nameOf(5)} är redan prickad som här.`)).toBeVisible();
  await expect.poll(() => door.marks()).toHaveLength(2);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await expectAxeClean(page);

  await forgetSession(page);
  const said: string[] = [];
  for (const ticket of [await door.ticketOf(nameOf(5)), crypto.randomUUID(), "x"]) {
    await page.goto(`/door/${ticket}`);
    said.push((await page.locator("main").innerText()).trim());
  }
  expect(said).toEqual(Array(3).fill(said[0]));
  expect(said[0]).toContain("Det här är en biljett");
  await expectAxeClean(page);
});

test("who may not be at the door any more keeps nothing of it, and other pages are untouched by its worker", async ({
  browser,
}) => {
  const door = await doorToday(3);
  const page = await deviceOf(browser, "researcher");
  const context = page.context();
  await openDoor(page, door);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
  ).toEqual([new URL(door.address, page.url()).href]);
  const cached = () =>
    page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const urls = (await Promise.all(caches_.map((cache) => cache.keys())))
        .flat()
        .map(({ url }) => new URL(url).pathname);
      const texts = await Promise.all(caches_.map(async (cache) => (await cache.match(location.pathname))?.text()));
      return { urls, texts: texts.join("") };
    });
  const { urls, texts } = await cached();
  expect(urls.filter((url) => !url.startsWith("/assets/")).toSorted()).toEqual([door.address, "/until"]);
  expect(texts).toContain("Dörrlista");
  expect(texts).not.toMatch(/Gäst0|Bertil/);
  await page.goto("/start");
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await context.setOffline(true);
  await expect(page.goto("/start")).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
  await context.setOffline(false);

  await door.takeAway();
  await page.goto(door.address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sidan finns inte");
  await page.goto("/start");
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    )
    .toEqual([0, 0]);
  await expect.poll(() => keptPosts(page, "pages")).toBe(0);
  await context.close();
});

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is a form for each press", async ({ page }) => {
    const door = await doorToday(4);
    await signInAs(page, "lead");
    await page.goto(door.address);
    await press(page, nameOf(1));
    await expect(row(page, nameOf(1)).getByRole("button", { name: "Här" })).toHaveAttribute("aria-pressed", "true");
    await page.getByText("Kom utan anmälan").click();
    await page.getByRole("button", { name: "Släpp in" }).click();
    await expect(page.getByText("Fyll i det här.")).toBeVisible();
    await page.getByLabel("Gästens namn").fill("Gun Gäst");
    await page.getByRole("button", { name: "Släpp in" }).click();
    await expect(row(page, "Gun Gäst")).toBeVisible();
    await page.getByLabel("Sök namn, team eller kommun").fill("gun");
    await page.keyboard.press("Enter");
    await expect(row(page, nameOf(1))).toHaveCount(0);
    await press(page, "Gun Gäst");
    expect(await door.marks()).toEqual([`${nameOf(1)} present`, "Gun Gäst cleared", "Gun Gäst present"].sort());
  });
});
