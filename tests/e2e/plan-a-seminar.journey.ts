import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

const unique = (text: string) => `${text} ${Math.random().toString(36).slice(2, 7)}`;

/** The first day that many weeks ahead, as a field for days takes it. */
const monday = (weeks: number) => {
  const now = new Date();
  const days = ((8 - now.getUTCDay()) % 7) + weeks * 7;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days))
    .toISOString()
    .slice(0, 10);
};

async function toGatherings(page: Page, as: "lead" | "member"): Promise<string> {
  await signInAs(page, as);
  // On a phone it lies folded in the menu.
  const address = (await page.locator('nav a[href$="/gatherings"]').first().getAttribute("href")) ?? "";
  await page.goto(address);
  return address;
}

/** Presses what has the focus. */
async function press(page: Page, role: "link" | "button", name: string | RegExp): Promise<void> {
  const button = page.getByRole(role, { name }).first();
  await button.focus();
  await page.keyboard.press("Enter");
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

async function addSession(page: Page, session: { from: string; to: string; title: string; kind?: string }) {
  const folded = page.getByText("Nytt pass", { exact: true });
  const from = page.getByLabel("Från kl.", { exact: true });
  if (!(await from.isVisible())) await folded.click();
  await write(page, "Från kl.", session.from);
  await write(page, "Till kl.", session.to);
  if (session.kind) await page.getByLabel("Sort", { exact: true }).selectOption(session.kind);
  await write(page, "Rubrik", session.title);
  await page.keyboard.press("Enter");
}

/** A session in the day's programme, by its title. */
const session = (page: Page, title: string) =>
  page
    .getByRole("list", { name: "Dagens program efter tid och spår" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title }) });

