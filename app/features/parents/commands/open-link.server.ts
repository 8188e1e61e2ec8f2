import { Refusal } from "#app/platform/refusals.server.ts";
import { countWrongLink, limitLinks } from "../limits.server.ts";
import { openLink } from "../links.server.ts";
import { readPass } from "../rules/link.ts";

/**
 * Opens a link in a browser, by its secret or by the code beside it. Codes that lead nowhere are counted; a secret is found by
 * no number of tries, and opens also when somebody has used up the tries of all: she may want to stop.
 * @param cookie the device's secret, when it has one.
 * @returns the device's secret, and until when.
 * @throws Refusal tooMany (of codes alone), invalid (it leads nowhere)
 */
export async function tryLink(
  written: string,
  cookie: string | null,
  { origin, now }: { readonly origin: string; readonly now: Date },
): Promise<{ readonly cookie: string; readonly until: Date }> {
  const pass = readPass(written);
  const counted = pass === null || "word" in pass;
  if (counted) await limitLinks(origin);
  const opened = await openLink(written, cookie, now);
  if (opened !== null) return opened;
  if (counted) await countWrongLink(origin);
  throw new Refusal("invalid", "parents.link-gone");
}
