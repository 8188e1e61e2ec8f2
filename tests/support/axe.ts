import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { RunOptions } from "axe-core";

// The small one: each page has to read it anew.
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** WCAG 2.2 AA, what European law adds to it, and axe's own good practice. */
export const everything: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"],
};
/** Between light, dark and forced colours nothing differs but colours. */
export const colours: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

/** What axe finds on a page as it stands, a line each. It is put into a page once: that takes longer than a look. */
export async function axeFindings(page: Page, rules: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(async (options) => {
    // What was asked of the page a moment ago begins to show with its next frame, and a colour that is inherited follows
    // a frame later: while one is changing it is neither the one nor the other. A second is longer than any of ours.
    const ends = (animation: Animation) => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime));
    const begun = performance.now();
    for (let still = 0; still < 3 && performance.now() - begun < 1_000; ) {
      await new Promise((shown) => requestAnimationFrame(shown));
      still = document.getAnimations().some((one) => ends(one) && one.playState === "running") ? 0 : still + 1;
    }
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"], preload: false });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(" ")}\n${failureSummary}`),
    );
  }, rules);
}