test("the lead plans a seminar by keyboard, sees what the time goes to, publishes; a member reads it", async ({
  page,
  browser,
}) => {
  test.slow();
  await toGatherings(page, "lead");
  await press(page, "link", "Ny träff");
  await expect(page.getByRole("heading", { level: 1, name: "Ny träff" })).toBeVisible();
  // The next one of its kind is proposed, after those that there are.
  await expect(page.getByLabel("Rubrik", { exact: true })).toHaveValue(/^LS\d+$/);
  const title = unique("LS9");
  await write(page, "Rubrik", title);
  await page.getByLabel("Dag 1", { exact: true }).fill(monday(12));
  await page.getByLabel("Sista dag att anmäla sig").fill(monday(13));
  await press(page, "button", "Spara utkastet");
  // What is wrong is said at its field, and what was written stands.
  await expect(page.getByText("Anmälan måste stänga senast den dag då träffen börjar.").first()).toBeVisible();
  await expect(page.getByLabel("Rubrik", { exact: true })).toHaveValue(title);
  await page.getByLabel("Sista dag att anmäla sig").fill(monday(10));
  await press(page, "button", "Spara utkastet");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("en plats eller en videolänk")).toBeVisible();
  const gathering = new URL(page.url()).pathname;

  await press(page, "link", /^Programmet \w/);
  await expect(page.getByRole("heading", { level: 1, name: `Program för ${title}` })).toBeVisible();
  await addSession(page, { from: "9", to: "10.00", title: "Teamtid" });
  await expect(page.getByText("Teamens eget arbete: 100 % av tiden")).toBeVisible();
  await addSession(page, { from: "09:30", to: "11:00", title: "Föreläsning om data", kind: "talk" });
  await expect(page.getByText("Krockar med ”Teamtid” kl. 09:00–10:00.").first()).toBeVisible();
  await addSession(page, { from: "10:30", to: "12:30", title: "Föreläsning om data", kind: "talk" });
  await expect(page.getByText("Teamens eget arbete: 33 % av tiden")).toBeVisible();
  await expect(page.getByText(/^Mindre än hälften av tiden/)).toBeVisible();

  // By its handle: five minutes earlier, twice, and let go.
  const handle = page.getByRole("button", { name: /^Flytta Föreläsning om data/ });
  await handle.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(session(page, "Föreläsning om data")).toContainText("10:20–12:20");
  // By a button, and past what is in the way.
  const folded = session(page, "Teamtid");
  await folded.getByText("Flytta", { exact: false }).first().click();
  await press(page, "button", "Byt plats med Föreläsning om data");
  await expect(session(page, "Teamtid")).toContainText("11:20–12:20");
  await expect(session(page, "Föreläsning om data")).toContainText("09:00–11:00");
  await expectAxeClean(page);

  // By dragging: it snaps to every fifth minute.
  const own = page.getByRole("button", { name: /^Flytta Teamtid/ });
  await own.scrollIntoViewIfNeeded();
  const box = await own.boundingBox();
  if (!box) throw new Error("The handle is nowhere.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 67, { steps: 6 });
  await page.mouse.up();
  await expect(session(page, "Teamtid")).toContainText("11:50–12:50");

  await page.goto(`${gathering}/edit`);
  await write(page, "Plats", "Folkets hus");
  await press(page, "button", "Spara");
  await press(page, "button", "Publicera");
  await expect(page.getByText("Öppen för anmälan")).toBeVisible();

  const hers = await (await browser.newContext({ baseURL: process.env.GENOMBROTT_URL ?? "" })).newPage();
  await toGatherings(hers, "member");
  await hers.getByRole("link", { name: title }).click();
  await takenOver(hers);
  await expect(hers.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(hers.getByText("Folkets hus")).toBeVisible();
  await expect(hers.getByText("11:50–12:50")).toBeVisible();
  await expect(hers.getByText("Teamens eget arbete:")).toHaveCount(0);
  // What is moved is moved on her page too.
  await page.goto(gathering);
  await press(page, "link", /^Programmet \w/);
  await session(page, "Teamtid").getByText("Flytta", { exact: false }).first().click();
  await press(page, "button", "5 minuter senare");
  await expect(hers.getByText("11:55–12:55")).toBeVisible();
  await hers.context().close();
});

test.describe("without our script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });

  test("a gathering is planned on a phone", async ({ page }) => {
    test.slow();
    const list = await toGatherings(page, "lead");
    await page.goto(`${list}/new`);
    const title = unique("Gruppintervju");
    await page.getByLabel("Sort", { exact: true }).selectOption("group_interview");
    await page.getByLabel("Rubrik", { exact: true }).fill(title);
    await page.getByRole("button", { name: "Spara utkastet" }).click();
    await expect(page.getByText("Välj det team som intervjuas.").first()).toBeVisible();
    await expect(page.getByLabel("Rubrik", { exact: true })).toHaveValue(title);
    await page.getByLabel("Team", { exact: true }).selectOption({ index: 1 });
    await page.getByLabel("Plats", { exact: true }).fill("Hos teamet");
    await page.getByText("Fler dagar").click();
    await page.getByLabel("Dag 2", { exact: true }).fill(monday(40));
    await page.getByLabel("Från kl.", { exact: true }).nth(1).fill("13");
    await page.getByLabel("Till kl.", { exact: true }).nth(1).fill("16");
    await page.getByRole("button", { name: "Spara utkastet" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page
      .getByRole("link", { name: /^Programmet \w/ })
      .last()
      .click();
    await page.getByLabel("Rubrik", { exact: true }).fill("Hur ni arbetar nu");
    await page.getByRole("button", { name: "Lägg till" }).click();
    await expect(page.getByRole("heading", { name: "Hur ni arbetar nu" })).toBeVisible();
    await page.locator("summary", { hasText: "Flytta" }).click();
    await page.getByRole("button", { name: "5 minuter senare" }).click();
    await expect(page.getByText("13:05–14:05")).toBeVisible();
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("button", { name: "Publicera" }).click();
    await page.getByText("Ställ in träffen").click();
    await page.getByLabel("Ja, träffen ska ställas in").check();
    await page.getByRole("button", { name: "Ställ in" }).click();
    await expect(page.getByText("Träffen är inställd")).toBeVisible();
  });
});
