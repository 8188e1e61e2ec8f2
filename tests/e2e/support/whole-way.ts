import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { signInAs } from "../support.ts";
import { expectAxeClean } from "./axe.ts";
import {
  asOwner,
  codeOfNewest,
  freeNumber,
  handOver,
  itIsMorning,
  messageTo,
  openTheVault,
  openTimes,
  ownTeam,
} from "./parents.ts";

/** As somebody does who has no mouse. */
async function press(page: Page, role: "button" | "link" | "checkbox" | "radio", name: string | RegExp) {
  const one = page.getByRole(role, { name }).first();
  await one.focus();
  await page.keyboard.press(role === "checkbox" || role === "radio" ? "Space" : "Enter");
}

/** What she types, into what she has come to by the keyboard. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** The same page, in a browser that runs scripts: axe is one. */
export async function looksClean(browser: Browser, page: Page, state: string): Promise<void> {
  const context = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", javaScriptEnabled: true });
  await context.addCookies(await page.context().cookies());
  const same = await context.newPage();
  await same.goto(page.url());
  await expectAxeClean(same, state);
  await context.close();
}

/** From the newest message to her page: by the code beside the link, and the digits that come then. */
async function opensHerLink(page: Page, number: string, message: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/m");
  await type(page, "Koden i ditt meddelande", /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(message)?.[0] ?? "");
  await page.keyboard.press("Enter");
  const since = new Date();
  await press(page, "button", "Skicka siffror");
  const digits = /\d{6}/.exec(await messageTo(number, /sex siffror/, since))?.[0] ?? "";
  await type(page, "Sex siffror", digits);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Vill du sluta?" })).toBeVisible();
}

/**
 * Days go by for one participant: what she has booked and what was held lies so much longer ago; at an hour at which nobody else
 * of the demo is met.
 */
async function daysGoBy(code: string, days: number): Promise<void> {
  await asOwner(
    `UPDATE research.booking b SET during = tstzrange(at, at + long), occupied = tstzrange(at - pause, at + long + pause),
       booked_at = booked_at - make_interval(days => $2), settled_at = settled_at - make_interval(days => $2)
     FROM (SELECT id, upper(during) - lower(during) AS long, interval '15 minutes' AS pause,
         ((lower(during) AT TIME ZONE 'Europe/Stockholm')::date - $2::int + time '03:00') AT TIME ZONE 'Europe/Stockholm' AS at
       FROM research.booking WHERE code = $1) earlier WHERE earlier.id = b.id`,
    code,
    days,
  );
  await asOwner("UPDATE research.interview SET held_on = held_on - $2::int WHERE code = $1", code, days);
}

/** Hers: the newest who was handed over. Gives her code, and the address of her page. */
async function asResearcher(page: Page): Promise<{ code: string; at: string }> {
  await openTheVault(page);
  const { code, id, programmeId } = await codeOfNewest();
  return { code, at: `/programmes/${programmeId}/participants/${id}` };
}

/** The researcher moves what the parent has booked, on the telephone, to the last of the times that are free. */
async function movesByTelephone(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await page.getByRole("link", { name: "Möten", exact: true }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Möten med/ })).toBeVisible();
  await page.getByRole("link", { name: "på telefon" }).click();
  await expectAxeClean(page, "meetings");
  await page.getByRole("radio").last().check();
  await page.getByRole("button", { name: "Flytta hit" }).first().click();
  await expect(page.getByText("Flyttat.", { exact: true })).toBeVisible();
}

/** The interview, as it is written down while one talks. */
async function interviews(page: Page, at: string, notes: string): Promise<void> {
  await page.goto(`${at}/meetings`);
  await page.getByRole("button", { name: /^Vi träffades/ }).click();
  await expect(page.getByText("Sparat.", { exact: true })).toBeVisible();
  await page.goto(`${at}/interviews/1`);
  await expectAxeClean(page, "interview");
  await page.getByLabel("Anteckningar").fill(notes);
  await page.getByRole("button", { name: "Spara intervjun" }).click();
  await expect(page.getByText("Sparat.", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Anteckningar")).toHaveValue(notes);
}

/** A link of the day, for who is to be met again. */
async function sendsALink(page: Page, at: string, number: string): Promise<string> {
  await page.goto(at);
  await expectAxeClean(page, "due again");
  await page.getByText("Skicka en ny länk").click();
  const since = new Date();
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await expect(page.getByText("Skickat. Länken går iväg om en liten stund.")).toBeVisible();
  await itIsMorning();
  return messageTo(number, /ny länk/, since);
}

/** The years of one parent: she by keyboard on her phone, in a browser without scripts; the researcher at a desk. */
export async function yearsGoBy(browser: Browser, page: Page): Promise<void> {
  await openTimes([9, 10, 11]);
  await signInAs(page, { name: "Daniel Cvetković" });
  await page.goto(`${await ownTeam(page)}/parents`);
  const number = freeNumber();
  await handOver(page, "Tove Exempelsson", number);
  await expect(page.getByText("Tack. Forskarna tar vid nu.")).toBeVisible();

  await itIsMorning();
  await opensHerLink(page, number, await messageTo(number, /\/m#/));
  await press(page, "button", "Ja, jag vill vara med");
  await press(page, "link", "Välj en tid");
  await press(page, "link", "På telefon");
  await press(page, "radio", /./);
  await press(page, "button", "Boka tiden");
  await expect(page.getByText("Tiden är bokad.")).toBeVisible();

  const desk = await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "", javaScriptEnabled: true });
  const researcher = await desk.newPage();
  await signInAs(researcher, { name: "Erik Tallvik" });
  const { code, at } = await asResearcher(researcher);
  await movesByTelephone(researcher, at);
  await messageTo(number, /^Vi har en ny tid/);
  await page.reload();
  await expect(page.getByText("Din tid")).toBeVisible();

  await daysGoBy(code, 14);
  const notes = `Hon berättar länge. ${randomUUID()}`;
  await interviews(researcher, at, notes);
  await daysGoBy(code, 335);
  await researcher.goto(at);
  await expect(researcher.getByText(/^Omgång 2/).first()).toBeVisible();
  await expect(researcher.getByText("Dags", { exact: true }).first()).toBeVisible();

  // A year later she opens a new link; and has had enough.
  await opensHerLink(page, number, await sendsALink(researcher, at, number));
  await looksClean(browser, page, "asked again");
  await press(page, "button", "Jag vill inte vara med");
  await expect(page.getByRole("heading", { name: "Du är inte med längre" })).toBeVisible();

  // At once, also where the researcher has it open.
  await researcher.goto(`${at}/interviews/1`);
  await expect(researcher.getByText(notes)).toHaveCount(0);
  await expect(researcher.getByLabel("Anteckningar")).toHaveCount(0);
  await researcher.goto(at);
  await expect(researcher.getByText("Har sagt nej till att fortsätta").first()).toBeVisible();
  await expectAxeClean(researcher, "stopped");
  await desk.close();
}
