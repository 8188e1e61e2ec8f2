import { type Browser, type BrowserContext, expect, type Page, type WebSocketRoute } from "@playwright/test";
import { browserCookie, cookieOfDemoPerson, type DemoPerson } from "#tests/support/demo-people.ts";
import { takenOver } from "../support.ts";

export const text = (page: Page) => page.getByRole("textbox", { name: "Anteckningens text" });
export const saving = (page: Page) => page.locator("[data-saving]");
export const saved = /^Sparat \d\d:\d\d/;

/** She signs in in a browser, as somebody whose first page one need not see. */
export async function signIn(context: BrowserContext, who: DemoPerson): Promise<void> {
  const address = process.env.GENOMBROTT_URL ?? "";
  await context.addCookies([browserCookie(address, await cookieOfDemoPerson(address, who))]);
}

/** A browser of her own; what goes wrong in it when its network goes is not noted. */
export async function browserOf(browser: Browser, who: DemoPerson): Promise<Page> {
  const context = await browser.newContext({ locale: "sv-SE", baseURL: process.env.GENOMBROTT_URL ?? "" });
  await signIn(context, who);
  return context.newPage();
}

/** A new meeting of her first team, open to be written in; gives its address. */
export async function newMeeting(page: Page): Promise<string> {
  await page.goto("/start");
  const team = /^\/teams\/[^/?]+/.exec((await page.locator('a[href^="/teams/"]').first().getAttribute("href")) ?? "");
  await page.goto(`${team?.[0]}/meetings/new`);
  await takenOver(page);
  await page.getByLabel("Rubrik").fill(`Möte ${Math.random().toString(36).slice(2, 8)}`);
  await page.locator("main form").getByRole("button").last().click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  await expect(text(page)).toHaveAttribute("contenteditable", "true");
  // The template's.
  await expect(text(page)).toContainText("Att göra");
  return new URL(page.url()).pathname;
}

/** Goes to a note, and waits until one can write in it. */
export async function toNote(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(text(page)).toHaveAttribute("contenteditable", "true");
}

/** Writes a new last line. */
export async function writeLast(page: Page, line: string): Promise<void> {
  await text(page).click();
  // A key that comes in the same moment as the press, as no hand's does, goes before the press has moved the caret.
  await expect(async () => {
    await page.keyboard.press("Control+End");
    await expect.poll(() => text(page).evaluate(isCaretLast), { timeout: 500 }).toBe(true);
  }).toPass();
  await page.keyboard.press("Enter");
  await page.keyboard.type(line);
}

function isCaretLast(note: Element): boolean {
  const selection = getSelection();
  if (!selection?.focusNode || !note.lastElementChild?.contains(selection.focusNode)) return false;
  const rest = document.createRange();
  rest.setStart(selection.focusNode, selection.focusOffset);
  rest.setEndAfter(note.lastElementChild);
  const after = rest.cloneContents();
  for (const caret of after.querySelectorAll(".note-caret")) caret.remove();
  return selection.isCollapsed && after.textContent === "";
}

/** Each line stands in the note, and once. */
export async function expectOnce(page: Page, ...lines: readonly string[]): Promise<void> {
  const there = async () => (await linesOf(page)).filter((line) => lines.includes(line)).toSorted();
  await expect.poll(there).toEqual(lines.toSorted());
}

/** The note's lines, without the names of those whose cursors stand in them. */
const linesOf = (page: Page) =>
  page
    .locator("main .g-written")
    .first()
    .evaluate((written) => {
      const copy = written.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll(".note-caret")) caret.remove();
      return [...copy.querySelectorAll("p")].map(({ textContent }) => textContent?.trim() ?? "");
    });

/** What the page and the server say to each other goes through this. To be made before the page is opened. */
export async function wire(page: Page) {
  let now: WebSocketRoute | null = null;
  let dead = false;
  const line = {
    /** What becomes of what the page says; null: it gets lost. */
    says: (frame: string): string | null => frame,
    cut: () => void now?.close(),
    /**
     * The network goes. Where Chromium only plays at it, what is said waits, and goes when the page is closed: so the
     * connection is cut as well.
     */
    async goes(): Promise<void> {
      dead = true;
      await page.context().setOffline(true);
      line.cut();
    },
    async comes(): Promise<void> {
      dead = false;
      await page.context().setOffline(false);
    },
  };
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (dead) return void socket.close();
    now = socket;
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      const passes = dead ? null : typeof frame === "string" ? line.says(frame) : frame;
      if (passes !== null) server.send(passes);
    });
  });
  return line;
}

export type Line = Awaited<ReturnType<typeof wire>>;

/** A proxy that knows no WebSocket: what asks for one gets another answer. To be called before the page is opened. */
export const withoutWebSocket = (page: Page) =>
  page.addInitScript(() => {
    const real = WebSocket;
    window.WebSocket = class extends real {
      constructor(address: string | URL) {
        super(String(address).replace("/socket.io/", "/nowhere/"));
      }
    };
  });

/** What is written does not come through, and nobody knows why. */
export const swallowsText = (frame: string) => (frame.startsWith('42["u"') ? null : frame);
