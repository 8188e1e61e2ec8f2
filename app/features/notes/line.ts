import { shorten, tidyText } from "#app/core/text.ts";

/** The longest passage that something can be made of, in characters: what an origin holds. */
export const lineMax = 4_000;

/**
 * A marked line as the name of what comes of it, and the whole of it where the name has no room: what somebody wrote
 * must not get lost because it was long. Several lines become one in the name.
 */
export function partsOfLine(line: string, longest: number): { readonly title: string; readonly rest: string } {
  const whole = tidyText(line);
  const first = whole.replace(/\s+/g, " ");
  const title = shorten(first, longest);
  return { title, rest: title === whole ? "" : whole };
}
