import { addDays, dayOf } from "#app/core/day.ts";
import { holidayOn } from "#app/core/holidays.ts";
import { weekdayOf } from "#app/core/recurrence.ts";
import { formatWeekday } from "#app/i18n/format.ts";
import { expect, expectAxeClean, forgetSession, type Page, signInAs, takenOver, test } from "./support.ts";

const supervisor = { name: "Annika Rosenlund" };

/** A Sunday on which nobody has anything else, so many weeks from now: beyond what the demo has opened, and in no pause. */
function emptyDay(weeks: number): string {
  let day = addDays(dayOf(new Date()), 7 * weeks);
  while (weekdayOf(day) !== 7 || holidayOn(day) !== null || day.slice(5, 7) === "07") day = addDays(day, 1);
  return day;
}
const times = /^Visa \d+ lediga? tid(er)?$/;
const inWords = (day: string) => formatWeekday("sv", day);
/** The same with its hours as a list says it: with the year, when that is another. */
const shown = (day: string, hours: string) => new RegExp(`${inWords(day)}( \\d{4})? ${hours}`, "i");

/** The supervision of the coordinator's own team, by its link on the team's page. */
async function toSupervision(page: Page): Promise<void> {
  await page.goto("/start");
  const links = page.locator("a[href^='/teams/']");
  const named = links.filter({ hasText: "Team Ekvarpa" });
  // Who has one team has no menu of them.
  const address = await ((await named.count()) > 0 ? named : links).first().getAttribute("href");
  await page.goto(/^\/teams\/[^/]+/.exec(address ?? "")?.[0] ?? "");
  await page.getByRole("link", { name: "Handledning", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Handledning");
  await takenOver(page);
}

/** A list shows the first of many. */
async function showAll(page: Page): Promise<void> {
  const more = page.getByText(/^Visa \d+ till$/).first();
  if ((await more.count()) > 0) await more.click();
}

async function publish(page: Page, day: string): Promise<void> {
  await page.getByLabel("Dag", { exact: true }).fill(day);
  await page.getByLabel("Från", { exact: true }).fill("9");
  await page.getByLabel("Till", { exact: true }).fill("11.00");
  await page.getByRole("textbox", { name: "Plats" }).fill("Rum Linden");
  await page.getByRole("button", { name: "Öppna", exact: true }).click();
}

test.describe("on a phone, without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

  test("a researcher opens a time; the coordinator books it, moves it and calls it off", async ({ page }) => {
    const day = emptyDay(9);
    await signInAs(page, supervisor);
    await toSupervision(page);
    await page.getByRole("link", { name: "Dina öppna tider" }).click();
    await publish(page, day);
    await expect(page.getByText("En tid är öppen.")).toBeVisible();
    // What is refused comes back with everything in it.
    await publish(page, day);
    await expect(page.getByText(`Du har redan öppna tider då: ${day}.`)).toBeVisible();
    await expect(page.getByLabel("Dag", { exact: true })).toHaveValue(day);
    await expect(page.getByLabel("Plats")).toHaveValue("Rum Linden");

    await forgetSession(page);
    await signInAs(page, "coordinator");
    await toSupervision(page);
    const booking = page.getByRole("button", { name: `Boka ${inWords(day)} 09:00–10:00 med Annika Rosenlund` });
    // The next session is booked: to book another lies folded.
    await expect(booking).toBeHidden();
    await page.getByText(times).click();
    await booking.click();
    await expect(page.getByText("Samtalet är bokat.")).toBeVisible();
    const booked = page.getByRole("listitem").filter({ hasText: shown(day, "09:00–10:00") });
    await showAll(page);
    await expect(booked).toContainText("Rum Linden");
    await booked.getByRole("link", { name: /^Ändra tid/ }).click();
    await page.getByRole("button", { name: `Flytta till ${inWords(day)} 10:00–11:00` }).click();
    await expect(page.getByText("Samtalet är ändrat.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown(day, "10:00–11:00"));
    await page.getByLabel("Varför").selectOption("leave");
    await page.getByRole("button", { name: "Ställ in samtalet" }).click();
    await expect(page.getByText("Inställt med skäl: ledighet")).toBeVisible();
    await page
      .getByRole("link", { name: /^Handledning/ })
      .first()
      .click();
    await page.getByText(times).click();
    await expect(page.getByRole("button", { name: new RegExp(`^Boka ${inWords(day)} 10:00–11:00`) })).toBeVisible();
  });
});

test("a researcher plans a series, is told what is taken, and moves one of its sessions", async ({ page }) => {
  const day = emptyDay(14);
  await signInAs(page, supervisor);
  await toSupervision(page);
  await expectAxeClean(page, "of who supervises");
  await page.getByRole("link", { name: "Planera samtal" }).click();
  await takenOver(page);
  await page.getByLabel("Första dagen").fill(day);
  await page.getByLabel("Klockan").fill("9.30");
  await page.getByLabel("Upprepas").selectOption("week-1");
  await page.getByLabel("Till och med").fill(addDays(day, 7));
  await page.getByLabel("Plats").fill("Rum Björken");
  await page.getByRole("button", { name: "Lägg in" }).click();
  await expect(page.getByText("Samtalen är inlagda.")).toBeVisible();
  const planned = page.getByRole("listitem").filter({ hasText: shown(day, "09:30–10:30") });
  await showAll(page);
  await expect(planned).toContainText("Rum Björken");

  // The same again: both days are taken, and what was written is still there.
  await page.getByRole("link", { name: "Planera samtal" }).click();
  await takenOver(page);
  await page.getByLabel("Första dagen").fill(day);
  await page.getByLabel("Klockan").fill("10:00");
  await page.getByLabel("Upprepas").selectOption("week-1");
  await page.getByLabel("Till och med").fill(addDays(day, 7));
  await page.getByRole("button", { name: "Lägg in" }).click();
  await expect(page.getByText(`De här dagarna är upptagna: ${day}, ${addDays(day, 7)}.`).first()).toBeVisible();
  await expect(page.getByLabel("Klockan")).toHaveValue("10:00");
  await expectAxeClean(page, "refused");
  await page.goBack();

  await toSupervision(page);
  await showAll(page);
  await planned.getByRole("link", { name: /^Ändra tid/ }).click();
  await takenOver(page);
  await expectAxeClean(page, "of who holds it");
  await page.getByLabel("Klockan").first().fill("8");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Samtalet är ändrat.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown(day, "08:00–09:00"));
  await page.getByText("Avsluta serien").first().click();
  await page.getByRole("button", { name: "Avsluta serien" }).click();
  await expect(page.getByText("Serien är avslutad.")).toBeVisible();
  // What was moved stays, and is taken away by itself.
  await page.getByText("Ta bort samtalet").first().click();
  await page.getByRole("button", { name: "Ta bort samtalet" }).click();
  await expect(page.getByText("Borttaget", { exact: true })).toBeVisible();
});
