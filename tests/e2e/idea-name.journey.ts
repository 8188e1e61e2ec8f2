import { another, toPackage, unique } from "./support/package.ts";
import { expect, takenOver, test } from "./support.ts";

test("an idea's new name reaches open lists of its tests, and open tests", async ({ page, context }) => {
  const earlier = "Plan för de första 14 dagarna";
  await toPackage(page, "coordinator", "?view=outline");
  const idea = (await page.getByRole("link", { name: earlier }).first().getAttribute("href")) ?? "";
  const [other, second] = [await another(context, "lead"), await another(context, "member")];
  const rename = async (title: string) => {
    await other.goto(`${idea}/edit`);
    await takenOver(other);
    await other.getByLabel("Idé", { exact: true }).fill(title);
    await other.getByRole("button", { name: "Spara idén" }).click();
    await expect(other.getByRole("heading", { name: title })).toBeVisible();
  };
  const team = await page.getByRole("link", { name: "Tester", exact: true }).first().getAttribute("href");
  await page.goto(`${team}/cycles?idea=${idea.split("/").at(-1)}`);
  const cell = page.getByRole("row").filter({ hasText: earlier }).first();
  const sheet = (await cell.getByRole("link").first().getAttribute("href")) ?? "";
  await second.goto(sheet);
  await takenOver(second);
  await takenOver(page);
  const title = unique("Plan för de första veckorna");
  await rename(title);
  await expect(page.getByRole("cell", { name: title }).first()).toBeVisible();
  await expect(
    second
      .getByText(title)
      .or(second.locator("option", { hasText: title }))
      .first(),
  ).toBeAttached();
  await rename(earlier);
  for (const one of [other, second]) await one.context().close();
});
