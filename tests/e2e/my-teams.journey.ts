import { expect, expectAxeClean, follow, signInAs, test } from "./support.ts";

test.describe("on a phone, by keyboard", () => {
  test.use({ viewport: { width: 320, height: 720 } });

  test("a manager sees on one page what waits for her and where her team stands, and each of it leads on", async ({
    page,
  }) => {
    test.slow();
    await signInAs(page, { name: "Pernilla Dahlin" });
    const main = page.locator("main");
    await follow(page, page.getByRole("navigation").getByRole("link", { name: "Mina team" }), /^Mina team$/);
    const mine = new URL(page.url()).pathname;
    // What waits is what she sees first.
    await expect(main.getByRole("heading", { name: "Väntar på dig" })).toBeInViewport();
    for (const heading of ["Team Ekvarpa", "Nästa träff", "Dina medarbetares tid mot det utlovade"])
      await expect(main.getByRole("heading", { name: heading, exact: true })).toBeVisible();
    for (const part of ["Mål", "Teamskattningen", "Senaste lärdomen"])
      await expect(main.getByText(part, { exact: true })).toBeVisible();
    await expect(main.getByText(/^(Tecken på förändring|Inget tecken|För få mätpunkter)/)).toBeVisible();
    for (const state of ["planerade", "pågår", "utvärderas", "avslutade"])
      await expect(main.getByText(state, { exact: true })).toBeVisible();
    await expectAxeClean(page);
    await page.setViewportSize({ width: 320, height: 720 });

    const ways: readonly (readonly [link: RegExp, heading: RegExp])[] = [
      [/^Anmäl medarbetare/, /^Anmäl flera$/],
      [/^Föräldrar som vet vem de ska vända sig till Team /, /^Föräldrar som vet vem de ska vända sig till/],
      [/^Skattningen till och med/, /^Teamskattning$/],
      [/^Läs det teamet har delat$/, /^Tester$/],
      [/^Se tiden månad för månad/, /^Tid som min personal ger$/],
    ];
    for (const [link, heading] of ways) {
      await follow(page, main.getByRole("link", { name: link }).first(), heading);
      expect(new URL(page.url()).pathname).not.toBe(mine);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.goBack();
      await expect(main.getByRole("heading", { level: 1, name: "Mina team" })).toBeVisible();
    }
  });
});
