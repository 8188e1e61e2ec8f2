import { addDays, type Day } from "#app/core/day.ts";

/** So many days after a gathering's last day what was said of food and accessibility is erased. */
export const needsKeptDays = 14;

/**
 * From which day something is gone that is kept so many days after the last day (B29). What is kept no day longer is there on the
 * last day itself, while the gathering goes on.
 */
export function erasedFrom(lastDay: Day, keptDays: number): Day {
  return addDays(lastDay, Math.max(1, keptDays));
}

export type Total = { readonly text: string; readonly n: number };

/** How many said the same, the most common first (B28). Capitals, spaces and a full stop at the end make no difference. */
export function totalsOf(texts: readonly string[]): Total[] {
  const totals = new Map<string, { text: string; n: number }>();
  for (const text of texts) {
    const tidy = text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
    if (tidy === "") continue;
    const key = tidy.toLocaleLowerCase("sv");
    const total = totals.get(key) ?? { text: tidy, n: 0 };
    totals.set(key, { ...total, n: total.n + 1 });
  }
  return [...totals.values()].sort((a, b) => b.n - a.n || a.text.localeCompare(b.text, "sv"));
}
