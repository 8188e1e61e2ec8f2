import { type Conflict, mergeFields } from "#app/core/merge.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { type Changes, deriveTexts } from "./rules/texts.ts";

/** What could not be saved since somebody else had changed the same field: both texts. Then nothing was saved. */
export type Edited<Field extends string> = { readonly conflicts: readonly Conflict<Field>[] };

/** The texts as they are stored. @throws Refusal invalid, with a code per field */
export function tidied<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  limits: Parameters<typeof deriveTexts>[1],
): Record<Field, string> {
  const { tidy, problems } = deriveTexts(texts, limits);
  const fields = problems as Record<string, string>;
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", "form.invalid", { fields });
  return tidy;
}

/**
 * What of her changes is to be written over what is stored now. With a conflict nothing is: she sees both texts, chooses,
 * and sends the form again with what was stored as its beginning.
 * @throws Refusal invalid, with a code per field
 */
export function merged<Field extends string>(
  changes: Changes<Field>,
  stored: Readonly<Record<Field, string>>,
  limits: Parameters<typeof deriveTexts>[1],
): { write: Partial<Record<Field, string>>; conflicts: readonly Conflict<Field>[] } {
  const mine = tidied(changes.mine, limits);
  const base = deriveTexts(changes.base, limits).tidy;
  const { write, conflicts } = mergeFields<Field>(base, mine, stored);
  return conflicts.length > 0
    ? { write: {}, conflicts }
    : { write: write as Partial<Record<Field, string>>, conflicts: [] };
}
