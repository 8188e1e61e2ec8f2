import { serveBed } from "#tests/support/note-bed/serve.ts";
import { open, outline, paste, stored, textOf } from "./support/bed.ts";
import { fromDocs, fromWeb, fromWord } from "./support/pasted.ts";
import { expect, test } from "./support.ts";

/** The editor by itself: two people's, on one page, with the app's own content security policy. */
let bed: Awaited<ReturnType<typeof serveBed>>;
test.beforeAll(async () => {
  bed = await serveBed();
});
test.afterAll(() => bed.stop());

test("what Word lays on the clipboard becomes headings, lists and tables", async ({ page }) => {
  await open(page, bed.address);
  await paste(page, fromWord);
  expect(outline(await stored(page))).toBe(
    [
      "heading[Teammöte] (Vi ringde  bold:alla  familjer  highlight:dagen före .)",
      "bulletList[listItem[(Ring dagen före) bulletList[listItem[(helst före tolv)]]] listItem[(Fråga vad de behöver)]]",
      "() orderedList[listItem[(Planera)] listItem[(Göra)]] table[tableRow[tableCell[(Vem)] tableCell[(Vad)]]]",
    ].join(" "),
  );
});

test("of a page of the web comes the text, its lists and links; nothing that loads, runs or covers", async ({
  page,
}) => {
  await open(page, bed.address);
  await paste(page, fromWeb);
  const note = await stored(page);
  expect(outline(note)).toContain("heading[Barnrättsperspektiv] (Läs  link:mer  och inte här.)");
  expect(outline(note)).toContain("bulletList[listItem[(ett) bulletList[listItem[(inuti)]]]]");
  expect(JSON.stringify(note)).not.toMatch(/elsewhere|base64|alert|fixed|javascript|_top|btn/);
  await expect(textOf(page).locator("img, iframe, script, [style*=position], [class*=fixed]")).toHaveCount(0);
});

test("what is only called bold is not", async ({ page }) => {
  await open(page, bed.address);
  await paste(page, fromDocs);
  expect(outline(await stored(page))).toBe("(Vanlig text och  bold:fet)");
});

test("a personal number is stopped at its last digit, and taken out of what is pasted", async ({ page }) => {
  await open(page, bed.address, "?two");
  const alert = page.getByRole("alert").first();
  await page.keyboard.type("Numret är 811228-9874");
  await expect(textOf(page)).toHaveText("Numret är 811228-987");
  await expect(alert).toContainText("Sista siffran kom inte med");
  await page.keyboard.type(" sa hon");
  await expect(alert).toBeEmpty();
  await page.keyboard.press("Enter");
  await paste(page, "<p>Före 19811228-98<b>74</b> efter</p><p>och en rad till</p>");
  await expect(alert).toContainText("personnummer");
  expect(outline(await stored(page, 1))).toBe("(Numret är 811228-987 sa hon) (Före ▇▇▇ efter) (och en rad till)");
  // Two halves that are joined are one, too.
  await page.keyboard.press("Enter");
  await page.keyboard.type("811228-");
  await page.keyboard.press("Enter");
  await page.keyboard.type("9874");
  await page.keyboard.press("Home");
  await page.keyboard.press("Backspace");
  await expect(alert).toContainText("personnummer");
  expect(outline(await stored(page))).toMatch(/\(811228-\) \(9874\)$/);
});
