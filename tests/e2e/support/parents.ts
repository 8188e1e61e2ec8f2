import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import pg from "pg";
import { rows } from "./rows.ts";

/** A number of those that are nobody's. */
export const freeNumber = () => `070-17406${String(Math.floor(Math.random() * 95) + 5).padStart(2, "0")}`;

/** The newest message to a number, when it has come. */
export async function messageTo(number: string, having: RegExp): Promise<string> {
  const to = `+46${number.replaceAll(/\D/g, "").slice(1)}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await rows<{ text: string }>(
      'SELECT text FROM demo_mails WHERE "to" = $1 ORDER BY sent_at DESC LIMIT 5',
      to,
    );
    const text = found.find(({ text: one }) => having.test(one))?.text;
    if (text !== undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("No such message has come.");
}

/** What no page does: as the owner of the demo's database. */
async function asOwner(sql: string, ...values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.GENOMBROTT_JOURNEYS_OWNER });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** Nobody is invited at night: for a journey it is morning. */
export const itIsMorning = () =>
  asOwner("UPDATE identity.message SET due_at = now() WHERE kind = 'invitation' AND state = 'waiting'");

/** Opens days of an interviewer's, some days from now, on the telephone. */
export async function openTimes(days: readonly number[]): Promise<void> {
  for (const day of days) {
    await asOwner(
      `INSERT INTO research.open_time (id, study_id, interviewer_id, during, place_kinds, form_key)
       SELECT $1, i.study_id, i.person_id, tstzrange(d, d + interval '6 hours'), '{phone}', $1
       FROM (SELECT ((now() AT TIME ZONE 'Europe/Stockholm')::date + $2::int + time '09:00') AT TIME ZONE 'Europe/Stockholm' AS d) x,
         (SELECT study_id, person_id FROM study_interviewers ORDER BY person_id LIMIT 1) i
       WHERE NOT EXISTS (SELECT FROM research.open_time o
         WHERE o.interviewer_id = i.person_id AND o.during && tstzrange(d, d + interval '6 hours'))`,
      randomUUID(),
      day,
    );
  }
}

/** Fills in the form in which a parent is handed over, and sends it. */
export async function handOver(page: Page, parent: { name: string; number: string }): Promise<void> {
  const choose = (group: string, answer: string) =>
    page.getByRole("group", { name: group }).getByLabel(answer, { exact: true }).check();
  await page.getByLabel("Förälderns namn").fill(parent.name);
  await page.getByLabel("Telefon", { exact: true }).fill(parent.number);
  await choose("Hur vill föräldern bli kontaktad?", "Sms");
  await page.getByLabel("När är det tryggt att höra av sig?").fill("När som helst går bra");
  await choose("Får forskarna lämna meddelande om ingen svarar?", "Ja");
  await choose("Är det bara föräldern själv som använder telefonen?", "Ja");
  await choose("Har föräldern skyddade uppgifter?", "Nej");
  await page.getByLabel("Språk").selectOption("sv");
  await choose("Behövs tolk?", "Nej");
  await page.getByLabel("Vilken dag sa föräldern ja till dig?").fill("2026-11-01");
  await choose("Hur sa föräldern ja?", "Muntligt");
  await page.getByRole("button", { name: "Lämna över till forskarna" }).click();
}
