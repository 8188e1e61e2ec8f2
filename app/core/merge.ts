/** What a field of a worksheet can hold. */
export type FieldValue = string | number | boolean | null;

/**
 * `base` is what the person saw when she began, `mine` what she has now, `theirs` what is stored now.
 * `mine`: store mine · `theirs`: keep what is stored · `same`: both wrote the same, nothing to do ·
 * `conflict`: both changed it, differently; a person must choose, because either choice would erase somebody's words.
 */
export type Merge = "mine" | "theirs" | "same" | "conflict";

/** Compares exactly: texts must be tidied alike (`tidyText`) on all three sides. */
export function mergeField(field: { base: FieldValue; mine: FieldValue; theirs: FieldValue }): Merge {
  if (field.mine === field.theirs) return "same";
  if (field.mine === field.base) return "theirs";
  if (field.theirs === field.base) return "mine";
  return "conflict";
}

export type Conflict<Field extends string> = {
  readonly field: Field;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
};

/**
 * The same check for the fields of a worksheet. `mine` may hold fewer fields than are stored: one that is not sent is not
 * changed. A field without a `base` (a form from yesterday's version) conflicts unless both sides agree, so that an
 * unknown beginning never overwrites. A field that is not stored at all is not this worksheet's, and is left out.
 * The answer to a conflict is the same form again with `base` = the `theirs` that was shown.
 */
export function mergeFields<Field extends string>(
  base: Readonly<Partial<Record<Field, FieldValue>>>,
  mine: Readonly<Partial<Record<Field, FieldValue>>>,
  theirs: Readonly<Record<Field, FieldValue>>,
): { readonly write: Partial<Record<Field, FieldValue>>; readonly conflicts: readonly Conflict<Field>[] } {
  const write: [Field, FieldValue][] = [];
  const conflicts: Conflict<Field>[] = [];
  for (const field of Object.keys(mine) as Field[]) {
    const my = mine[field];
    if (my === undefined || !Object.hasOwn(theirs, field)) continue;
    const their = theirs[field];
    const known = Object.hasOwn(base, field) ? base[field] : undefined;
    const verdict = known === undefined ? unknownBase(my, their) : mergeField({ base: known, mine: my, theirs: their });
    if (verdict === "mine") write.push([field, my]);
    if (verdict === "conflict") conflicts.push({ field, mine: my, theirs: their });
  }
  return { write: Object.fromEntries(write) as Partial<Record<Field, FieldValue>>, conflicts };
}

/** What she has seen once she is told of the conflicts: of other fields what she saw before. */
export function seenWith<Base extends object>(base: Base, conflicts: readonly Conflict<string>[]): Base {
  return { ...base, ...Object.fromEntries(conflicts.map(({ field, theirs }) => [field, theirs])) };
}

function unknownBase(mine: FieldValue, theirs: FieldValue): Merge {
  return mine === theirs ? "same" : "conflict";
}
