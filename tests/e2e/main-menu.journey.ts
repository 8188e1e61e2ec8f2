import en from "#app/i18n/shell/messages.en.ts";
import sv from "#app/i18n/shell/messages.sv.ts";
import { type DemoRole, expect, forgetSession, type Page, signInAs, test } from "./support.ts";

/** What the menu says, in Swedish and in English. */
const inEnglish: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sv).flatMap(([key, text]) => {
    const other = (en as Readonly<Record<string, unknown>>)[key];
    return key.startsWith("nav.") && typeof text === "string" && typeof other === "string" ? [[text, other]] : [];
  }),
);

/**
 * The tabs as they are drawn, each with the words in it that are broken where they cannot be: neither between words nor at
 * a soft hyphen. `words`: what to say instead of each.
 */
const tabs = (page: Page, words: Readonly<Record<string, string>> = {}) =>
  page.locator(".g-nav").evaluate((nav, instead) => {
    const labels = [...nav.querySelectorAll(":scope > ul > li .g-nav-item > span:not([class])")];
    const shown = labels.filter((label) => label.checkVisibility());
    for (const label of shown) label.textContent = instead[label.textContent ?? ""] ?? label.textContent;
    return {
      rows: new Set(shown.map((label) => label.closest("li")?.getBoundingClientRect().top)).size,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      labels: shown.map((label) => label.textContent),
      broken: shown.flatMap((label) => {
        const [text] = label.childNodes;
        const parts = [...(label.textContent ?? "").matchAll(/[^\s\u00ad]+/g)];
        return parts.flatMap((part) => {
          const lines = new Set(
            Array.from(part[0], (_, at) => {
              const range = document.createRange();
              range.setStart(text as Node, part.index + at);
              range.setEnd(text as Node, part.index + at + 1);
              // The first letter after a soft hyphen begins where that ends, on the line before.
              return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
            }),
          );
          return lines.size > 1 ? [part[0]] : [];
        });
      }),
    };
  }, words);

const roles: readonly DemoRole[] = ["coordinator", "member", "researcher", "lead", "manager", "partner"];

test("no word of the main menu is broken on the narrowest phone, whoever one is", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const role of roles) {
    await forgetSession(page);
    await signInAs(page, role);
    const swedish = await tabs(page);
    expect(swedish, role).toMatchObject({ rows: 1, wide: 0, broken: [] });
    const english = await tabs(page, inEnglish);
    expect(english, role).toMatchObject({ rows: 1, wide: 0, broken: [] });
    expect(english.labels).not.toEqual(swedish.labels);
  }
});
