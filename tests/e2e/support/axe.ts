import { expect, type Page } from "@playwright/test";
import { axeFindings, colours, everything } from "#tests/support/axe.ts";
import { deep, random } from "#tests/support/rounds.ts";

const light = { name: "light", colorScheme: "light", forcedColors: "none", rules: everything } as const;
const dark = { name: "dark", colorScheme: "dark", forcedColors: "none", rules: colours } as const;
const forced = { name: "forced colours", colorScheme: "light", forcedColors: "active", rules: colours } as const;

const widths = [320, 1280] as const;
type Look = typeof light | typeof dark | typeof forced;

/**
 * What axe is shown of a page in a state: in a deep run all of it small and wide, and its dark and forced colours, which
 * are the same at every width; else of each of the two the one that the seed draws.
 */
function looksAt(place: string): (width: number) => readonly Look[] {
  if (deep) return (width) => (width === 320 ? [light, dark, forced] : [light]);
  const next = random(place.replaceAll(/[0-9a-f-]{36}/g, "id"));
  const [whole, other] = [next() < 0.5 ? 320 : 1280, next() < 0.5 ? dark : forced];
  return (width) => [...(width === whole ? [light] : []), ...(width === 320 ? [other] : [])];
}

/**
 * Nothing is found by axe, small and wide, nor in dark or forced colours (`looksAt`); and nothing is wider than the screen, also when
 * a reader spaces the text out; nor is the title pressed together. `state` says in the report which state of the page it was. The page is left wide and light.
 */
export async function expectAxeClean(page: Page, state = "as opened"): Promise<void> {
  const what = `${new URL(page.url()).pathname} ${state}`;
  const looks = looksAt(what);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const place = `${what}, ${width} px`;
    for (const { name, colorScheme, forcedColors, rules } of looks(width)) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
      expect(await axeFindings(page, rules), `${place}, ${name}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    expect(await tooWide(page), `${place}: wider than the screen`).toBeLessThanOrEqual(0);
    expect(await titleWidth(page), `${place}: the title's room`).toBeGreaterThanOrEqual(titlePx);
    await spaceOut(page, true);
    expect(await tooWide(page), `${place}, spaced out: wider than the screen`).toBeLessThanOrEqual(0);
    await spaceOut(page, false);
  }
}

/** A title with less room (CSS px) is broken in the middle of its words. */
const titlePx = 200;

const titleWidth = (page: Page) =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll("h1")].filter((title) => title.checkVisibility());
    return Math.min(...titles.map((title) => title.parentElement?.clientWidth ?? 0));
  });

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** What a reader may set without losing anything (WCAG 1.4.12). A sheet of this kind asks no leave of our policy. */
async function spaceOut(page: Page, on: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = wanted ? [sheet] : [];
  }, on);
}
