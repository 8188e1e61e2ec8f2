import { z } from "zod";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { commentMax, missingMax } from "./rules/content.ts";
import type { EnteredRow } from "./rules/entry.ts";
import { nameMax } from "./rules/tokens.ts";

/** Rows of a form at most: seven measures with some periods each, several times over. */
export const mostFormRows = 40;

/** A number as people write it, or a share (`7 av 12`): no words, so nobody's name or number of identity fits in it. */
const written = z
  .string()
  .trim()
  .max(60, "points.unclear")
  .regex(/^[\p{N}\p{P}\p{S}\p{Z}\savofAVOF]*$/u, "points.unclear")
  .optional();
const row = {
  followed: z.uuid("form.outdated").optional(),
  day: z
    .string()
    .regex(/^[\d-]{0,10}$/, "points.no-day")
    .optional(),
  nth: z
    .string()
    .regex(/^\d{1,3}$|^$/, "form.outdated")
    .optional(),
  number: written,
  denominator: written,
  missing: optionalText(missingMax).optional(),
  comment: optionalText(commentMax).optional(),
  was: optionalText(2000).optional(),
};
type Part = keyof typeof row;
const parts = Object.keys(row) as Part[];
const indexes = Array.from({ length: mostFormRows }, (_, i) => i);

/** Numbered rows, each with its own fields: `r0.number`, `r0.comment` … */
export const rowsForm = z.object({
  key: submissionKey,
  ...(Object.fromEntries(indexes.flatMap((i) => parts.map((part) => [`r${i}.${part}`, row[part]]))) as {
    [Name in `r${number}.${Part}`]: (typeof row)[Part];
  }),
});
export const removeForm = z.object({
  followed: z.uuid("form.outdated"),
  day: z.string().regex(/^[\d-]{10}$/, "form.outdated"),
  nth: z.string().regex(/^\d{1,3}$/, "form.outdated"),
});

/** How large a form with a pasted table may be, in bytes: twenty thousand rows fit in it. */
export const mostPasted = 2 * 1_048_576;
export const pasteForm = z.object({ text: z.string().min(1, "points.nothing-pasted") });
export const bringInForm = z.object({
  key: submissionKey,
  importId: z.uuid("form.outdated"),
  leaveWrong: z.literal("on", "form.outdated").optional(),
});
export const putAwayForm = z.object({ importId: z.uuid("form.outdated") });

export const tokenForm = z.object({
  name: requiredText(nameMax),
  mayWrite: z.literal("on", "form.outdated").optional(),
  lastDay: z.string().regex(/^[\d-]{0,10}$/, "sending.no-day"),
});
export const revokeForm = z.object({ tokenId: z.uuid("form.outdated") });

/** The rows that a form holds, in their order. */
export function rowsIn(form: Readonly<Record<string, string | undefined>>): EnteredRow[] {
  return indexes.flatMap((i) => {
    const of = (part: Part) => form[`r${i}.${part}`] ?? "";
    if (form[`r${i}.followed`] === undefined) return [];
    const nth = of("nth") === "" ? null : Number(of("nth"));
    const texts = {
      number: of("number"),
      denominator: of("denominator"),
      missing: of("missing"),
      comment: of("comment"),
    };
    return [{ at: `r${i}`, followedId: of("followed"), day: of("day"), nth, was: of("was"), ...texts }];
  });
}
