import { maskIdentityNumbers } from "#app/core/identity-numbers.ts";

/** What a column of a table of points can be. `year` stands beside a week or a month that has none. */
export const columnKinds = ["period", "year", "number", "denominator", "missing", "comment"] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Where each kind of column stands, from 0. Two that say the same: the first. */
export type Columns = {
  readonly at: Readonly<Partial<Record<ColumnKind, number>>>;
  /** What the period's own heading names, where the year stands beside it. */
  readonly periodIs: "week" | "month";
  /** Headings that nobody here knows, and that are left out. */
  readonly unknown: readonly string[];
};

const words: Readonly<Record<ColumnKind, readonly string[]>> = {
  period: ["datum", "dag", "vecka", "v", "månad", "period", "händelse", "date", "day", "week", "month", "event"],
  year: ["år", "year"],
  number: ["täljare", "värde", "antal", "tal", "resultat", "numerator", "value", "count", "number"],
  denominator: ["nämnare", "totalt", "total", "av", "antaltotalt", "denominator", "of"],
  missing: ["saknas", "saknasföratt", "ingenuppgift", "ingenuppgiftföratt", "missing", "reason", "nodatabecause"],
  comment: ["kommentar", "anteckning", "comment", "note"],
};
const kindOf = new Map(columnKinds.flatMap((kind) => words[kind].map((word) => [word, kind] as const)));

const headingOf = (heading: string) => maskIdentityNumbers(heading.trim()).slice(0, 60);
const plain = (heading: string) =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\([^()]*\)|[^\p{L}]/gu, "");

/**
 * What the columns are by a row of headings (ME22); null when it is no such row: it names no period, or nothing beside it.
 */
export function columnsOf(row: readonly string[]): Columns | null {
  const at: Partial<Record<ColumnKind, number>> = {};
  const unknown: string[] = [];
  row.forEach((heading, i) => {
    const kind = kindOf.get(plain(heading));
    if (kind === undefined) {
      if (heading.trim() !== "") unknown.push(headingOf(heading));
    } else if (at[kind] === undefined) at[kind] = i;
    else unknown.push(headingOf(heading));
  });
  if (at.period === undefined || Object.keys(at).length < 2) return null;
  return { at, periodIs: /^(?:v|vecka|week)/.test(plain(row[at.period] ?? "")) ? "week" : "month", unknown };
}

/** What they are where nothing says it: in the order in which one would write them. */
export function columnsByPlace(share: boolean): Columns {
  const at = share ? { period: 0, number: 1, denominator: 2, comment: 3 } : { period: 0, number: 1, comment: 2 };
  return { at, periodIs: "month", unknown: [] };
}
