/**
 * Looks at the built gallery: a picture of every page in day and night at 320 and 1280 px, axe on each, and what is
 * wider than the screen or too small to press. `node tests/support/ui-gallery/look.ts FOLDER`; fails on any finding.
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { axeFindings, everything } from "../axe.ts";

const folder = resolve(process.argv[2] ?? "gallery");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
let findings = 0;
for (const scheme of ["light", "dark", "forced"] as const) {
  for (const width of [320, 768, 1280]) {
    const forced = scheme === "forced";
    const context = await browser.newContext({
      viewport: { width, height: width === 320 ? 640 : 800 },
      colorScheme: forced ? "light" : scheme,
      forcedColors: forced ? "active" : "none",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    for (const name of ["open", "team", "form", "charts", "all"]) {
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`), fullPage: true });
      const layout = await page.evaluate(() => {
        const out: string[] = [];
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (wide > 0) out.push(`page is ${wide} px too wide`);
        for (const element of document.querySelectorAll(
          "button, summary, .g-btn, nav a, select, input:not([type=hidden])",
        )) {
          const box = element.getBoundingClientRect();
          const label = element.closest("label")?.getBoundingClientRect() ?? box;
          if (box.width > 0 && Math.min(label.width, label.height) < 24)
            out.push(`small: ${element.outerHTML.slice(0, 90)}`);
        }
        return out;
      });
      const all = [...layout, ...(await axeFindings(page, everything))];
      findings += all.length;
      for (const line of all) console.log(`${name} ${scheme} ${width}: ${line}`);
    }
    await context.close();
  }
}
await browser.close();
console.log(`${findings} findings`);
process.exitCode = findings > 0 ? 1 : 0;
