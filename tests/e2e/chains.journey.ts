import { expect, expectAxeClean, type Page, signInAs, takenOver, test } from "./support.ts";

/** The coordinator's team, from the menu. */
async function teamOf(page: Page): Promise<string> {
  const href = await page.locator('a[href^="/teams/"]').first().getAttribute("href");
  return /^\/teams\/[^/?#]+/.exec(href ?? "")?.[0] ?? "";
}

/** What is left of a sheet laid across, beside its margins, in CSS pixels. */
const paper = { width: Math.floor(((297 - 24) / 25.4) * 96), height: 700 };

/** What is left between a step's longest text and the edge of its box, in the drawing's units: the least of all steps. */
const leastAir = (page: Page) =>
  page.locator(".ramp-step:visible").evaluateAll((steps) =>
    Math.min(
      ...steps.flatMap((step) => {
        const ends = (part: SVGGraphicsElement) => part.getBBox().x + part.getBBox().width;
        const edge = ends(step.querySelector("rect")!);
        return [...step.querySelectorAll("text")].map((text) => edge - ends(text));
      }),
    ),
  );

test("the chains: drawn, read as a list, and printed so that one can read them", async ({ page }) => {
  await signInAs(page, "coordinator");
  await page.goto(`${await teamOf(page)}/chains`);
  const chain = page.locator("section[id]").first();
  const step = chain.locator("svg a").first();
  const name = (await step.getAttribute("aria-description")) ?? "";
  expect(name).toMatch(/^Test \d+: .+\. .+\. .+\.$/);
  await chain.getByText("Kedjan som lista").click();
  const line = chain.getByRole("listitem").first();
  await expect(line.getByRole("link")).toBeVisible();
  expect(name).toContain((await line.getByRole("link").textContent()) ?? "?");
  await expectAxeClean(page);

  await expect(page.locator(".ramp-state").filter({ hasText: "Nedlagt – lärdom" }).first()).toBeVisible();
  expect(await leastAir(page)).toBeGreaterThan(8);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
  expect(width).toBeGreaterThan(height);
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
  const scales = await page
    .locator("svg.ramp:visible")
    .evaluateAll((drawings) =>
      drawings.map((drawing) => drawing.getBoundingClientRect().width / Number(drawing.getAttribute("width"))),
    );
  expect(scales.length).toBeGreaterThan(0);
  expect(Math.min(...scales)).toBeGreaterThan(0.99);
});

test("the chains in English: words have room in their boxes", async ({ page }) => {
  // His language is kept: somebody whom no other journey is.
  await signInAs(page, { name: "Per-Olov Näsman" });
  await page.goto(`${await teamOf(page)}/chains`);
  await page.getByRole("button", { name: "English" }).click();
  await takenOver(page);
  await expect(page.locator(".ramp-state").filter({ hasText: "Abandoned – lesson" }).first()).toBeVisible();
  expect(await leastAir(page)).toBeGreaterThan(8);
});

test("C37: the sheet for colleagues is one page, however much the team writes", async ({ page }) => {
  await signInAs(page, "coordinator");
  const team = await teamOf(page);
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await page.goto(`${team}/cycles/new`);
    await page
      .getByLabel("Vad provar vi?")
      .fill(`${n} Ringa föräldern och fråga hur natten har varit `.repeat(6).slice(0, 300));
    await page.getByLabel("Vad tror vi händer?").fill("Föräldern blir lättad och vågar fråga. ".repeat(40));
    await page.getByRole("button", { name: "Spara testet" }).click();
    await page.waitForURL(/saved/);
  }
  await page.goto(`${team}/now`);
  await expect(page.getByText(/^Och \d+ till/)).toBeVisible();
  await expectAxeClean(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});
