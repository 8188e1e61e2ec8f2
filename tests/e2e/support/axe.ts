import { expect, type Page } from "@playwright/test";
import { axeFindings, colours, everything } from "#tests/support/axe.ts";
import { deep, random } from "#tests/support/rounds.ts";

const light = { name: "light", colorScheme: "light", forcedColors: "none", rules: everything } as const;
const dark = { name: "dark", colorScheme: "dark", forcedColors: "none", rules: colours } as const;
const forced = { name: "forced colours", colorScheme: "light", forcedColors: "active", rules: colours } as const;

/**
 * Dark and forced colours, which are the same at every width: both in a deep run, else the one that the seed draws for a
 * page in a state.
 */
function otherColours(place: string) {
  if (deep) return [dark, forced];
  return [random(place.replaceAll(/[0-9a-f-]{36}/g, "id"))() < 0.5 ? dark : forced];
}

/**
 * Nothing is found by axe, small and wide, nor in dark or forced colours; and nothing is wider than the screen, also when
 * a reader spaces the text out. `state` says in the report which state of the page it was. The page is left wide and light.
 */
export async function expectAxeClean(page: Page, state = "as opened"): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const place = `${new URL(page.url()).pathname} ${state}, ${width} px`;
    for (const { name, colorScheme, forcedColors, rules } of [light, ...(width === 320 ? otherColours(place) : [])]) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
      expect(await axeFindings(page, rules), `${place}, ${name}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    expect(await tooWide(page), `${place}: wider than the screen`).toBeLessThanOrEqual(0);
    await spaceOut(page, true);
    expect(await tooWide(page), `${place}, spaced out: wider than the screen`).toBeLessThanOrEqual(0);
    await spaceOut(page, false);
  }
}

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
