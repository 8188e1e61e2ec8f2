/**
 * What a rule answers. A no carries a code (a message key in both languages) and plain data, never prose.
 */
export type Decision<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly data: Readonly<Record<string, string | number>> };

export function yes<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function no<Code extends string>(
  code: Code,
  data: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly code: Code; readonly data: Readonly<Record<string, string | number>> } {
  return { ok: false, code, data };
}
