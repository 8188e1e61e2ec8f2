import { type Day, isDay } from "#app/core/day.ts";
import { mergeFields } from "#app/core/merge.ts";
import { type Content, sealOf, type Written } from "./content.ts";

/** Rows of a form at most: seven measures with some periods each, several times over. */
export const mostFormRows = 40;

/**
 * What a row is called in a form: by what it is of, never by its place among the others, which changes whenever a colleague
 * saves one of them. `day`: `new` of an event, which has none yet.
 */
export const nameOfRow = (followedId: string, day: string, nth: number): string => `${followedId}-${day}-${nth}`;

/** The names of the rows that a form holds, in their order: each field is called `<row>.<part>`. */
export function rowsNamed(form: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(form).flatMap((field) => /^([\da-z-]{1,80})\.[a-z]+$/.exec(field)?.[1] ?? []);
  return [...new Set(names)];
}

/** The periods of a measure that a form held which came back: what was typed in them stands there, whatever waits now. */
export function periodsSent(form: Readonly<Record<string, string>>, followedId: string): Day[] {
  return rowsNamed(form).flatMap((at) => {
    const day = form[`${at}.day`] ?? "";
    return isDay(day) && at === nameOfRow(followedId, day, 0) ? [day] : [];
  });
}

/** A row of a form, as it was written. `at` is its name in the form; no `nth`: an event that is new. */
export type EnteredRow = Written & {
  readonly at: string;
  readonly followedId: string;
  readonly day: string;
  readonly nth: number | null;
  /** What stood there when the form began, sealed. */
  readonly was: string;
};

/** A seal read back; undefined: it is none of ours. */
export function unsealed(seal: string): Content | null | undefined {
  if (seal === "") return null;
  try {
    const [value, numerator, denominator, missing, comment] = JSON.parse(seal) as unknown[];
    const numbers = [value, numerator, denominator];
    if (!numbers.every((one) => one === null || typeof one === "number")) return undefined;
    if (typeof missing !== "string" || typeof comment !== "string") return undefined;
    const content = { value, numerator, denominator, missing, comment } as Content;
    return sealOf(content) === seal ? content : undefined;
  } catch {
    return undefined;
  }
}

/** What the numbers of a point say together: two people's numerator and denominator must never become one share. */
const parts = (content: Content | null) => ({
  said: content ? sealOf({ ...content, comment: "" }) : "",
  comment: content?.comment ?? "",
});

/**
 * What a point becomes when somebody saves what she began from `was` (ME24). `keep`: there is nothing of hers to write.
 * `conflict`: somebody else has changed the same meanwhile, otherwise. Who takes the numbers away takes the point away.
 */
export function decideEntry(entry: {
  readonly was: Content | null;
  readonly mine: Content | null;
  readonly stored: Content | null;
}): { readonly is: "keep" | "conflict" } | { readonly is: "write"; readonly content: Content | null } {
  const { write, conflicts } = mergeFields<"said" | "comment">(
    parts(entry.was),
    parts(entry.mine),
    parts(entry.stored),
  );
  // With the number goes what was said of it: a comment by itself is no quarrel.
  const both = conflicts.filter(({ field }) => field === "said" || write.said !== "");
  if (both.length > 0) return { is: "conflict" };
  if (Object.keys(write).length === 0) return { is: "keep" };
  const said = write.said === undefined ? entry.stored : entry.mine;
  if (said === null) return { is: "write", content: null };
  const comment = write.comment === undefined ? (entry.stored?.comment ?? "") : entry.mine?.comment;
  return { is: "write", content: { ...said, comment: comment ?? "" } };
}
