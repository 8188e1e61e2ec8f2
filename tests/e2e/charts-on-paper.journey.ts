import { measureOf, teamOf } from "./support/links.ts";
import { expect, type Page, signInAs, test } from "./support.ts";

/** The day's paper and ink, as a printer gets them (`app/ui/styles/tokens.css`, `print.css`). */
const day = { paper: "rgb(255, 255, 255)", ink: "rgb(22, 35, 31)" };

/** What the page lies on, and what the first chart is written and drawn in. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return {
      paper: styleOf("body").backgroundColor,
      said: styleOf(".chart-headline").color,
      drawn: styleOf(".chart-frame .chart-dot").fill,
    };
  });

test("a measure and a storyboard are printed with their charts and what those say, in day colours from a dark screen", async ({
  page,
}) => {
  await signInAs(page, "coordinator");
  const team = await teamOf(page);
  for (const path of [await measureOf(page, `${team}/measures`), `${team}/storyboard`]) {
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await page.goto(path);
    const screen = await colours(page);
    expect([screen.paper, screen.said, screen.drawn], path).not.toContain(day.paper);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await colours(page), path).toEqual({ paper: day.paper, said: day.ink, drawn: day.ink });
    const charts = page.locator("figure.chart");
    expect(await charts.count(), path).toBeGreaterThan(0);
    for (const chart of await charts.all()) {
      await expect(chart.getByRole("img")).toBeVisible();
      await expect(chart.locator(".chart-headline")).toHaveText(/\S/);
      await expect(chart.locator(".chart-headline")).toBeVisible();
      await expect(chart.locator(".chart-verdict").first()).toBeVisible();
    }
    await expect(page.getByRole("link", { name: /PDF|PNG/ })).toBeHidden();
  }
  // The sheet is to be one: what is a table beside its charts is for who reads on a screen.
  const tables = page.locator("figure.chart").getByText("Visa som tabell");
  expect(await tables.count()).toBeGreaterThan(0);
  for (const table of await tables.all()) await expect(table).toBeHidden();
});
