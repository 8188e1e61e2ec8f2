import { createHash } from "node:crypto";
import { newId } from "#app/core/id.ts";
import { newSecret } from "#app/platform/session.server.ts";
import { rows } from "./support/rows.ts";
import { expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

type Held = { readonly path: string; readonly secrets: readonly string[] };

/** A seminar that ended yesterday, and five guests with the codes that they have had by mail. */
async function held(): Promise<Held> {
  const [programme] = await rows<{ id: string; lead: string }>(
    "SELECT m.id, r.person_id AS lead FROM programmes m JOIN programme_roles r ON r.programme_id = m.id AND r.role = 'lead' LIMIT 1",
  );
  const [gathering, secrets] = [newId(), Array.from({ length: 5 }, newSecret)];
  await rows(
    `INSERT INTO gatherings (id, programme_id, kind, title, audience, capacity, opens_on, closes_on, changes_until, created_by_id, created_at, published_at)
     VALUES ($1, $2, 'learning_seminar', 'Provseminariet', '{guests}', 50, current_date - 60, current_date - 20, current_date - 10, $3, now(), now())`,
    gathering,
    programme?.id,
    programme?.lead,
  );
  await rows(
    "INSERT INTO gathering_days (id, gathering_id, day, from_minute, to_minute) VALUES ($1, $2, current_date - 1, 540, 960)",
    newId(),
    gathering,
  );
  for (const [i, secret] of secrets.entries()) {
    const id = newId();
    await rows(
      `INSERT INTO registrations (id, gathering_id, guest_name, guest_email, state, source, registered_at, changed_at)
       VALUES ($1, $2, $3, $4, 'registered', 'guest', now(), now())`,
      id,
      gathering,
      `Gäst ${i}`,
      `gast${i}@ort.example`,
    );
    const hash = createHash("sha256").update(secret).digest();
    await rows("INSERT INTO evaluation_turns (registration_id, secret_hash) VALUES ($1, $2)", id, hash);
  }
  return { path: `/programmes/${programme?.id}/gatherings/${gathering}/evaluation/results`, secrets };
}

const answers = ["Det jag fick med mig har jag nytta av hemma.", "Vi fick tillräckligt med tid för vårt eget arbete."];

async function chooses(page: Page, step: number): Promise<void> {
  for (const statement of answers)
    await page
      .getByRole("group", { name: statement })
      .getByRole("radio")
      .nth(step - 1)
      .check();
}

test("what people thought: by a link on a phone without script, nothing shown of four, and all of five", async ({
  browser,
  page,
}) => {
  const { path, secrets } = await held();
  const [baseURL, viewport] = [process.env.GENOMBROTT_URL ?? "", { width: 320, height: 640 }];
  const phone = await browser.newContext({ baseURL, viewport, locale: "sv-SE", javaScriptEnabled: false });
  const guest = await phone.newPage();
  for (const [i, secret] of secrets.slice(0, 4).entries()) {
    await guest.goto("/evaluation");
    // The whole link will do as well as the code.
    await guest.getByLabel("Kod eller länk ur mejlet").fill(i === 1 ? `${baseURL}/evaluation#${secret}` : secret);
    await guest.getByRole("button", { name: "Öppna utvärderingen" }).click();
    await expect(guest.getByRole("heading", { level: 1, name: "Utvärdering av Provseminariet" })).toBeVisible();
    if (i === 0) {
      await guest.getByRole("button", { name: "Skicka mina svar" }).click();
      await expect(guest.getByText("Du har inte svarat på något än.")).toBeVisible();
      // What is wrong comes back with all that was chosen and typed.
      await chooses(guest, 4);
      await guest.getByLabel("Vad tar du med dig hem?").fill("Ringa Anna, 19811228-9874");
      await guest.getByRole("button", { name: "Skicka mina svar" }).click();
      await expect(
        guest
          .getByRole("group", { name: answers[0] ?? "" })
          .getByRole("radio")
          .nth(3),
      ).toBeChecked();
      await expect(guest.getByLabel("Vad tar du med dig hem?")).toHaveValue("Ringa Anna, 19811228-9874");
    }
    await chooses(guest, 1 + i);
    await guest.getByLabel("Vad tar du med dig hem?").fill(`Hem ${i}`);
    await guest.getByRole("button", { name: "Skicka mina svar" }).click();
    await expect(guest.getByText("Tack för dina svar")).toBeVisible();
  }
  // The same code once more.
  await guest.goto("/evaluation");
  await guest.getByLabel("Kod eller länk ur mejlet").fill(secrets[0] ?? "");
  await guest.getByRole("button", { name: "Öppna utvärderingen" }).click();
  await expect(guest.getByText("Vi har redan fått dina svar")).toBeVisible();
  await phone.close();

  await signInAs(page, "lead");
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Inga svar visas än" })).toBeVisible();
  await expect(page.getByText("Hem 0")).toHaveCount(0);
  await expectAxeClean(page, "of four");

  // With script the link needs no pasting.
  const fifth = await browser.newContext({ baseURL, viewport, locale: "sv-SE" });
  const last = await fifth.newPage();
  await last.goto(`/evaluation#${secrets[4]}`);
  await expect(last).toHaveURL(/\/evaluation$/);
  await expect(last.getByRole("heading", { level: 1, name: "Utvärdering av Provseminariet" })).toBeVisible();
  await expectAxeClean(last, "the questions");
  await chooses(last, 5);
  await last.getByLabel("Vad tar du med dig hem?").fill("Hem 4");
  await last.getByRole("button", { name: "Skicka mina svar" }).click();
  await expect(last.getByText("Tack för dina svar")).toBeVisible();
  await expectAxeClean(last, "sent");
  await fifth.close();

  await page.getByText("Stäng före tiden").click();
  await page.getByRole("button", { name: "Stäng nu" }).click();
  await expect(page.getByText("5 svar visas. 5 var anmälda.")).toBeVisible();
  const own = page
    .getByRole("article")
    .or(page.locator(".g-card"))
    .filter({ hasText: answers[1] ?? "" });
  await expect(own.getByRole("img")).toHaveAccessibleName(`${answers[1]} 1: 1, 2: 1, 3: 1, 4: 1, 5: 1`);
  await expect(page.getByText("5 svar, i slumpad ordning")).toBeVisible();
  for (let i = 0; i < 5; i += 1) await expect(page.getByText(`Hem ${i}`)).toBeVisible();
  await own.getByText("Visa som tabell").click();
  await expect(own.getByRole("row", { name: "1 Stämmer inte alls 1 20 %" })).toBeVisible();
  await expectAxeClean(page, "of five");
});
