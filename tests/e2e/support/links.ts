import { expect, type Page } from "@playwright/test";

/** A page as it is answered, without showing it: what it looks like is looked at where it is a stop. */
async function answered(page: Page, path: string): Promise<string> {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

/** Where the first link of that shape leads on a page, from `after` on, and with words that begin with `words`. */
export async function linkLike(
  page: Page,
  path: string,
  shape: string,
  { after = "", words = "" } = {},
): Promise<string> {
  const found = new RegExp(`${after}<a [^>]*?href="(${shape})"[^>]*>${words}`).exec(await answered(page, path))?.[1];
  if (found === undefined) throw new Error(`${path} has no link like ${shape}.`);
  return found;
}

export const id = "[0-9a-f-]{36}";
export const teamOf = (page: Page) => linkLike(page, "/start", `/teams/${id}`);
export const programmeOf = (page: Page) => linkLike(page, "/start", `/programmes/${id}`);
/** The first measure of a list of measures. */
export const measureOf = (page: Page, list: string) => linkLike(page, list, `${list}/${id}`);
