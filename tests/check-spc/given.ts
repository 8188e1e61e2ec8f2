/** A series or a row as somebody has written it. */
export type Given = Readonly<Record<string, unknown>>;

/** The value by the first of several names that there is, with its name. Case, `.`, `-` and spaces say nothing. */
export function named(
  given: Given,
  names: readonly string[],
): { readonly name: string; readonly value: unknown } | null {
  for (const wanted of names)
    for (const [name, value] of Object.entries(given)) if (plainName(name) === wanted) return { name, value };
  return null;
}

export function plainName(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/[.\-\s]+/g, "_");
}

/** Numbers in a row, null where one is missing, however that is written; null when it is no such row. */
export function numbersOf(value: unknown): (number | null)[] | null {
  if (!Array.isArray(value)) return null;
  const numbers = value.map((one: unknown) => {
    if (one === null || (typeof one === "string" && /^\s*(na|nan|null|-|)\s*$/i.test(one))) return null;
    if (typeof one === "boolean") return Number(one);
    if (typeof one === "object" && one !== null) return numberIn(one as Given);
    return typeof one === "number" || typeof one === "string" ? Number(one) : Number.NaN;
  });
  return numbers.some((number) => Number.isNaN(number)) ? null : numbers;
}

/** The number of a point that is an object. */
function numberIn(point: Given): number | null {
  const value = named(point, ["value", "y", "x"])?.value;
  return value === null ? null : typeof value === "number" ? value : Number.NaN;
}

export function isGiven(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const sayings =
  /^(id|name|title|note|notes|also|comment|description|source.*|licen[cs]e.*|expectation_basis|rule_text|reference|date|dates|days|unit|tolerance|url|dataset|origin|test|tests|path|paths|commit|repo|why)$/;

/** Whether what stands by a name is said to people, and asks nothing of us. */
export function isSaying(name: string): boolean {
  return sayings.test(plainName(name));
}
