import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colours = ["color-contrast", "link-in-text-block"];
const widths = [320, 1280];
const schemes = ["light", "dark"] as const;

/**
 * Nothing is found by axe, small and wide, light and dark; and nothing is wider than the smallest screen.
 * `state` says in the report which state of the page it was. The page is left wide and light.
 */
export async function expectAxeClean(page: Page, state = "as opened"): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // A colour that is still changing is neither the one nor the other.
      await page.evaluate(() => {
        const ends = (animation: Animation) => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime));
        const settled = Promise.allSettled(
          document
            .getAnimations()
            .filter(ends)
            .map((animation) => animation.finished),
        );
        // One that is paused never ends; a second is longer than any of ours.
        return Promise.race([settled, new Promise((done) => setTimeout(done, 1_000))]).then(() => undefined);
      });
      const axe = new AxeBuilder({ page });
      // Between light and dark nothing differs but colours.
      const { violations } = await (colorScheme === "light" ? axe.withTags(tags) : axe.withRules(colours)).analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(" ")}\n${failureSummary}`),
      );
      expect(found, `${new URL(page.url()).pathname} ${state}, ${width} px, ${colorScheme}`).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${new URL(page.url()).pathname} ${state}: wider than ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: "light" });
}
