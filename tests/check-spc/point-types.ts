import { reckonChart } from "#app/features/charts/rules/chart.ts";
import { meaningOf } from "#app/features/charts/rules/meaning.ts";
import { reckonPart } from "#app/features/charts/rules/part.ts";
import { specialCauses } from "#app/features/charts/rules/sets/making-data-count.ts";
import type { Side } from "#app/features/charts/rules/sides.ts";
import type { Meaning } from "#app/features/charts/rules/types.ts";
import type { Series } from "./series.ts";

/** What *Making Data Count* calls each point, in the words of NHSRplotthedots; null where there is none. */
export function pointTypesOf({ observations, settings }: Series): (string | null)[] {
  const nhs = { ...settings, rules: "making-data-count" } as const;
  const chart = reckonChart(observations, nhs);
  if (chart.parts.every(({ verdict }) => verdict.state !== "too-few")) {
    const sides = chart.observations.map(({ value }, n) => {
      const centre = chart.parts.find(({ to }) => to >= n)?.centre ?? null;
      return value === null || centre === null ? 0 : Math.sign(value - centre);
    });
    return chart.marks.map((mark, n) =>
      chart.observations[n]!.value === null ? null : typeOf(mark?.meaning ?? null, sides[n] as Side),
    );
  }
  // Of a few points we conclude nothing on a page; what the same rules would say of them is looked up here.
  const { read } = reckonPart(chart.observations, { from: 0, to: observations.length - 1 }, nhs, settings.baseline);
  const types: (string | null)[] = observations.map(() => null);
  for (const at of read.points.at) types[at] = typeOf(null, 0);
  for (const { marked } of specialCauses(read))
    for (const position of marked) {
      const side = read.sides[position] as Side;
      types[read.points.at[position]!] = typeOf(meaningOf(side, settings.direction), side);
    }
  return types;
}

function typeOf(meaning: Meaning | null, side: Side): string {
  if (meaning === null) return "common_cause";
  if (meaning === "improvement") return "special_cause_improvement";
  // They call what is on the mean a concern, when a side is better; we call it neither.
  if (meaning === "concern" || side === 0) return "special_cause_concern";
  return side > 0 ? "special_cause_neutral_high" : "special_cause_neutral_low";
}

/** Whether a type is the one that was meant: `special_cause_neutral` says nothing of high or low, `special_cause` of nothing. */
export function isType(expected: string | null, computed: string | null): boolean {
  if (expected === null || computed === null) return expected === computed;
  const plain = expected.toLowerCase().replaceAll(/[\s-]+/g, "_");
  const whole = plain.startsWith("special") || plain.startsWith("common") ? plain : `special_cause_${plain}`;
  return computed === whole || (computed.startsWith(`${whole}_`) && whole !== "common_cause");
}

/** Types that are told in prose: "point 5 special_cause_concern, all others common_cause". Null: it could not be read. */
export function typesInProse(text: string, length: number): (string | null)[] | null {
  const types: (string | null)[] = Array.from({ length }, () => null);
  const told = new Set<number>();
  // What stands in brackets, as the direction, is read elsewhere.
  const clauses = text.replaceAll(/\([^)]*\)/g, "").split(/[,;]\s*(?=all|point|others|rest|the rest)/i);
  for (const clause of clauses) {
    const [, which = "", type = ""] =
      /^\s*(.+?)\s*(?::|=|are|is)?\s*((?:special|common)_cause\w*)\s*$/i.exec(clause) ?? [];
    const points = /^points?\s+(.+)$/i.exec(which)?.[1];
    const all = /^(all|all \d+|all others|others|all other points|the rest|rest|all points)$/i.test(which);
    const numbers = points === undefined ? [] : numbersIn(points);
    if (!type || (!all && numbers.length === 0)) return null;
    for (const number of numbers) {
      types[number - 1] = type;
      told.add(number - 1);
    }
    if (all) for (let n = 0; n < length; n += 1) if (!told.has(n)) types[n] = type;
  }
  return types.length === length && types.every((type) => type !== null) ? types : null;
}

/** "5", "5, 6 and 8", "5-8", "5 to 8". */
function numbersIn(text: string): number[] {
  return text.split(/\s*(?:,|and|&)\s*/).flatMap((part) => {
    const [, from, to] = /^(\d+)(?:\s*(?:-|–|to|\.\.)\s*(\d+))?$/.exec(part.trim()) ?? [];
    if (from === undefined) return [];
    return Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, n) => Number(from) + n);
  });
}
