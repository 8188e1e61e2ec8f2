import { addDays, type Day, dayOf, monthOf } from "#app/core/day.ts";
import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

test.use({ viewport: { width: 320, height: 700 } });
test.describe.configure({ mode: "parallel" });

/** Not the team whose first meeting to come other journeys look at. */
const coordinator = { name: "Niklas Hedmark" };
const today = dayOf(new Date());

/** Tomorrow; or where July, in which the programme pauses, would come in between, the day after it. */
function firstDay(): Day {
  const days = Array.from({ length: 30 }, (_, n) => addDays(today, n + 1));
  const pause = days.findLast((day) => monthOf(day) === 7);
  return pause ? `${pause.slice(0, 4)}-08-01` : addDays(today, 1);
}

/** To the form of a new meeting in her first team; gives the address of its meetings. */
async function toNewMeeting(page: Page): Promise<string> {
  await page.goto("/start");
  const meetings = (await page.locator("nav a[href$='/meetings']").first().getAttribute("href")) ?? "";
  await page.goto(`${meetings}/new`);
  return meetings;
}

/** A weekly series of five, of a name of its own; gives the addresses of its meetings. */
async function planSeries(page: Page, title: string): Promise<string[]> {
  await toNewMeeting(page);
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Datum, eller första dagen").fill(firstDay());
  await page.locator("#add-from").fill("9");
  await page.locator("#add-to").fill("11.30");
  await page.getByLabel("Plats").fill("Biblioteket");
  await page.getByLabel("Hur ofta?").selectOption({ label: "Varje vecka" });
  await page.getByLabel("Serien slutar senast").fill(addDays(firstDay(), 28));
  await page.getByRole("button", { name: "Skapa mötet" }).click();
  await expect(page.getByText("Serien är sparad")).toBeVisible();
  const links = page.locator("main a", { hasText: title });
  return links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
}

const item = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words }).first();
const agreed = "Ringa mormor om lovet";

test("a month passes: a series is made, a meeting held, and the next one opens with what was agreed", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, coordinator);
  const [first = "", next = ""] = await planSeries(page, "Veckomöte i november");
  await expectAxeClean(page, "the list of meetings");
  await page.goto(first);
  await expect(page.getByText("kl. 09:00–11:30")).toBeVisible();
  await page.getByText("Flytta, ändra eller ställ in").click();
  await page.getByText("Ändra rubrik, dag, tid och plats").click();
  await page.locator("#edit-heldOn").fill(today);
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByText("Idag", { exact: true })).toBeVisible();

  await page.getByLabel("Ny punkt").fill("Hur går kvällssamtalen?");
  await page.getByRole("button", { name: "Lägg till" }).first().click();
  const point = item(page, "Hur går kvällssamtalen?");
  await point.getByRole("button", { name: /^Klar/ }).click();
  await expect(point).toContainText("Avklarad");

  await page.getByRole("button", { name: "Alla som inte är antecknade var med" }).click();
  const everybody = page.getByText(/^(\d+) av \1 var med$/);
  await expect(everybody).toBeVisible();
  await page.getByRole("button", { name: "Förhinder Inger Ståhl" }).click();
  await expect(everybody).toHaveCount(0);
  await expect(page.getByText(/^\d+ av \d+ var med$/)).toBeVisible();

  await page.getByLabel("Nytt beslut").fill("Vi ringer alltid kvällen före");
  await page.getByRole("button", { name: "Anteckna beslutet" }).click();
  await expect(item(page, "Vi ringer alltid kvällen före")).toBeVisible();

  await page.getByText("Ny uppgift", { exact: true }).click();
  await page.locator("#new-text").fill(agreed);
  await page.locator("#new-owner").selectOption({ label: "Sara Melin" });
  await page.locator("#new-due").fill(addDays(today, 3));
  await page.locator("#agreed").getByRole("button", { name: "Lägg till" }).click();
  await expect(page.locator("#agreed").getByRole("listitem").filter({ hasText: agreed })).toBeVisible();

  await page.getByRole("button", { name: "Börja skriva" }).click();
  await expect(page.getByRole("textbox", { name: "Anteckningens text" })).toBeVisible();
  await expectAxeClean(page, "a meeting that is held");
  await page.getByRole("link", { name: "Skriv ut" }).click();
  await expect(page.getByText("Anmäld frånvaro: Inger Ståhl")).toBeVisible();
  await expect(page.getByText("Vi ringer alltid kvällen före")).toBeVisible();

  await page.goto(first.replace(/meetings\/.*/, "decisions?q=KVÄLLEN"));
  await expect(item(page, "Vi ringer alltid kvällen före")).toContainText("Veckomöte i november");
  await expectAxeClean(page, "what the team has decided");

  await page.goto(next);
  const carried = page.locator("#since").getByRole("listitem").filter({ hasText: agreed });
  await carried.getByText("Flytta eller stryk").click();
  await carried.getByLabel("Ny dag").fill(addDays(today, 10));
  await carried.getByRole("button", { name: "Flytta", exact: true }).click();
  await expect(carried).toContainText("Klar senast");
  await page.goto(next);
  await carried.getByText("Flytta eller stryk").click();
  await carried.getByLabel("Varför stryks den?").fill("Hon ringde själv");
  await carried.getByRole("button", { name: /^Stryk/ }).click();
  await expect(carried).toHaveCount(0);
  await page.goto(first);
  await expect(page.locator("#agreed")).toContainText("Hon ringde själv");
});

