/** What PostgreSQL refuses in a text, and half a character, which it refuses in JSON. */
export const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "");

/** A value as JSON can hold it and PostgreSQL can keep it; undefined: it is nothing that a document says. */
export function tidyValue(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return storable(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean" || value === null) return value;
  if (depth > 8 || typeof value !== "object" || value instanceof Uint8Array) return undefined;
  if (Array.isArray(value)) return value.map((one) => tidyValue(one, depth + 1) ?? null);
  const entries = Object.entries(value).map(([key, one]) => [storable(key), tidyValue(one, depth + 1)] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}
