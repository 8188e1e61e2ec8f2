import {
  browserOf,
  expectOnce,
  newMeeting,
  saved,
  saving,
  swallowsText,
  text,
  toNote,
  wire,
  withoutWebSocket,
  writeLast,
} from "./support/open-note.ts";
import { expect, test } from "./support.ts";

/** Of them nobody is signed out, or taken out of the team, by another journey. */
const [charlotte, mehmet, inger] = ["Charlotte Ahlgren", "Mehmet Yılmaz", "Inger Ståhl"].map((name) => ({ name })) as [
  { name: string },
  { name: string },
  { name: string },
];
const supervisor = { name: "Annika Rosenlund" };

test("two write, the network of one goes and comes: nothing is lost or doubled, and who may only read sees it all", async ({
  browser,
}) => {
  const hers = await browserOf(browser, charlotte);
  const line = await wire(hers);
  const his = await browserOf(browser, mehmet);
  const reader = await browserOf(browser, supervisor);
  const address = await newMeeting(hers);
  await Promise.all([toNote(his, address), reader.goto(address)]);
  await writeLast(hers, "Före tunneln");
  await expect(text(his)).toContainText("Före tunneln");
  await expect(text(reader)).toContainText("Före tunneln");

  await line.goes();
  await writeLast(hers, "Skrivet i tunneln");
  await expect(saving(hers)).toContainText("Ej sparat – skrivs ner när du är uppkopplad igen");
  await expect(saving(hers)).toContainText("Texten finns kvar på den här enheten.");
  await writeLast(his, "Skrivet på kontoret");
  await expect(saving(his)).toHaveText(saved);
  await expect(text(reader)).toContainText("Skrivet på kontoret");
  await expect(text(hers)).not.toContainText("Skrivet på kontoret");

  await line.comes();
  await expect(saving(hers)).toHaveText(saved);
  for (const page of [hers, his, reader]) {
    await expectOnce(page, "Före tunneln", "Skrivet i tunneln", "Skrivet på kontoret");
  }
  await hers.reload();
  await expect(text(hers)).toBeVisible();
  await expectOnce(hers, "Före tunneln", "Skrivet i tunneln", "Skrivet på kontoret");

  // A press in the text, and keys: who may not write has nowhere to do it.
  await text(reader).click();
  await reader.keyboard.type("Handledarens ord");
  await expect(reader.locator("main [contenteditable=true]")).toHaveCount(0);
  await expect(saving(reader)).toHaveCount(0);
  await expect(reader.locator("main")).not.toContainText("Handledarens ord");
  for (const page of [hers, his, reader]) await page.context().close();
});

test("the network goes when the note has just come: the page stays, and what became of its lines is asked for again", async ({
  browser,
}) => {
  const hers = await browserOf(browser, charlotte);
  const lines = /\/notes\/[^/]+\/things/;
  const asked = hers.waitForRequest(lines);
  await hers.route(lines, (route) => route.abort());
  await newMeeting(hers);
  await asked;
  await writeLast(hers, "Skrivet ändå");
  await expect(saving(hers)).toHaveText(saved);
  const answered = hers.waitForResponse((answer) => lines.test(answer.url()) && answer.ok());
  await hers.unroute(lines);
  await answered;
  await hers.context().close();
});

test("where WebSocket is refused, the note is written in all the same", async ({ browser }) => {
  const hers = await browserOf(browser, charlotte);
  await withoutWebSocket(hers);
  const polls = hers.waitForRequest(/\/socket\.io\/.*transport=polling/);
  const address = await newMeeting(hers);
  await polls;
  const his = await browserOf(browser, mehmet);
  await toNote(his, address);
  await writeLast(hers, "Genom kommunens proxy");
  await expect(saving(hers)).toHaveText(saved);
  await expect(text(his)).toContainText("Genom kommunens proxy");
  await writeLast(his, "Hit kom det");
  await expectOnce(hers, "Genom kommunens proxy", "Hit kom det");
  for (const page of [hers, his]) await page.context().close();
});

test("a connection that is dead without knowing it is told of, and a page of yesterday is loaded again without loss", async ({
  browser,
}) => {
  const hers = await browserOf(browser, charlotte);
  const line = await wire(hers);
  const address = await newMeeting(hers);
  await writeLast(hers, "Innan det dog");
  await expect(saving(hers)).toHaveText(saved);
  line.says = swallowsText;
  await writeLast(hers, "Till ingen");
  await expect(saving(hers)).toContainText("Ej sparat än – svaret dröjer");

  // The app was renewed meanwhile, and knows more than this page.
  line.says = (frame) => (frame.includes('"note:join"') ? frame.replace('"schema":1', '"schema":0') : frame);
  line.cut();
  await expect(hers.getByText("Sidan är äldre än anteckningen.")).toBeVisible();
  await expect(text(hers)).toHaveCount(0);
  line.says = (frame) => frame;
  const asked: string[] = [];
  hers.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await hers.getByRole("button", { name: "Ladda om sidan" }).click();
  await expect(text(hers)).toBeVisible();
  await expectOnce(hers, "Innan det dog", "Till ingen");
  await expect(saving(hers)).toHaveText(saved);
  expect(asked, "nothing can be lost, so nothing is asked").toEqual([]);
  const his = await browserOf(browser, mehmet);
  await toNote(his, address);
  await expectOnce(his, "Innan det dog", "Till ingen");
  for (const page of [hers, his]) await page.context().close();
});

test("who leaves with text that is not saved is asked, and what she leaves is sent when the network is back", async ({
  browser,
}) => {
  const hers = await browserOf(browser, inger);
  const line = await wire(hers);
  const address = await newMeeting(hers);
  await writeLast(hers, "Hemma");
  await expect(saving(hers)).toHaveText(saved);
  await line.goes();
  await writeLast(hers, "På väg");
  await expect(saving(hers)).toContainText("Ej sparat");
  const dialog = hers.getByRole("dialog");

  const asked = hers.waitForEvent("dialog");
  await hers.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();

  await hers.getByText("Inger Ståhl", { exact: true }).first().click();
  await hers.getByRole("button", { name: "Logga ut" }).click();
  await expect(dialog).toContainText("Loggar du ut nu försvinner det från den här webbläsaren.");
  await dialog.getByRole("button", { name: "Stanna kvar" }).last().click();

  await hers.locator("main a[href$='/meetings']").first().click();
  await expect(dialog).toContainText("Stanna gärna tills det står Sparat.");
  await dialog.getByRole("button", { name: "Stanna kvar" }).last().click();
  await expect(text(hers)).toContainText("På väg");
  await hers.locator("main a[href$='/meetings']").first().click();
  await dialog.getByRole("button", { name: "Lämna sidan" }).click();
  await expect(text(hers)).toHaveCount(0);

  const his = await browserOf(browser, mehmet);
  await toNote(his, address);
  await line.comes();
  // Any page will do.
  await hers.goto("/start");
  await expect(text(his)).toContainText("På väg");
  await expectOnce(his, "Hemma", "På väg");
  for (const page of [hers, his]) await page.context().close();
});