test("one meeting is moved and cancelled, and the series goes on otherwise round it", async ({ page }) => {
  test.slow();
  await signInAs(page, coordinator);
  const [, second = "", third = "", fourth = ""] = await planSeries(page, "Möte som flyttas");
  await page.goto(second);
  await page.getByText("Flytta, ändra eller ställ in").click();
  await page.getByText("Ändra rubrik, dag, tid och plats").click();
  await page.locator("#edit-heldOn").fill(addDays(firstDay(), 6));
  await page.locator("#edit-to").fill("tolv");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByText("Skriv ett klockslag")).toBeVisible();
  await expect(page.locator("#edit-to")).toHaveValue("tolv");
  await page.locator("#edit-to").fill("12");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByText("kl. 09:00–12:00")).toBeVisible();
  await expect(page.getByText("Ett möte i en serie, flyttat från")).toBeVisible();

  await page.goto(fourth);
  await page.getByText("Flytta, ändra eller ställ in").click();
  await page.getByText("Ställ in mötet", { exact: true }).first().click();
  await page.getByRole("button", { name: "Ställ in mötet" }).click();
  await expect(page.getByText("Mötet är inställt")).toBeVisible();
  await expectAxeClean(page, "a meeting that is cancelled");

  await page.goto(third);
  await page.getByText("Flytta, ändra eller ställ in").click();
  await page.getByText("Ändra serien från det här mötet").click();
  await page.locator("#series-from").fill("13");
  await page.locator("#series-to").fill("15");
  await page.getByRole("button", { name: "Ändra serien" }).click();
  await expect(page.getByText("och 1 som ni hade flyttat, ställt in eller skrivit i ligger kvar")).toBeVisible();
  await expect(page.getByText("kl. 13:00–15:00")).toBeVisible();
  await page.goto(fourth);
  await page.getByRole("button", { name: "Ta tillbaka mötet" }).click();
  await expect(page.getByText("Mötet är inställt")).toHaveCount(0);
  await expect(page.getByText("kl. 09:00–11:30")).toBeVisible();
});

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false });

  test("a meeting is planned, gets a point and a decision, and who came is marked", async ({ page }) => {
    await signInAs(page, coordinator);
    await toNewMeeting(page);
    await page.getByLabel("Rubrik").fill("Utan skript");
    await page.locator("#add-from").fill("9");
    await page.getByRole("button", { name: "Skapa mötet" }).click();
    await expect(page.getByText("Skriv både när mötet börjar och när det slutar")).toBeVisible();
    await expect(page.getByLabel("Rubrik")).toHaveValue("Utan skript");
    await page.locator("#add-to").fill("10");
    await page.getByRole("button", { name: "Skapa mötet" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Utan skript");
    await page.getByLabel("Ny punkt").fill("En punkt");
    await page.locator("#agenda").getByRole("button", { name: "Lägg till" }).click();
    await expect(item(page, "En punkt")).toBeVisible();
    await page.getByLabel("Nytt beslut").fill("Ett beslut");
    await page.getByRole("button", { name: "Anteckna beslutet" }).click();
    await expect(item(page, "Ett beslut")).toBeVisible();
    const present = page.getByRole("button", { name: "Med Sara Melin", exact: true });
    await present.click();
    await expect(present).toHaveAttribute("aria-pressed", "true");
  });
});
