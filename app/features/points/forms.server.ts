import { z } from "zod";
import { type Form, optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { commentMax, missingMax } from "./rules/content.ts";
import { type EnteredRow, mostFormRows, rowsNamed } from "./rules/entry.ts";
import { nameMax } from "./rules/tokens.ts";

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
/** The fields of one row. */
export const rowForm = z.object(row);
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

/** The rows of a form, in their order, each with its own fields: `<row>.number`, `<row>.comment` … @throws Refusal invalid */
export function rowsIn(form: Form): { readonly key: string; readonly rows: EnteredRow[] } {
  // A row too many is a field that the form does not know.
  const names = rowsNamed(form.values).slice(0, mostFormRows);
  const fields: Record<string, (typeof row)[Part]> = {};
  for (const at of names) for (const part of parts) fields[`${at}.${part}`] = row[part];
  const { key, ...given } = form.read(z.object({ ...fields, key: submissionKey }));
  const read: Readonly<Record<string, string | undefined>> = given;
  const rows = names.flatMap((at) => {
    const of = (part: Part) => read[`${at}.${part}`] ?? "";
    if (of("followed") === "") return [];
    const nth = of("nth") === "" ? null : Number(of("nth"));
    const texts = {
      number: of("number"),
      denominator: of("denominator"),
      missing: of("missing"),
      comment: of("comment"),
    };
    return [{ at, followedId: of("followed"), day: of("day"), nth, was: of("was"), ...texts }];
  });
  return { key, rows };
}
