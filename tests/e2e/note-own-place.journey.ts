import type * as Y from "yjs";
import { serveBed } from "#tests/support/note-bed/serve.ts";
import { open, outline, stored, textOf, texts } from "./support/bed.ts";
import { expect, type Page, test } from "./support.ts";

let bed: Awaited<ReturnType<typeof serveBed>>;
test.beforeAll(async () => {
  bed = await serveBed();
});
test.afterAll(() => bed.stop());

/** Lina has written two lines, and Jenny has her caret at the beginning of the first. */
async function twoLines(page: Page): Promise<void> {
  await open(page, bed.address, "?two");
  await page.keyboard.type("ett");
  await page.keyboard.press("Enter");
  await page.keyboard.type("slut");
  const hers = texts(page).nth(1);
  await expect(hers.locator("p").nth(1)).toContainText("slut");
  await hers.locator("p").first().click();
  await page.keyboard.press("Home");
  await page.keyboard.type("a");
  await expect(textOf(page).locator(".note-caret")).toHaveText(/Jenny Sandin/);
  expect(outline(await stored(page))).toBe("(aett) (slut)");
}

/** Jenny puts her caret after "sl", and before the browser has told of it something happens: all in one task. */
async function placedAnd(page: Page, what: "letters" | "key"): Promise<void> {
  await page.evaluate((happens) => {
    const hers = document.querySelectorAll("[role=textbox]")[1];
    const line = hers?.querySelectorAll("p")[1];
    const text = line && document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let node = text?.nextNode();
    while (node && node.textContent !== "slut") node = text?.nextNode();
    if (!hers || !node) throw new Error("No such line.");
    getSelection()?.collapse(node, 2);
    if (happens === "letters") {
      const [linas] = (window as unknown as { bed: { docs: Y.Doc[] } }).bed.docs;
      const first = linas?.getXmlFragment("note").get(0) as Y.XmlElement;
      (first.get(0) as Y.XmlText).insert(0, "x");
    } else {
      hers.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 13, bubbles: true, cancelable: true }));
    }
  }, what);
}

test("where one has just put one's caret it stays when another's letters come", async ({ page }) => {
  await twoLines(page);
  await placedAnd(page, "letters");
  await page.keyboard.type("J");
  expect(outline(await stored(page, 1))).toBe("(xaett) (slJut)");
});

test("who clicks where another has her caret writes there, though the other's is drawn anew at once", async ({
  page,
}) => {
  await open(page, bed.address, "?two");
  await page.keyboard.type("ett");
  await page.keyboard.press("Enter");
  await expect(texts(page).nth(1).locator("p").nth(1).locator(".note-caret")).toBeAttached();
  await texts(page).nth(1).locator("p").nth(1).click();
  await page.keyboard.type("två");
  expect(outline(await stored(page, 1))).toBe("(ett) (två)");
});

test("a key does what it does where one has just put one's caret", async ({ page }) => {
  await twoLines(page);
  await placedAnd(page, "key");
  expect(outline(await stored(page, 1))).toBe("(aett) (sl) (ut)");
});
