import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { rows } from "./rows.ts";

// Those before are the demo's own.
let numbers = 16;
/** A number of those that are nobody's, each once. */
export function freeNumber(): string {
  numbers += 1;
  return `070-17406${String(numbers).padStart(2, "0")}`;
}

/** The newest message to a number, when it has come; of those from a moment on. */
export async function messageTo(number: string, having: RegExp, since = new Date(0)): Promise<string> {
  const to = `+46${number.replaceAll(/\D/g, "").slice(1)}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await rows<{ text: string }>(
      'SELECT text FROM demo_mails WHERE "to" = $1 AND sent_at >= $2 ORDER BY sent_at DESC LIMIT 5',
      to,
      since,
    );
    const text = found.find(({ text: one }) => having.test(one))?.text;
    if (text !== undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("No such message has come.");
}

/** What no page does: as the owner of the demo's database. */
export async function asOwner<Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.GENOMBROTT_JOURNEYS_OWNER });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Nobody is written to at night: for a journey it is morning. */
export const itIsMorning = () =>
  asOwner(
    "UPDATE identity.message SET due_at = now() WHERE kind IN ('invitation', 'link') AND state = 'waiting' AND until > now()",
  );

/** Who was handed over last. */
export async function codeOfNewest(): Promise<{ code: string; id: string; programmeId: string }> {
  const [one] = await asOwner<{ code: string; id: string; programmeId: string }>(
    `SELECT r.code, r.id, s.programme_id AS "programmeId" FROM identity.participant i JOIN research.participant r ON r.code = i.code
     JOIN studies s ON s.id = r.study_id ORDER BY i.handed_over_at DESC LIMIT 1`,
  );
  if (!one) throw new Error("Nobody has been handed over.");
  return one;
}

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

/** Fills in the whole form, and sends it. */
export async function handOver(page: Page, name: string, phone: string): Promise<void> {
  await page.getByLabel("Förälderns namn").fill(name);
  await page.getByLabel("Telefon", { exact: true }).fill(phone);
  await page.getByLabel("När är det tryggt att höra av sig?").fill("Vardagar efter fyra");
  await page.getByLabel("Sms").check();
  const answer = (group: string, choice: string) =>
    page.getByRole("group", { name: group }).getByLabel(choice, { exact: true }).check();
  await answer("Får forskarna lämna meddelande om ingen svarar?", "Nej");
  await answer("Är det bara föräldern själv som använder telefonen?", "Ja");
  await answer("Har föräldern skyddade uppgifter?", "Nej");
  await answer("Behövs tolk?", "Nej");
  await page.getByLabel("Språk").selectOption("sv");
  await page.getByLabel("Vilken dag sa föräldern ja till dig?").fill("2026-01-15");
  await answer("Hur sa föräldern ja?", "Muntligt");
  await page.getByRole("button", { name: "Lämna över till forskarna" }).click();
}

/** By the code that the page shows in the demo: each opens once, and the next comes in half a minute. */
export async function openTheVault(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto("/vault/open");
    const said = await page.getByText("koden som gäller just nu är").textContent({ timeout: 1000 });
    await page.getByLabel("Koden som appen visar").fill(/\d{3} \d{3}/.exec(said ?? "")?.[0] ?? "");
    await page.getByRole("button", { name: "Öppna valvet" }).click();
    await expect(page.getByRole("region", { name: "Valvet" })).toContainText("Valvet är öppet.", { timeout: 5000 });
  }).toPass({ timeout: 90_000 });
}

/** The team of who is signed in. */
export async function ownTeam(page: Page): Promise<string> {
  await page.goto("/start");
  const href = await page.locator('a[href^="/teams/"]').first().getAttribute("href");
  return /^\/teams\/[0-9a-f-]{36}/.exec(href ?? "")?.[0] ?? "";
}
