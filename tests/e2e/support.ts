import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { browserCookie, cookieOfDemoPerson, type DemoPerson } from "#tests/support/demo-people.ts";

export type { DemoRole } from "#tests/support/demo-people.ts";
export { expectAxeClean } from "./support/axe.ts";
export { follow, tabTo } from "./support/keyboard.ts";
export { countTaps } from "./support/taps.ts";
export { expect, type Locator, type Page };

type Trouble = { readonly violations: string[]; readonly errors: string[] };

/**
 * Journeys' own `test`. Every page is watched: a violation of the content security policy, an error in the console or
 * an uncaught one fails the journey at its end. `page.goto` waits until the page's script has taken it over.
 */
export const test = base.extend<{ trouble: Trouble }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see what a fixture needs.
  baseURL: async ({}, use) => {
    await use(process.env.GENOMBROTT_URL ?? "");
  },
  trouble: [
    async ({ context }, use) => {
      const trouble: Trouble = { violations: [], errors: [] };
      await context.exposeBinding("noteViolation", (_source, what: string) => void trouble.violations.push(what));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const note = (globalThis as unknown as { noteViolation: (what: string) => void }).noteViolation;
          note(`${event.effectiveDirective}: ${event.blockedURI} on ${location.pathname}`);
        });
      });
      context.on("weberror", (error) => void trouble.errors.push(String(error.error())));
      context.on("console", (message) => {
        // A page that answers 404 or 503 on purpose is noted by the browser as well.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
          trouble.errors.push(message.text());
        }
      });
      await use(trouble);
      expectNoTrouble(trouble);
    },
    { auto: true },
  ],
  page: async ({ page, javaScriptEnabled }, use) => {
    if (!javaScriptEnabled) withoutScripts.add(page);
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (...given) => {
      const response = await goto(...given);
      await takenOver(page);
      return response;
    };
    page.reload = async (...given) => {
      const response = await reload(...given);
      await takenOver(page);
      return response;
    };
    await use(page);
  },
});

/** Nothing was blocked and nothing failed so far. Every journey ends with this by itself. */
export function expectNoTrouble({ violations, errors }: Trouble): void {
  expect(violations, "violations of the content security policy").toEqual([]);
  expect(errors, "errors in the browser").toEqual([]);
}

const withoutScripts = new WeakSet<Page>();

/**
 * Waits until the page's script has taken it over; what is typed earlier can be lost. To be called after a press that
 * leads to another document. Pages that work without our script are ready at once. Asks by a locator, which also waits
 * where a page goes on to another by itself.
 */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForLoadState("domcontentloaded");
  if (withoutScripts.has(page)) return;
  await page.locator("html[data-hydrated], html:not(:has(script[type=module]))").waitFor({ state: "attached" });
}

/**
 * Signs in as an invented person, and goes to her first page. The demo's own page is asked behind the browser's back: a
 * journey of its own presses its buttons.
 */
export async function signInAs(page: Page, who: DemoPerson): Promise<void> {
  const address = process.env.GENOMBROTT_URL ?? "";
  await page.context().addCookies([browserCookie(address, await cookieOfDemoPerson(address, who))]);
  await page.goto("/start");
  await takenOver(page);
}

/** The browser forgets who one is. Leaves the page first: one that is just connecting would be refused, and say so. */
export async function forgetSession(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

/** The page asks its loaders again by itself, as it does when somebody else has saved something. */
export async function asksAgain(page: Page): Promise<void> {
  await page.evaluate(async () => {
    type Router = { revalidate(): Promise<void> };
    const { __reactRouterDataRouter: router } = window as unknown as { __reactRouterDataRouter: Router };
    await router.revalidate();
  });
}
