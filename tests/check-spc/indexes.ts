import { medianOf } from "#app/features/charts/rules/middle.ts";
import { pointsIn } from "#app/features/charts/rules/points.ts";
import { shifts, trends } from "#app/features/charts/rules/sets/classic.ts";
import type { Finding } from "#app/features/charts/rules/sets/judged.ts";
import { sevenMoving, sevenOnOneSide } from "#app/features/charts/rules/sets/making-data-count.ts";
import { sidesOf } from "#app/features/charts/rules/sides.ts";
import { type Checked, compared, unread } from "./checked.ts";
import { type Given, named, plainName } from "./given.ts";
import type { Series } from "./series.ts";

/** What a rule with a name finds in a series: `shift6`, `trend5`, also with other numbers; `seven_point_trend` and the like. */
function foundBy(rule: string, given: Given, { observations }: Series): { found: Finding[]; at: Int32Array } | null {
  const points = pointsIn(observations, 0, observations.length);
  const line = named(given, ["base", "line", "median", "centre", "center", "cl", "mean"])?.value;
  const sides = sidesOf(points, typeof line === "number" ? line : (medianOf(points.values) ?? 0));
  const name = plainName(rule);
  const least = Number(/\d+/.exec(name)?.[0] ?? (name.includes("seven") ? 7 : 0)) || undefined;
  const isNhs = /seven|nhs|mdc|making/.test(name);
  if (/trend/.test(name)) return { found: isNhs ? sevenMoving(points, least) : trends(points, least), at: points.at };
  if (/shift|one_side|run/.test(name))
    return { found: isNhs ? sevenOnOneSide(sides, least) : shifts(sides, least), at: points.at };
  return null;
}

const indexed = /^expected_(?:(\w+)_)?ind(?:ex|exes|ices)(?:_([01])based)?$/;

/** Whether a name says at which points something is expected. */
export function isIndexes(name: string): boolean {
  return indexed.test(plainName(name));
}

/** Compares the points that are expected to be pointed at: in one row, or a row for each time. Null is none. */
export function checkIndexes(name: string, expected: unknown, given: Given, series: Series): Checked {
  const [, kind = "", from = "1"] = indexed.exec(plainName(name)) ?? [];
  const rule = String(named(given, ["rule", "rules", "rule_set"])?.value ?? kind);
  const result = foundBy(rule, given, series);
  if (!result) return unread(`rule ${rule}`, expected);
  const rows = result.found.map(({ marked }) => marked.map((position) => result.at[position]! + Number(from)));
  const isRows = kind.endsWith("s") || (Array.isArray(expected) && expected.some(Array.isArray));
  if (isRows) return compared(`${rule} at`, expected ?? [], rows);
  const all = [...new Set(rows.flat())].toSorted((a, b) => a - b);
  return compared(`${rule} at`, expected ?? [], all);
}
